import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import sharp from 'sharp';
import { expect, inject, test } from 'vitest';
import { readPackage } from '../channels/data/read-package.ts';
import { pageTree, readSite, siteFiles } from './site-files.ts';

const site = inject('site');
const files = siteFiles(site);
const packages = files
  .filter((file) => /^data\/[^/]+\/datapackage\.json$/.test(file))
  .map((file) => file.split('/')[1] ?? '');

const packageOf = (publisher: string) =>
  readPackage((path) => readFileSync(join(site, 'data', publisher, path)));

/** Rows of the tables of a statistics page: the first cell and all others. */
const rowsOf = (page: string): string[][] =>
  selectAll('.period > .table-block tr', pageTree(site, page)).map((row) =>
    selectAll('th, td', row).map((cell: Element) => textOf(cell)),
  );

test('every town and the county have a package that keeps to its own schema', () => {
  expect(packages).toEqual(['county', 'laowan', 'shiqiao']);
  for (const publisher of packages) {
    const { descriptor, tables } = packageOf(publisher);
    expect(descriptor.name).toBe(publisher);
    expect(tables['figures']?.length).toBeGreaterThan(0);
  }
});

test('a town’s table gives back the figures that its pages show', () => {
  const rows = packageOf('shiqiao').tables['figures'] ?? [];
  const newest = rows.filter((row) => row['期间'] === '2026年9月');
  const shown = rowsOf('towns/shiqiao/statistics/2026-09.html');
  const ofTown = newest.filter((row) => row['村'] === null);
  expect(ofTown.length).toBeGreaterThan(10);
  for (const row of ofTown) {
    expect(shown.some(([label, text]) => label === row['名称'] && text === row['显示'])).toBe(true);
  }
  // Numbers stay numbers: the printed text begins with the same one, unless it is scaled.
  for (const row of newest.filter(
    ({ 数值: value, 类别: kind }) => value !== null && kind === '准数',
  )) {
    expect(Number.parseFloat(String(row['显示']))).toBeCloseTo(Number(row['数值']), 6);
  }
  const villages = newest.filter((row) => row['村'] !== null && row['数值'] !== null);
  for (const row of villages) {
    const found = shown.find(
      ([name, ...cells]) => name === row['村'] && cells.includes(String(row['显示'])),
    );
    expect(found, `${row['村']} ${row['名称']}`).toBeDefined();
  }
  const hidden = newest.filter((row) => row['类别'] === '不公开');
  expect(hidden.map((row) => [row['编号'], row['数值']])).toEqual([
    ['births', null],
    ['births', null],
  ]);
});

test('the open data pages name every file with its size', () => {
  const listed = packages.flatMap((publisher) => {
    const page = pageTree(site, `data/${publisher}/index.html`);
    return selectAll('.link-list li', page).map((item) => {
      const name = textOf(select('a', item) as Element);
      const size = textOf(selectAll('.link-meta span', item).at(-1) as Element);
      return [`data/${publisher}/${name}`, size] as const;
    });
  });
  const published = files.filter((file) => /^data\/[^/]+\/.*\.(?:csv|json|zip)$/.test(file));
  expect(listed.map(([path]) => path).sort()).toEqual(published);
  for (const [path, size] of listed) {
    const { size: bytes } = statSync(join(site, path));
    expect(size, path).toBe(bytes < 1024 ? `${bytes} 字节` : `${(bytes / 1024).toFixed(1)} KB`);
  }
});

test('every chart with files has its table and its picture', async () => {
  const tables = files.filter((file) => /^charts\/.*\.csv$/.test(file));
  expect(tables).toEqual(
    expect.arrayContaining([
      'charts/laowan/trends/year-births.csv',
      'charts/shiqiao/2026-09/parts-births-by-sex.csv',
      'charts/shiqiao/2026-09/villages-population.csv',
      'charts/shiqiao/goals/targets.csv',
    ]),
  );
  for (const table of tables) {
    const picture = table.replace(/csv$/, 'png');
    const { width, format } = await sharp(join(site, picture)).metadata();
    expect([width, format], picture).toEqual([1200, 'png']);
    expect(readSite(site, table).startsWith('\uFEFF')).toBe(true);
  }
});

test('the dictionary names every number of the tables, and links to where it is shown', () => {
  for (const publisher of ['laowan', 'shiqiao']) {
    const page = pageTree(site, `towns/${publisher}/dictionary.html`);
    const entries = selectAll('.definition', page);
    const ids = entries.map((entry) => textOf(select('code', entry) as Element));
    const declared = packageOf(publisher).tables['dictionary']?.map((row) => row['编号']);
    expect(ids.toSorted()).toEqual(declared?.map(String).toSorted());
    for (const entry of entries) {
      const words = selectAll('dt', entry).map((term) => textOf(term));
      for (const word of ['单位', '计数规则', '取舍', '来源', '敏感程度', '不公开的规则']) {
        expect(words).toContain(word);
      }
      expect(selectAll('.inline-links a', entry).length).toBeGreaterThan(2);
    }
  }
  const indicators = textOf(pageTree(site, 'statistics/dictionary.html'));
  for (const words of ['活产出生人数 ÷ 年平均人口 × 1000‰', '分子活产出生人数', '分母年平均人口']) {
    expect(indicators).toContain(words);
  }
});

test('targets are told in words, not by colour alone', () => {
  const page = pageTree(site, 'towns/shiqiao/registers/goals.html');
  const words = textOf(select('.chart', page) as Element);
  // Births 25 against 20; 151 of 164 are 92.07 %.
  expect(words).toContain('2026年9月：25人，目标20人，为目标的125.00%。✓已达到，超出5人');
  expect(words).toContain('为目标的92.07%。○未达到，还差13人次');
  expect(words).toContain('2项目标中1项已达到；未达到的是高龄津贴人次。');
});
