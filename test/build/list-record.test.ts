import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '#domain/day.ts';
import { runCommand } from './run-command.ts';
import { siteFiles } from './site-files.ts';
import { warmCache } from './warm-cache.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhangbang-list-'));
const content = join(folder, 'content');
const out = join(folder, 'dist');
const listFile = join(content, 'towns/shiqiao/lists/elder-2026-09.json');
let printed = '';
let names: string[] = [];

beforeAll(() => {
  cpSync('test/fixtures/county', content, { recursive: true });
  const list = JSON.parse(readFileSync(listFile, 'utf8')) as {
    until: string;
    rows: { name: string }[];
  };
  // Names of their own: the guide's examples use the common ones.
  list.rows = list.rows.map((row, index) => ({
    ...row,
    name: `${'东方西门'.slice(index * 2, index * 2 + 2)}*禾`,
  }));
  writeFileSync(listFile, JSON.stringify(list, null, 2));
  names = list.rows.map(({ name }) => name);
  const site = join(content, 'site.json');
  writeFileSync(
    site,
    readFileSync(site, 'utf8').replace(
      /"edition": "[^"]+"/,
      `"edition": "${addDays(list.until, 1)}"`,
    ),
  );
  const result = runCommand(['build', '--content', content, '--out', out, ...warmCache(folder)]);
  printed = `${result.stdout}\n${result.stderr}`;
  expect(result.status, printed).toBe(0);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('on the day after the last day the site is built, and says that the file still holds names', () => {
  expect(printed).toContain('网站只留记录，这个文件里还有');
});

test('nobody of the list is in any file of the site', () => {
  expect(names.length).toBeGreaterThan(0);
  const holding = siteFiles(out).filter((file) => {
    const text = readFileSync(join(out, file), 'utf8');
    return names.some((name) => text.includes(name));
  });
  expect(holding).toEqual([]);
});

test('the record stands on the board’s page and in open data', () => {
  const page = readFileSync(join(out, 'towns/shiqiao/boards/services.html'), 'utf8');
  expect(page).toContain('名单已经撤下');
  expect(page).toContain('名单行数');
  const { notices } = JSON.parse(readFileSync(join(out, 'data/shiqiao/notices.json'), 'utf8'));
  expect(notices).toMatchObject([{ rows: names.length, over: true }]);
});
