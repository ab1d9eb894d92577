import { expect, test } from 'vitest';
import { catalogueCsv } from '#channels/data/catalogue-csv.ts';
import { catalogueEntries } from '#views/catalogue.ts';
import { cataloguePages } from '#views/catalogue-pages.ts';
import { viewContext } from '#views/context.ts';
import { compareTitles, titleInitial } from '#views/title-initial.ts';
import { type CountyParts, checkInput } from '../checks/county-builder.ts';

const context = (parts: CountyParts) =>
  viewContext({ ...checkInput(parts), withheld: [] }, 'https://county.example');
const pages = (parts: CountyParts) => [...cataloguePages(context(parts))];

const some: CountyParts = {
  policies: { childcare: {}, old: { serial: undefined, published: '2025-03-01' } },
  documents: {
    report: { category: 'social-assistance', number: '青政发〔2026〕3号' },
    plan: { category: undefined, kind: 'work-plan', published: '2025-12-31', title: '关于春耕' },
  },
  boards: { affairs: {} },
};

test('each paper with its index number, class, days and validity; boards are village affairs', () => {
  const rows = catalogueEntries(context(some)).map(
    ({ indexNumber, title, written, categoryLabel, clause, kindId, validity }) =>
      [indexNumber, title, written, categoryLabel, clause, kindId, validity].join(' | '),
  );
  expect(rows).toEqual([
    ' | 村务公开 | 2026-09-20 | 村务公开 | 村民委员会组织法第三十五条 | board | 现行（张贴至2026年10月20日）',
    'QH-QINGSHAN/2026-00001 | 工作情况 | 2026-09-01 | 社会救助 | 第二十一条（县级和乡镇） | report | 有效',
    'QH/2026-00001 | 育儿补贴 | 2026-01-10 | 民生政策和实施 | 第二十条第（十一）项 | policy | 现行（2025年1月1日起）',
    'QH-QINGSHAN/2025-00002 | 关于春耕 | 2026-09-01 | 未标类别 |  | work-plan | 有效',
    ' | 育儿补贴 | 2025-03-01 | 民生政策和实施 | 第二十条第（十一）项 | policy | 现行（2025年1月1日起）',
  ]);
});

test('a page for each class, publisher, kind and year that has anything, and all titles', () => {
  expect(pages(some).map(({ meta }) => meta.path.replace('catalogue/', ''))).toEqual([
    'index.html',
    'category-livelihood.html',
    'category-social-assistance.html',
    'category-village-affairs.html',
    'category-none.html',
    'county.html',
    'town-qingshan.html',
    'kind-work-plan.html',
    'kind-report.html',
    'kind-policy.html',
    'kind-board.html',
    'year-2026.html',
    'year-2025.html',
    'titles.html',
  ]);
});

test('the front page names all 27 items of the law, empty ones without a link', () => {
  const [front] = pages(some);
  if (front?.page !== 'catalogue') throw new Error('no front page');
  const of = (title: string) => front.ways.find((way) => way.title.includes(title))?.links ?? [];
  expect(of('第二十条')).toHaveLength(15);
  expect(of('第二十一条')).toHaveLength(12);
  expect(of('第二十条')[6]).toEqual({
    path: '',
    label: '预算决算',
    text: '第二十条第（七）项：财政预算、决算信息',
    count: '暂无',
  });
  expect(of('按年份').map(({ label, count }) => `${label} ${count}`)).toEqual([
    '2026年 3件',
    '2025年 2件',
  ]);
});

test('a long list has parts of a hundred, and its groups are found in any of them', () => {
  const documents = Object.fromEntries(
    Array.from({ length: 230 }, (_, index) => [
      `d-${index}`,
      { published: index < 120 ? '2026-09-02' : '2025-09-02', written: '2025-09-01' },
    ]),
  );
  const parts = pages({ documents }).filter(({ meta }) => meta.path.includes('town-qingshan'));
  expect(parts.map(({ meta }) => meta.path)).toEqual([
    'catalogue/town-qingshan.html',
    'catalogue/town-qingshan--2.html',
    'catalogue/town-qingshan--3.html',
  ]);
  const sizes = parts.map((part) =>
    part.page === 'catalogue-list'
      ? part.groups.map(({ title, entries }) => `${title} ${entries.length}`)
      : [],
  );
  expect(sizes).toEqual([['2026年 100'], ['2026年 20', '2025年 80'], ['2025年 30']]);
  const [first] = parts;
  expect(first?.page === 'catalogue-list' && first.jumps).toEqual([
    { path: 'catalogue/town-qingshan.html#g-1', label: '2026年' },
    { path: 'catalogue/town-qingshan--2.html#g-2', label: '2025年' },
  ]);
});

test('titles stand under the letter of their first word', () => {
  const letters = {
    关于做好育儿补贴工作的通知: 'Z',
    '2025年人口统计公报': 'R',
    '“三结合”帮扶': 'S',
    '１２月简报': 'Y',
    WiFi覆盖: 'W',
    阿房村: 'A',
    座谈会: 'Z',
    龘字村: '其他',
    '2026': '其他',
  };
  expect(
    Object.fromEntries(Object.keys(letters).map((title) => [title, titleInitial(title)])),
  ).toEqual(letters);
  expect(['座谈', '龘', '包村', '报告', '报', 'Wi'].sort(compareTitles)).toEqual([
    'Wi',
    '包村',
    '报',
    '报告',
    '座谈',
    '龘',
  ]);
});

test('the table for spreadsheets: mark of order, one row a paper, no formula', () => {
  const [entry] = catalogueEntries(context({ documents: { d: { title: '=1+1，"引号"' } } }));
  const lines = catalogueCsv(entry ? [entry] : [], 'https://county.example/').split('\r\n');
  expect(lines[0]?.startsWith('\uFEFF索引号,名称,内容概述,生成日期,发布日期,')).toBe(true);
  expect(lines.slice(1)).toEqual([
    `QH-QINGSHAN/2026-00001,"'=1+1，""引号""",工作情况摘要,2026-09-01,2026-09-02,青山镇人民政府,综合,统计信息,第二十条第（四）项,情况报告,,有效,,https://county.example/towns/qingshan/documents/d.html,`,
    '',
  ]);
});
