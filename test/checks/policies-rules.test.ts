import { expect, test } from 'vitest';
import { policyAmounts } from '#checks/policy-amounts.ts';
import { policyBasis } from '#checks/policy-basis.ts';
import { policyExpiry } from '#checks/policy-expiry.ts';
import type { CountyParts } from './county-builder.ts';
import { seen } from './seen.ts';

// The edition of the builder's county is 2026-09-30.
const row = (id: string, title: string, more: object) => ({
  id,
  title,
  kind: 'law',
  region: '全国',
  basis: '修法决定',
  source: '公报',
  ...more,
});
const rules = [
  row('law-1', '某某法', {
    day: '2010-01-01',
    from: '2010-03-01',
    to: '2020-12-31',
    ending: 'amended',
    replacedBy: 'law-2',
  }),
  row('law-2', '中华人民共和国某某法', { day: '2020-10-01', from: '2021-01-01' }),
  row('rule', '某某条例', { number: '国务院令第1号', to: '2021-08-31', ending: 'repealed' }),
  row('doubt', '某某办法', { to: '2021-08-31', ending: 'repealed', confirm: '日期待查' }),
  row('next', '某某新法', { from: '2026-12-01' }),
  row('soon', '某某意见', { from: '2020-01-01', to: '2026-10-31', ending: 'expired' }),
  row('amount', '补贴标准', {
    kind: 'standard',
    from: '2025-01-01',
    amount: { value: 3600, unit: '元', per: '每孩每年' },
  }),
  row('old-amount', '旧补贴标准', {
    kind: 'standard',
    from: '2020-01-01',
    to: '2024-12-31',
    ending: 'expired',
    amount: { value: 3000, unit: '元', per: '每孩每年' },
  }),
];
const policy = (fields: Record<string, unknown>): CountyParts => ({
  rules,
  policies: { p: fields },
});
const history = { basis: '修法', since: '2021-09-01' };

test.each([
  [[{ title: '中华人民共和国某某法' }]],
  [[{ title: '《某某法》', day: '2020-10-01' }]],
  [[{ title: '某某法', rule: 'law-2' }]],
  [[{ title: '表里没有的办法' }]],
])('in force, or not in the table: %j', (basis) => {
  expect(seen(policyBasis, policy({ basis }))).toEqual([]);
});

test.each([
  [
    { title: '某某法', day: '2010-01-01' },
    'superseded-term error policies/p.mdx basis[0]: 政策依据“某某法”到2020年12月31日为止，已修订：修法决定',
  ],
  [
    { title: '某某条例', rule: 'rule' },
    'superseded-term error policies/p.mdx basis[0]: 政策依据“某某条例”到2021年8月31日为止，已废止：修法决定',
  ],
  [
    { title: '某某办法' },
    'superseded-term warning policies/p.mdx basis[0]: 政策依据“某某办法”到2021年8月31日为止，已废止：修法决定（待核实：日期待查）',
  ],
  [
    { title: '某某新法' },
    'freshness warning policies/p.mdx basis[0]: 政策已经作为现行发布，依据“某某新法”尚未施行',
  ],
  [
    { title: '某某法', rule: 'rule' },
    'unknown-reference error policies/p.mdx basis[0]: 依据写“某某法”，编号“rule”指的是“某某条例”',
  ],
  [
    { title: '某某法', rule: 'lew' },
    'unknown-reference error policies/p.mdx basis[0].rule: 没有编号为“lew”的规定',
  ],
])('%j', (basis, message) => {
  expect(seen(policyBasis, policy({ basis: [basis] }))).toEqual([message]);
});

test('a policy that is history may rest on what ended; before the end it was right', () => {
  const basis = [{ title: '某某条例' }];
  expect(seen(policyBasis, policy({ basis, history }))).toEqual([]);
  expect(seen(policyBasis, { ...policy({ basis }), site: { edition: '2021-08-31' } })).toEqual([]);
  expect(seen(policyBasis, { ...policy({ basis }), site: { edition: '2021-09-01' } })).toHaveLength(
    1,
  );
});

const standard = (amount: number, more: object = {}) => ({
  id: 's',
  label: '补贴',
  amount,
  unit: '元',
  per: '每孩每年',
  region: '全国',
  from: '2025-01-01',
  source: '方案',
  ...more,
});

test('an amount says what the table says, and its row is in force', () => {
  const judged = (one: object) => seen(policyBasis, policy({ standards: [one] }));
  expect(judged(standard(3600, { rule: 'amount' }))).toEqual([]);
  expect(
    judged(standard(3000, { rule: 'old-amount', from: '2020-01-01', to: '2024-12-31' })),
  ).toEqual([]);
  expect(judged(standard(3800, { rule: 'amount' }))).toEqual([
    'superseded-term error policies/p.mdx standards[0].rule: “补贴”写 3800元，时效表里的“补贴标准”是 3600元',
  ]);
  expect(judged(standard(3000, { rule: 'old-amount' }))).toEqual([
    'superseded-term error policies/p.mdx standards[0].rule: “补贴”当作现行标准，时效表里的“旧补贴标准”到2024年12月31日为止，历史：修法决定',
  ]);
});

test('what ends within sixty days is announced, unless something follows', () => {
  const judged = (fields: Record<string, unknown>, parts: CountyParts = {}) =>
    seen(policyExpiry, { ...policy(fields), ...parts });
  // 29 November is the sixtieth day after 30 September.
  expect(judged({ validTo: '2026-11-30' })).toEqual([]);
  expect(judged({ validTo: '2026-11-29' })).toEqual([
    'freshness warning policies/p.mdx validTo: 政策“育儿补贴”到2026年11月29日为止，只剩 60 天，还没有写接替的',
  ]);
  expect(judged({ validTo: '2026-11-29' }, { site: { profile: { expiry: 59 } } })).toEqual([]);
  expect(judged({ validTo: '2026-11-29' }, { site: { profile: { expiry: 'off' } } })).toEqual([]);
  const ending = standard(3600, { to: '2026-10-31' });
  expect(judged({ standards: [ending] })).toEqual([
    'freshness warning policies/p.mdx standards[0].to: 标准“补贴”到2026年10月31日为止，只剩 31 天，还没有写接替的',
  ]);
  const following = standard(3800, { id: 't', from: '2026-11-01' });
  expect(judged({ standards: [ending, following] })).toEqual([]);
  expect(judged({ basis: [{ title: '某某意见' }] })).toEqual([
    'freshness warning policies/p.mdx basis[0]: 依据“某某意见”到2026年10月31日为止，只剩 31 天，还没有写接替的',
  ]);
});

test('a rate of pay in words is one of the standards', () => {
  const standards = [standard(3600)];
  const judged = (fields: Record<string, unknown>) => seen(policyAmounts, policy(fields));
  expect(judged({ standards, benefit: '每孩每年3600元', body: '折合每孩每月 300 元。' })).toEqual(
    [],
  );
  expect(judged({ benefit: '一次性发放500元' })).toEqual([]);
  expect(judged({ standards, history, body: '每孩每年发1000元。' })).toEqual([]);
  expect(judged({ standards, benefit: '每人每月补助50元' })).toEqual([
    'freshness warning policies/p.mdx benefit: “每人每月补助50元”没有写有效期，也不在本政策的标准里',
  ]);
  expect(judged({ standards, body: '护理补贴100元/月。' })).toEqual([
    'freshness warning policies/p.mdx:1: “100元/月”没有写有效期，也不在本政策的标准里',
  ]);
});
