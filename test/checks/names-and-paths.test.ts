import { expect, test } from 'vitest';
import { duplicateNames } from '#checks/duplicate-names.ts';
import { longTitles } from '#checks/long-titles.ts';
import { outputPaths } from '#checks/output-paths.ts';
import { checkInput } from './county-builder.ts';
import { seen } from './seen.ts';

const village = (id: string, name: string, code?: string) => ({
  id,
  name,
  ...(code ? { code } : {}),
});

test('names that tell things apart stand once', () => {
  const parts = {
    town: { villages: [village('east', '东村', '420000000001'), village('west', '西村')] },
    documents: {
      a: { number: '青政发〔2026〕3号' },
      b: {},
      c: { serial: 1, written: '2025-01-01', published: '2025-01-01' },
    },
    towns: {
      heishui: { town: { name: '黑水镇' }, documents: { a: { number: '青政发〔2026〕3号' } } },
    },
  };
  expect(seen(duplicateNames, parts)).toEqual([]);
});

test('villages, telephones, document numbers, index numbers and towns twice', () => {
  const parts = {
    site: { boardColumns: ['村务', '村务'] },
    town: {
      villages: [village('east', '东村', '420000000001'), village('east', '东村', '420000000001')],
      hotlines: [{ id: 'county', label: '值班', phone: '12345' }],
    },
    documents: {
      a: { number: '青政发〔2026〕3号' },
      b: { number: '青政发〔2026〕3号', serial: 1 },
    },
    towns: { heishui: {} },
  };
  expect(seen(duplicateNames, parts)).toEqual([
    'duplicate-name error site.json boardColumns[1]: 公开栏栏目“村务”重复',
    'duplicate-name error towns/heishui/town.json name: 镇名“青山镇”重复（另一处在 towns/qingshan/town.json）',
    'duplicate-name error town.json villages[1].id: 村的编号“east”重复',
    'duplicate-name error town.json hotlines[0].id: 电话编号“county”重复（另一处在 site.json）',
    'duplicate-name error town.json villages[1].name: 村名“东村”重复',
    'duplicate-name error town.json villages[1].code: 区划代码“420000000001”重复',
    'duplicate-name error documents/b.mdx number: 文号“青政发〔2026〕3号”重复（另一处在 towns/qingshan/documents/a.mdx）',
    'duplicate-name error documents/b.mdx serial: 索引号“QH-QINGSHAN/2026-00001”重复（另一处在 towns/qingshan/documents/a.mdx）',
  ]);
});

test('two inputs for one path are named both, letters of either case alike', () => {
  expect(outputPaths(checkInput({ documents: { report: {} }, boards: { report: {} } }))).toEqual(
    [],
  );
  expect(outputPaths(checkInput({ documents: { report: {}, Report: {} } }))).toMatchObject([
    {
      rule: 'duplicate-name',
      severity: 'error',
      message:
        '“towns/qingshan/documents/report.mdx”和“towns/qingshan/documents/Report.mdx”会发布到同一处：towns/qingshan/documents/Report.html',
      place: { file: 'towns/qingshan/documents/Report.mdx' },
    },
  ]);
});

test('a policy called index would overwrite the list of policies', () => {
  expect(seen(outputPaths, { policies: { index: {} } })).toEqual([
    'duplicate-name error policies/index.mdx: “程序自动生成的页面”和“policies/index.mdx”会发布到同一处：policies/index.html',
    'duplicate-name error policies/index.mdx: 名称“index”是保留的，不能使用',
  ]);
});

test('names that Windows or the site keeps', () => {
  const parts = {
    documents: { con: {}, console: {}, com1: {} },
    boards: { index: {} },
    towns: { county: {} },
  };
  expect(seen(outputPaths, parts)).toEqual([
    'duplicate-name error towns/county/town.json: “程序自动生成的页面”和“towns/county/town.json”会发布到同一处：statistics/dictionary.html',
    'duplicate-name error documents/con.mdx: 名称“con”是保留的，不能使用',
    'duplicate-name error documents/com1.mdx: 名称“com1”是保留的，不能使用',
    'duplicate-name error boards/index.json: 名称“index”是保留的，不能使用',
    'duplicate-name error towns/county/town.json: 名称“county”是保留的，不能使用',
  ]);
});

test('the county roll-up and a town called county would share their data', () => {
  const found = seen(outputPaths, { towns: { county: { facts: { '2026-08': {} } } } });
  expect(found).toContain(
    'duplicate-name error towns/county/facts/2026-08.json: “全县汇总”和“towns/county/facts/2026-08.json”会发布到同一处：data/county/2026-08.json',
  );
});

const title = '字'.repeat(24);

test('a title of 28 characters fits, a fact counting as its number', () => {
  expect(seen(longTitles, { documents: { d: { title: `${title}{births}` } } })).toEqual([]);
  expect(
    seen(longTitles, { documents: { d: { title: `${title}五个字五字`, shortTitle: '短' } } }),
  ).toEqual([]);
  expect(
    seen(longTitles, {
      documents: { d: { title: `${title}五个字五字` } },
      boards: { b: { title: `${title}字{births}` } },
      policies: { p: { title: `${title}五个字五字` } },
    }),
  ).toEqual([
    'overflow warning policies/p.mdx title: 标题 29 字，卡片上放不下（最多 28 字）',
    'overflow warning documents/d.mdx title: 标题 29 字，卡片上放不下（最多 28 字）',
    'overflow warning boards/b.json title: 标题 29 字，卡片上放不下（最多 28 字）',
  ]);
});
