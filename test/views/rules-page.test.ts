import { expect, test } from 'vitest';
import { viewContext } from '#views/context.ts';
import { policyView } from '#views/policy-page.ts';
import { rulesView } from '#views/rules-page.ts';
import { checkInput } from '../checks/county-builder.ts';

const rule = (id: string, more: Record<string, unknown>) => ({
  id,
  title: '流动人口管理办法',
  kind: 'regulation',
  region: '全国',
  basis: '国务院令',
  source: '公报',
  ...more,
});

const { county, statistics } = checkInput({
  rules: [
    rule('old', { from: '2009-10-01', to: '2019-12-31', ending: 'amended', replacedBy: 'new' }),
    rule('new', { from: '2020-01-01', number: '国务院令第1号', day: '2019-11-20' }),
    rule('gone', { title: '收费办法', to: '2021-09-08', ending: 'repealed' }),
    rule('over', { title: '试点办法', to: '2026-09-29' }),
    rule('coming', { title: '新办法', kind: 'law', from: '2026-10-01' }),
    rule('draft', { title: '草案', kind: 'law', pending: true }),
    rule('pay', {
      title: '高龄津贴',
      kind: 'standard',
      amount: { value: 0.5, unit: '万元', per: '每人每年' },
      confirm: '还没有对照原件',
    }),
  ],
  policies: { p: { basis: [{ title: '流动人口管理办法' }, { title: '别的办法' }] } },
});
const context = viewContext({ county, statistics, withheld: [] }, undefined);

// The edition's day is 2026-09-30.
test('every rule stands in its kind with its status on the edition’s day and its days', () => {
  const rows = rulesView(context).groups.map(({ title, rows: list }) => [
    title,
    list.map(({ status, days }) => `${status} ${days}`),
  ]);
  expect(rows).toEqual([
    ['法律', ['尚未施行 2026年10月1日起', '尚未施行 尚未通过']],
    [
      '法规规章',
      [
        '已修订 2009年10月1日至2019年12月31日',
        '现行 2020年1月1日起',
        '已废止 起始日期未载至2021年9月8日',
        '历史 起始日期未载至2026年9月29日',
      ],
    ],
    ['标准', ['现行 起始日期未载']],
  ]);
});

test('a row names its replacement and leads to it, and what is not confirmed', () => {
  const rows = rulesView(context).groups.flatMap(({ rows: list }) => list);
  expect(rows.find(({ anchor }) => anchor === 'rule-old')?.replacement).toEqual({
    title: '流动人口管理办法',
    days: '2020年1月1日起',
    path: 'rules/index.html#rule-new',
  });
  expect(rows.find(({ anchor }) => anchor === 'rule-pay')).toMatchObject({
    amount: '每人每年0.5万元',
    remark: '还没有对照原件',
    replacement: null,
  });
});

test('a policy’s basis leads to its row, where the table knows it', () => {
  const [policy] = county.policies;
  if (!policy) throw new Error('no policy');
  expect(policyView(context, policy).basis.map(({ path }) => path)).toEqual([
    'rules/index.html#rule-new',
    '',
  ]);
});
