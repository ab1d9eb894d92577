import { expect, test } from 'vitest';
import { viewContext } from '#views/context.ts';
import { documentView } from '#views/document-page.ts';
import { movedViews, redirects } from '#views/moved-pages.ts';
import type { PageView } from '#views/pages.ts';
import { versionViews } from '#views/version-pages.ts';
import { subjectsOf } from '#views/version-statements.ts';
import { type CountyParts, checkInput, fact } from '../checks/county-builder.ts';

// The edition of the builder's county is 2026-09-30; its villages are east (东村) and west (西村).
const contextOf = (parts: CountyParts) =>
  viewContext({ ...checkInput(parts), withheld: [] }, undefined);

const text = (words: string) => ({ key: 'text', kind: 'text', label: '正文', text: words });
const figure = (key: string, label: string, words: string) => ({
  key,
  kind: 'figure',
  label,
  text: words,
  asOf: '2026年8月',
});
const births = (value: number, more = {}) => ({
  '2026-08': { facts: [fact('births', value, { label: '出生人数', ...more })] },
});
const base: CountyParts = {
  facts: births(25),
  documents: { d: { period: '2026-08', body: '本月出生 {births}。请各村更换公开栏。' } },
};

/** What the page says now, as `record` would keep it. */
function recorded(parts: CountyParts, id = 'd') {
  const subject = subjectsOf(contextOf(parts)).find((one) => one.id === id);
  return { statements: subject?.statements() ?? [] };
}

const pagesOf = (parts: CountyParts): PageView[] => [...versionViews(contextOf(parts))];
const changesOf = (parts: CountyParts) =>
  pagesOf(parts).flatMap((page) =>
    page.page === 'changes'
      ? page.sections.flatMap(({ title, changes }) =>
          changes.map(({ label, old, now }) => {
            const side = (runs: typeof old) =>
              runs?.map((run) => (run.changed ? `[${run.text}]` : run.text)).join('') ?? '—';
            return `${title} ${label}: ${side(old)} → ${side(now)}`;
          }),
        )
      : [],
  );

test('nothing recorded, no pages; the present recorded, a list and that version', () => {
  expect(pagesOf(base)).toEqual([]);
  const versions = { 'document-d/2026-09-02': recorded(base) };
  const pages = pagesOf({ ...base, versions });
  expect(pages.map(({ page, meta }) => [page, meta.path])).toEqual([
    ['versions', 'towns/qingshan/versions/document-d/index.html'],
    ['version', 'towns/qingshan/versions/document-d/2026-09-02.html'],
  ]);
  expect(pages.map(({ meta }) => meta.history)).toEqual(['', '']);
});

test('a changed fact is one change of a figure, its sentence none; a changed sentence is marked', () => {
  const versions = { 'document-d/2026-09-02': recorded(base) };
  const now = {
    facts: births(26),
    documents: { d: { period: '2026-08', body: '本月出生 {births}。请各村在月底前更换公开栏。' } },
  };
  expect(changesOf({ ...base, ...now, versions })).toEqual([
    '数字 出生人数: [25]人 → [26]人',
    '文字 正文: 请各村更换公开栏。 → 请各村[在月底前]更换公开栏。',
  ]);
});

test('what is not public today does not come back: figures, their totals, their sentences', () => {
  const old = {
    statements: [
      text('本月出生{births#2026-08}，其中东村{births@east#2026-08}。'),
      figure('births#2026-08', '出生人数', '25人'),
      figure('births@east#2026-08', '东村出生人数', '3人'),
      figure('sum:births#2026-08', '各村出生人数合计', '25人'),
      figure('gone#2026-08', '别的', '7人'),
    ],
  };
  const parts = {
    ...base,
    facts: births(0, { value: undefined, kind: 'suppressed' }),
    versions: { 'document-d/2026-09-02': old },
  };
  const all = JSON.stringify(pagesOf(parts));
  for (const hidden of ['25人', '3人', '7人', '25', '"3"']) expect(all).not.toContain(hidden);
  expect(all).toContain('原来的数不再公开');
});

test('a list whose days are over has left the versions; telephones were never in them', () => {
  const parts: CountyParts = {
    boards: {
      b: {
        parts: [
          { kind: 'list', list: 'l' },
          { kind: 'hotlines', hotlines: ['town'] },
        ],
      },
    },
    lists: { l: { posted: '2026-09-25', until: '2026-10-02' } },
  };
  const version = recorded(parts, 'b');
  const kept = JSON.stringify(version);
  expect(kept).toContain('名单1行');
  expect(kept).not.toMatch(/张\*三|0710-5550123|800/);
  const versions = { 'board-b/2026-09-26': version };
  expect(JSON.stringify(pagesOf({ ...parts, versions }))).toContain('名单1行');
  const later = { ...parts, site: { edition: '2026-10-03' }, versions };
  const pages = pagesOf(later);
  expect(JSON.stringify(pages)).not.toContain('名单1行');
  expect(pages.map(({ page }) => page)).toEqual(['versions', 'version']);
});

test('three versions: neighbours, and the first with the last; one taken back keeps its reason only', () => {
  const of = (words: string, more = {}) => ({ statements: [text(words)], ...more });
  const versions = {
    'document-d/2026-09-02': of('一。'),
    'document-d/2026-09-03': of('不该写的。', {
      note: '改。',
      statements: [],
      retracted: { since: '2026-09-04', reason: '写了不该公开的内容' },
    }),
    'document-d/2026-09-04': of('二。', { note: '改成二。' }),
    'document-d/2026-09-04-2': { ...recorded(base), note: '再改。' },
  };
  const pages = pagesOf({ ...base, versions });
  const [list, ...others] = pages;
  expect(
    list?.page === 'versions' && list.versions.map((row) => [row.day, row.state, row.note]),
  ).toEqual([
    ['2026年9月4日（第2次）', '现在的内容', '再改。'],
    ['2026年9月4日', '以前的内容', '改成二。'],
    ['2026年9月3日', '已撤回', '2026年9月4日撤回，不再公布。原因：写了不该公开的内容'],
    ['2026年9月2日', '以前的内容', '第一版'],
  ]);
  expect(others.map(({ meta }) => meta.path.split('/').at(-1))).toEqual([
    '2026-09-02.html',
    '2026-09-04.html',
    '2026-09-04-2.html',
    'changes-2026-09-02--2026-09-04.html',
    'changes-2026-09-02--2026-09-04-2.html',
    'changes-2026-09-04--2026-09-04-2.html',
  ]);
  expect(others.filter(({ meta }) => meta.history !== '')).toHaveLength(2);
  const context = contextOf({ ...base, versions });
  const [town] = context.county.towns;
  const entry = town?.documents[0];
  expect(town && entry && documentView(context, town, entry).versions).toEqual({
    path: 'towns/qingshan/versions/document-d/index.html',
    text: '共4版，最近一版登记于2026年9月4日（第2次）',
    note: '2026年9月4日（第2次）更正：再改。',
  });
});

test('versions of what left the content are not published', () => {
  const versions = { 'document-gone/2026-09-02': { statements: [text('没有主的话。')] } };
  expect(pagesOf({ ...base, versions })).toEqual([]);
});

test('former addresses lead to the last page of a chain, by its title', () => {
  const context = contextOf({
    ...base,
    documents: { d: { ...base.documents?.d, movedFrom: ['a.html'] } },
    moved: [{ from: 'b.html', to: 'a.html' }],
  });
  const page = 'towns/qingshan/documents/d.html';
  expect(redirects(context)).toEqual([
    { from: 'a.html', to: page },
    { from: 'b.html', to: page },
  ]);
  expect(
    movedViews(context).map(({ meta, target }) => [meta.title, meta.canonical, target.path]),
  ).toEqual([
    ['网页已移到：工作情况', page, page],
    ['网页已移到：工作情况', page, page],
  ]);
});
