import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { runCommand } from './run-command.ts';
import { readSite, siteFiles } from './site-files.ts';

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
    ...['--cache', join(folder, 'cache'), '--base', 'https://county.example/info'],
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
