import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { layOut } from '#channels/posters/engine/layout.ts';
import { pictureFonts } from '#channels/posters/fonts.ts';
import { printedTexts } from '#channels/posters/node.ts';
import { type Paper, paperOf } from '#channels/posters/paper.ts';
import { posterSheets } from '#channels/posters/poster-sheets.ts';
import { posterTexts } from '#channels/posters/poster-texts.ts';
import { themes } from '#channels/posters/theme.ts';
import { type PaperFormat, paperFormat } from '#domain/paper.ts';
import type { PosterView } from '#views/pictures.ts';
import { bare, everything, fortyVillages, longest, poster, rare, table } from './examples.ts';

vi.setConfig({ testTimeout: 60_000 });

const a3 = paperOf(paperFormat('a3') as PaperFormat);

let cache = '';
beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'sheets-'));
});
afterAll(() => rm(cache, { recursive: true }));

async function laidOn(view: PosterView, paper: Paper, use: 'paper' | 'screen' = 'paper') {
  const fonts = await pictureFonts(posterTexts(view, paper), cache);
  return { ...(await posterSheets(view, paper, themes.teal, fonts, use)), fonts };
}

async function laid(view: PosterView) {
  const { sheets, findings, fonts } = await laidOn(view, a3);
  return { sheets, findings, fonts, texts: sheets.map(printedTexts) };
}

test.each([
  ['an ordinary board', poster()],
  ['every kind of block', everything],
  ['forty villages', fortyVillages],
  ['longest names and title', longest],
  ['nothing optional', bare],
  ['rare characters', rare],
])('%s: every box and every letter stays on the sheet', async (_, view) => {
  const { sheets, findings, fonts } = await laid(view);
  expect(findings).toEqual([]);
  for (const sheet of sheets) {
    const { boxes, runs } = await layOut(sheet, 1754, fonts);
    expect(Math.max(...boxes.map(({ top, height }) => top + height))).toBe(2480);
    expect(Math.max(...runs.map(({ left, width }) => left + width))).toBeLessThan(1754);
    expect(Math.max(...runs.map(({ baseline }) => baseline))).toBeLessThan(2480);
    expect(Math.min(...runs.map(({ left }) => left))).toBeGreaterThan(0);
  }
});

test('no type is smaller than 14 point', async () => {
  const { sheets } = await laid(fortyVillages);
  const sizes = JSON.stringify(sheets).matchAll(/"fontSize":([0-9.]+)/gu);
  // 14 point at 150 dots an inch: 14 / 72 * 150 = 29.2 dots.
  expect(Math.min(...[...sizes].map(([, size]) => Number(size)))).toBeGreaterThanOrEqual(29.2);
});

test('every row is printed once, the head row on each sheet of its table', async () => {
  const { texts } = await laid(fortyVillages);
  const all = texts.flat();
  for (let village = 1; village <= 40; village += 1)
    expect(all.filter((text) => text === `第${village}村民委员会驻地村`)).toHaveLength(1);
  expect(texts.length).toBeGreaterThan(1);
  for (const sheet of texts) expect(sheet).toContain('发放金额（元）');
});

test('what the view says is printed: figures, rows, days, posts, phones', async () => {
  const { texts } = await laid(everything);
  const all = texts.flat();
  for (const words of ['97.35', '参保率', '截至2026年9月30日', '85.0万元', '3600元/年'])
    expect(all).toContain(words);
  expect(all).toContain(everything.posted);
  expect(all).toContain('村务监督委员会');
  expect(all).toContain('028-00001234');
  expect(all).not.toContain('不上海报的核算说明');
});

test('a paragraph taller than a sheet is an error that names it', async () => {
  const { findings } = await laid(
    poster({ blocks: [{ type: 'prose', html: '', text: `长文${'公开'.repeat(2500)}` }] }),
  );
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({
    rule: 'overflow',
    severity: 'error',
    place: { file: 'towns/qingshan/boards/childcare.json' },
  });
  expect(findings[0]?.message).toContain('长文公开');
});

test('a number that its column cannot hold is an error, not a broken number', async () => {
  const labels = ['村', ...Array.from({ length: 14 }, (_, index) => `第${index}项`)];
  const { findings } = await laid(
    poster({
      blocks: [
        {
          type: 'table',
          table: {
            caption: '太宽的表',
            columns: labels.map((label, index) => ({
              label,
              align: index === 0 ? 'left' : 'right',
            })),
            rows: [
              {
                kind: 'row',
                cells: labels.map((_, index) => (index === 0 ? '村' : '1,234,567.00')),
              },
            ],
            notes: [],
            source: '',
          },
        },
      ],
    }),
  );
  expect(findings[0]).toMatchObject({ rule: 'overflow', severity: 'error' });
  expect(findings.map(({ message }) => message).join()).toContain('“1,234,567.00”');
});

test('a long charter on a lying panel: columns over the whole width, the code below the last', async () => {
  const paper = paperOf(paperFormat('panel-120x240-landscape') as PaperFormat);
  const words = '村里的大事由村民会议或者村民代表会议讨论决定，村民委员会负责落实。';
  const view = poster({
    blocks: [
      {
        type: 'articles',
        title: '',
        articles: Array.from({ length: 30 }, (_, index) => ({
          number: `第${index + 1}条`,
          paragraphs: [words],
        })),
      },
    ],
    posts: [],
  });
  const { sheets, layouts, findings } = await laidOn(view, paper);
  expect(findings).toEqual([]);
  expect(sheets).toHaveLength(1);
  const [layout] = layouts;
  if (!layout) throw new Error('no layout');
  const last = layout.runs.find(({ content }) => content.includes('30'));
  const code = layout.runs.find(({ content }) => /QS|K3F9/u.test(content));
  for (const run of [last, code]) expect(run?.left).toBeGreaterThan(paper.width * 0.6);
  expect(code?.baseline).toBeGreaterThan(last?.baseline ?? Number.POSITIVE_INFINITY);
});

test('a list several entries wide is read down its columns, on each sheet', async () => {
  const names = Array.from({ length: 60 }, (_, index) => `${index + 1}`);
  const list = {
    ...table('名单', []),
    columns: [
      { label: '序号', align: 'right' as const },
      { label: '姓名', align: 'left' as const },
    ],
    rows: names.map((name) => ({ kind: 'row' as const, cells: [name, '张*'] })),
  };
  const { layouts } = await laidOn(poster({ blocks: [{ type: 'table', table: list }] }), a3);
  const numbers = (layouts[0]?.runs ?? []).filter(({ content }) => /^\d{1,2}$/u.test(content));
  const first = numbers.filter(({ content }) => content === '1')[0];
  const below = numbers.filter(({ content }) => content === '2')[0];
  expect(below?.baseline).toBeGreaterThan(first?.baseline ?? Number.POSITIVE_INFINITY);
  expect(Math.abs((below?.left ?? 0) - (first?.left ?? 0))).toBeLessThan(5);
});

test('a further picture for a phone says phone, code, day and page, and not the whole foot again', async () => {
  const view = fortyVillages;
  const { sheets } = await laidOn(view, paperOf(paperFormat('phone') as PaperFormat), 'screen');
  expect(sheets.length).toBeGreaterThan(1);
  const [first = [], second = []] = sheets.map(printedTexts);
  expect(first).toEqual(expect.arrayContaining([view.posted, view.objection, view.source]));
  for (const words of [view.posted, view.objection, view.source, '监督'])
    expect(second).not.toContain(words);
  for (const words of [view.code, view.asOf, view.demonstration, '028-00001234', view.addressText])
    expect(second).toContain(words);
  expect(second).toContain(`第2页/共${sheets.length}页`);
});
