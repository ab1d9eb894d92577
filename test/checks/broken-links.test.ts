import { expect, test } from 'vitest';
import { brokenLinks } from '#checks/broken-links.ts';
import { sitePaths } from '#checks/site-paths.ts';
import { checkInput } from './county-builder.ts';
import { seen } from './seen.ts';

const county = (body: string) => ({
  policies: { childcare: { body: '# 怎么申请\n\n到窗口。' } },
  facts: { '2026-08': {} },
  boards: { affairs: {} },
  documents: { report: { body: `# 总体情况\n\n${body}` }, other: {} },
});

test.each([
  '[另一份](other.html)',
  '[另一份](./other.html)',
  '[本页](#s1)',
  '[本页](#%73%31)',
  '[公开栏](../boards/affairs.html)',
  '[政策](../../../policies/childcare.html#s1)',
  '[东村](../villages/east.html)',
  '[数据](../../../data/qingshan/2026-08.csv)',
  '[全县](../../../data/county/2026-08.json)',
  '[首页](../../../index.html)',
  '[说明](../../../guide/accessibility.html)',
  '[外部](https://www.example.cn/a/b)，[电话](tel:12345)',
])('%s leads somewhere', (body) => {
  const anchored = seen(brokenLinks, county(body));
  expect(anchored).toEqual([]);
});

test('a town that is not in this edition may have the page', () => {
  const link = '[邻镇](../../qinglin/documents/a.html)、[数据](../../../data/qinglin/2026.csv)';
  expect(seen(brokenLinks, county(link))).toHaveLength(2);
  const input = checkInput(county(link));
  expect(brokenLinks({ ...input, county: { ...input.county, absent: ['qinglin'] } })).toEqual([]);
  const other = checkInput(county('[另](../../beilin/index.html)'));
  expect(brokenLinks({ ...other, county: { ...other.county, absent: ['qinglin'] } })).toHaveLength(
    1,
  );
});

test.each([
  ['[无](none.html)', '链接“none.html”没有对应的页面（towns/qingshan/documents/none.html）'],
  ['[外](../../../../x.html)', '链接“../../../../x.html”走出了网站目录'],
  ['[夹](../)', '链接“../”没有对应的页面（towns/qingshan/）'],
  ['[题](#没有)', '链接“#没有”指向的标题“没有”不在那一页'],
  [
    '[政](../../../policies/childcare.html#没有)',
    '链接“../../../policies/childcare.html#没有”指向的标题“没有”不在那一页',
  ],
])('%s is broken', (body, message) => {
  expect(seen(brokenLinks, county(body))).toEqual([
    `broken-link error documents/report.mdx:3: ${message}`,
  ]);
});

test('the name of a source file is answered with the name of its page', () => {
  const [finding] = brokenLinks(checkInput(county('[另](other.mdx#节)')));
  expect(finding?.hint).toBe('链接写网页的名称，以 .html 结尾：other.html#节');
});

test('a missing heading is answered with those that are there', () => {
  const [finding] = brokenLinks(checkInput(county('[题](#没有)')));
  expect(finding?.hint).toBe('那一页的标题：#s1（总体情况）');
});

test('the paths of a site are those of its content, and nothing else', () => {
  const { county: built } = checkInput({ documents: { report: {} }, town: { villages: [] } });
  expect([...sitePaths(built)].sort()).toEqual([
    '404.html',
    'archive/index.html',
    'boards/index.html',
    'boards/planner.html',
    'boards/posters.html',
    'catalogue/index.html',
    'data/catalogue.csv',
    'data/index.html',
    'documents/index.html',
    'feed.xml',
    'index.html',
    'inspection/index.html',
    'policies/index.html',
    'portal/index.html',
    'rules/index.html',
    'search/index.html',
    'statistics/dictionary.html',
    'statistics/index.html',
    'towns/index.html',
    'towns/qingshan/dictionary.html',
    'towns/qingshan/documents/report.html',
    'towns/qingshan/feed.xml',
    'towns/qingshan/index.html',
    'towns/qingshan/statistics.html',
    'wechat/index.html',
    'words/index.html',
  ]);
});
