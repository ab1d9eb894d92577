import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from './run-command.ts';
import { siteFiles } from './site-files.ts';
import { warmCache } from './warm-cache.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhangbang-small-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const label = '特困供养（村表）';
type Villages = Record<'dongjie' | 'xihe' | 'shuangshulin', number>;

/** Builds the fixture county with a village table in facts, document, chart, board and rates. */
function built(name: string, villages: Villages): string {
  const content = join(folder, name, 'content');
  cpSync('test/fixtures/county', content, { recursive: true });
  const town = join(content, 'towns/shiqiao');
  const edit = (file: string, change: (text: string) => string): void => {
    const path = join(town, file);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  };
  edit('facts/2026-09.json', (text) => {
    const file = JSON.parse(text) as { facts: unknown[]; indicators: unknown[] };
    const base = { label, unit: '人', measure: 'stock', sensitivity: 'relief', villages };
    file.facts.push({ ...base, id: 'poor-care', fromVillages: true });
    file.indicators.push({
      id: 'poor-care-share',
      indicator: 'share',
      villages: true,
      inputs: { part: 'poor-care', whole: 'population' },
      decimals: 4,
    });
    return JSON.stringify(file, null, 2);
  });
  edit('documents/summary.mdx', (text) =>
    text.replace(
      '二、补贴\n',
      '二、补贴\n\n全镇特困供养{poor-care}。\n\n<FactTable facts="poor-care poor-care-share" by="village" caption="特困供养" />\n\n<Chart kind="bar" title="各村特困供养" facts="poor-care" by="village" />\n',
    ),
  );
  edit('boards/population.json', (text) => text.replaceAll('"births"', '"poor-care"'));
  const out = join(folder, name, 'dist');
  const { status, stdout, stderr } = runCommand([
    'build',
    '--content',
    content,
    '--out',
    out,
    ...warmCache(folder),
  ]);
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
  return out;
}

/** Village and published number of the fact, from the spreadsheet that everybody can download. */
function published(site: string, id: string): Map<string, string> {
  const lines = readFileSync(join(site, 'data/shiqiao/2026-09.csv'), 'utf8').split('\r\n');
  const rows = lines.map((line) => line.split(',')).filter((cells) => cells[3] === id);
  return new Map(rows.map((cells) => [cells[5] ?? '', cells[6] ?? '']));
}

const names = { dongjie: '东街村', xihe: '西河口村', shuangshulin: '双树林蒙古族满族联合新村' };
const first: Villages = { dongjie: 2, xihe: 30, shuangshulin: 45 };
let site = '';

beforeAll(() => {
  site = built('first', first);
});

test('the spreadsheet leaves the small count open by at least 3, with its total published', () => {
  const numbers = published(site, 'poor-care');
  expect(numbers.get('')).toBe('77');
  expect(numbers.get(names.dongjie)).toBe('');
  const villages = Object.values(names);
  const known = villages.reduce((sum, name) => sum + Number(numbers.get(name)), 0);
  const open = villages.filter((name) => numbers.get(name) === '');
  // Two hidden villages share what the total leaves: each may have from none to all of it.
  expect(open).toHaveLength(2);
  expect(77 - known).toBeGreaterThanOrEqual(3);
  for (const name of open) expect(published(site, 'poor-care-share').get(name)).toBe('');
});

test('no file tells this county from one where the hidden numbers are others', () => {
  const numbers = published(site, 'poor-care');
  const beside = numbers.get(names.xihe) === '' ? 'xihe' : 'shuangshulin';
  const other = { ...first, dongjie: first.dongjie + 1, [beside]: first[beside] - 1 };
  const second = built('second', other);
  expect(siteFiles(second)).toEqual(siteFiles(site));
  const different = siteFiles(site).filter(
    (file) => !readFileSync(join(site, file)).equals(readFileSync(join(second, file))),
  );
  expect(different).toEqual([]);
});

test('pages and data say why there is no number', () => {
  const page = readFileSync(join(site, 'towns/shiqiao/statistics.html'), 'utf8');
  expect(page).toContain('数量过小，依规不公开');
  const data = readFileSync(join(site, 'data/shiqiao/2026-09.json'), 'utf8');
  expect(data).toContain('"kind": "suppressed"');
});
