import { expect, test } from 'vitest';
import { catalogueEntries } from '#checks/catalogue-entries.ts';
import { duplicateNames } from '#checks/duplicate-names.ts';
import { seen } from './seen.ts';

const history = { basis: '新法', since: '2021-08-20' };

test('what the catalogue can show whole is not spoken of, nor is history', () => {
  expect(seen(catalogueEntries, { policies: { p: {} }, documents: { d: {} } })).toEqual([]);
  const old = { category: undefined, serial: undefined, history };
  expect(
    seen(catalogueEntries, {
      policies: { p: old },
      documents: { d: { category: undefined, history } },
    }),
  ).toEqual([]);
});

test('a paper without its class, and a policy without a number', () => {
  expect(
    seen(catalogueEntries, {
      policies: { p: { serial: undefined } },
      documents: { d: { category: undefined } },
    }),
  ).toEqual([
    'coverage notice documents/d.mdx topic: 没有写法定公开类别，公开目录把它列在“未标类别”',
    'coverage notice policies/p.mdx published: 政策没有写 serial，公开目录里没有它的索引号',
  ]);
  expect(
    seen(catalogueEntries, {
      site: { profile: { documentHead: 'off' } },
      documents: { d: { category: undefined } },
    }),
  ).toEqual([]);
});

test('one 索引号 leads to one paper, in the whole county', () => {
  expect(
    seen(duplicateNames, {
      policies: { a: { serial: 3 }, b: { serial: 3, published: '2025-01-10' } },
      documents: { d: { serial: 3 }, e: { serial: 3, published: '2025-12-31' } },
    }),
  ).toEqual([]);
  expect(
    seen(duplicateNames, {
      policies: { a: { serial: 3 }, b: { serial: 3 } },
      documents: { d: { serial: 3 }, e: { serial: 3 } },
    }),
  ).toEqual([
    'duplicate-name error policies/b.mdx serial: 索引号“QH/2026-00003”重复（另一处在 policies/a.mdx）',
    'duplicate-name error documents/e.mdx serial: 索引号“QH-QINGSHAN/2026-00003”重复（另一处在 towns/qingshan/documents/d.mdx）',
  ]);
});
