import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { runCommand } from './run-command.ts';
import { readSite, siteFiles } from './site-files.ts';
import { warmCache } from './warm-cache.ts';

const former = inject('site');
const folder = mkdtempSync(join(tmpdir(), 'zhangbang-number-'));
const content = join(folder, 'content');
const changed = join(folder, 'dist');

/**
 * Three facts of one file, changed at once: a total with its part, a village's number, an
 * approximate one. Each old text is unique to its fact, so finding it anywhere is a stale channel.
 */
const edits: [string, string][] = [
  ['"value": 61900', '"value": 72913'],
  ['"value": 46800', '"value": 57813'],
  ['"dongjie": 2417', '"dongjie": 2639'],
  ['"value": 35000', '"value": 48000'],
];

const texts: { name: string; old: string; next: string; pages: string[] }[] = [
  {
    name: 'money of a programme and its total',
    old: '61900元',
    next: '72913元',
    pages: [
      'index.html',
      'towns/shiqiao/index.html',
      'towns/shiqiao/statistics.html',
      'towns/shiqiao/boards/services.html',
      'documents/index.html',
    ],
  },
  {
    name: 'population of a village, summed for the town and the county',
    old: '6000人',
    next: '6222人',
    pages: [
      'index.html',
      'statistics/index.html',
      'towns/shiqiao/documents/summary.html',
      'towns/shiqiao/boards/population.html',
      'towns/shiqiao/statistics.html',
    ],
  },
  {
    name: 'an approximate number',
    old: '3.5万余份',
    next: '4.8万余份',
    pages: ['towns/shiqiao/documents/summary.html', 'towns/shiqiao/boards/services.html'],
  },
];

beforeAll(() => {
  cpSync('test/fixtures/county', content, { recursive: true });
  const file = join(content, 'towns/shiqiao/facts/2026-09.json');
  let text = readFileSync(file, 'utf8');
  for (const [from, to] of edits) {
    expect(text.split(from)).toHaveLength(2);
    text = text.replace(from, to);
  }
  writeFileSync(file, text);
  const { status, stdout, stderr } = runCommand([
    ...['build', '--content', content, '--out', changed],
    ...[...warmCache(folder), '--base', 'https://county.example/info'],
  ]);
  expect(status, stdout + stderr).toBe(0);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const wordsOf = (site: string): Map<string, string[]> => {
  const manifest = JSON.parse(readSite(site, 'manifest.json')) as {
    files: { path: string; texts?: string[] }[];
  };
  return new Map(manifest.files.flatMap(({ path, texts }) => (texts ? [[path, texts]] : [])));
};

// What joins a number to its unit in a picture is no part of the words.
const plain = (text: string): string => text.replace(/[\u2060\u200B\s]/g, '');

test.each(texts)('$name: every page that used it shows the new number', ({ old, next, pages }) => {
  for (const page of pages) {
    expect(plain(readSite(former, page)), page).toContain(old);
    expect(plain(readSite(changed, page)), page).toContain(next);
  }
});

test.each(texts)(
  '$name: the old number is nowhere, in no page, table, chart or data file',
  ({ old }) => {
    const stale = siteFiles(changed)
      .filter((file) => /\.(?:html|json|csv)$/.test(file))
      // What was said at the time: versions are kept as they were.
      .filter((file) => !file.includes('/versions/'))
      .filter((file) => plain(readSite(changed, file)).includes(old));
    expect(stale).toEqual([]);
  },
);

test.each(texts)('$name: pictures print it, and the old one on none', ({ old, next }) => {
  const before = wordsOf(former);
  const after = wordsOf(changed);
  const using = [...before]
    .filter(([, words]) => plain(words.join('')).includes(old))
    .map(([path]) => path);
  expect(using.length).toBeGreaterThan(0);
  for (const path of using) {
    expect(plain((after.get(path) ?? []).join('')), path).toContain(next);
    expect(readFileSync(join(changed, path)).equals(readFileSync(join(former, path))), path).toBe(
      false,
    );
  }
  expect([...after].filter(([, words]) => plain(words.join('')).includes(old))).toEqual([]);
});

interface Listed {
  facts: { id: string }[];
  files: { path: string; sha256: string; texts?: string[]; facts?: string[] }[];
}

const listOf = (site: string): Listed => JSON.parse(readSite(site, 'manifest.json')) as Listed;

test('exactly the outputs that show a changed number change, with what prints their board’s code', () => {
  const [before, after] = [listOf(former), listOf(changed)];
  const known = new Map(before.facts.map((fact) => [fact.id, JSON.stringify(fact)]));
  const ids = after.facts
    .filter((fact) => known.get(fact.id) !== JSON.stringify(fact))
    .map(({ id }) => id);
  // The edited facts, the sums of villages and parts, what is computed from them, and the county's.
  expect(ids).toContain('shiqiao/aid-paid#2026-09');
  expect(ids).toContain('shiqiao/population#2026-09');
  expect(ids).toContain('shiqiao/paid-per-head#2026-09');
  expect(ids).not.toContain('shiqiao/births#2026-09');
  const digests = new Map(before.files.map(({ path, sha256 }) => [path, sha256]));
  const next = new Set(after.files.map(({ path }) => path));
  const gone = before.files.filter(({ path }) => !next.has(path));
  const moved = [
    ...after.files.filter(({ path, sha256 }) => digests.get(path) !== sha256),
    ...gone,
  ];
  const shows = ({ facts = [] }: Listed['files'][number]): boolean =>
    facts.some((id) => ids.includes(id));
  // A board's code is that of its words: another number, another code and address.
  const codes = [...after.files, ...gone].flatMap(
    ({ path }) => /^c\/([^/]+)\//.exec(path)?.[1] ?? [],
  );
  const wordsIn = ({ path, texts }: Listed['files'][number]): string =>
    texts?.join('\n') ??
    (/\.(?:jpg|png|webp|docx|pdf|zip)$/.test(path)
      ? ''
      : readSite(next.has(path) ? changed : former, path));
  const printsCode = (one: Listed['files'][number]): boolean => {
    const words = wordsIn(one).replaceAll('-', '').toLowerCase();
    return codes.some((code) => words.includes(code));
  };
  // Lists and cards that repeat a title or a headline, in which no fact is marked.
  const repeats = (one: Listed['files'][number]): boolean =>
    ['72913', '57813', '6222', '2639', '4.8万余份'].some((text) =>
      plain(wordsIn(one)).includes(text),
    );
  // The same picture in another format, as a PDF, or beside a page to paste.
  const pictureName = (path: string): string =>
    path
      .replace(/^portal\/[^/]+\//, '')
      .replace(/(?:-a3)?\.[a-z]+$/, '')
      .replaceAll('/', '_');
  const drawn = new Set(
    moved.filter(({ path }) => path.endsWith('.png')).map(({ path }) => pictureName(path)),
  );
  const isCopy = ({ path }: Listed['files'][number]): boolean =>
    /\.(?:webp|jpg|pdf)$/.test(path) && drawn.has(pictureName(path));
  // What is made from the finished pages, or lists the digests of other files.
  const isIndex = ({ path }: Listed['files'][number]): boolean =>
    path === 'search/directory.js' ||
    path.startsWith('search/data/') ||
    /^(?:data\/[^/]+\/(?:datapackage\.json|package\.zip)|portal\/[^/]+\/manifest\.(?:csv|json))$/.test(
      path,
    );
  const unexplained = moved.filter(
    (one) => !shows(one) && !isCopy(one) && !isIndex(one) && !printsCode(one) && !repeats(one),
  );
  // The officers' lists say how large each picture is.
  expect(unexplained.map(({ path }) => path)).toEqual([]);
  const paths = new Set(moved.map(({ path }) => path));
  const stale = [...before.files, ...after.files].filter(
    (one) => shows(one) && !paths.has(one.path),
  );
  expect(stale.map(({ path }) => path)).toEqual([]);
  expect(moved.filter(shows).length).toBeGreaterThan(20);
});
