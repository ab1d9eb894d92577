import { expect, test } from 'vitest';
import { policyStandards } from '#checks/policy-standards.ts';
import { policyValidity } from '#checks/policy-validity.ts';
import { seen } from './seen.ts';

const policy = (fields: Record<string, unknown>) => ({ policies: { p: fields } });
const repeal = { basis: '2021年修法', since: '2021-08-20' };

test.each([
  ['current without an end', {}],
  ['ending with the edition', { validTo: '2026-09-30' }],
  [
    'history that ended with its rule',
    {
      history: repeal,
      validFrom: '2015-01-01',
      validTo: '2021-08-20',
      nextReview: '2026-09-01',
      lastReview: '2026-08-01',
    },
  ],
  ['due for review on the day of the edition', { nextReview: '2026-09-30' }],
])('%s is in order', (_, fields) => {
  expect(seen(policyValidity, policy(fields))).toEqual([]);
});

test.each([
  [
    { validFrom: '2025-01-01', validTo: '2024-12-31' },
    'order-broken error policies/p.mdx validTo: 有效期从2025年1月1日到2024年12月31日，终止早于起始',
  ],
  [
    { validTo: '2026-09-29' },
    'superseded-term error policies/p.mdx validTo: 政策有效期到2026年9月29日，早于本期日期2026年9月30日，仍作为现行政策',
  ],
  [
    { history: { ...repeal, since: '2026-10-01' } },
    'order-broken error policies/p.mdx history.since: 写明2026年10月1日起停止，晚于本期日期2026年9月30日',
  ],
  [
    { history: { ...repeal, since: '2026-01-01' }, validTo: '2026-06-30' },
    'order-broken error policies/p.mdx validTo: 有效期到2026年6月30日，而历史标记说2026年1月1日起已停止',
  ],
  [
    { published: '2026-10-01' },
    'freshness error policies/p.mdx published: 发布日期2026年10月1日晚于本期日期2026年9月30日',
  ],
  [
    { lastReview: '2026-10-01' },
    'order-broken error policies/p.mdx lastReview: 最近核对日期2026年10月1日晚于本期日期2026年9月30日',
  ],
  [
    { lastReview: '2026-08-01', nextReview: '2026-08-01' },
    'order-broken error policies/p.mdx nextReview: 下次核对2026年8月1日不晚于最近核对2026年8月1日',
  ],
  [
    { nextReview: '2026-09-29' },
    'freshness warning policies/p.mdx nextReview: 应在2026年9月29日核对，已经过期',
  ],
  [
    { validFrom: '2026-12-01' },
    'freshness warning policies/p.mdx validFrom: 政策2026年12月1日起施行，现在还没有生效',
  ],
])('%j', (fields, message) => {
  expect(seen(policyValidity, policy(fields))).toEqual([message]);
});

const standard = (id: string, amount: number, from: string, to?: string, label = '补贴') => ({
  id,
  label,
  amount,
  unit: '元',
  per: '每孩每年',
  region: '全国',
  from,
  source: '实施方案',
  ...(to === undefined ? {} : { to }),
});
const example = (id: string) => ({
  title: '两个孩子',
  standard: id,
  factors: [{ label: '孩子', count: 2, unit: '个' }],
});

test('amounts in force, an older one beside its successor, and an example of the current one', () => {
  const standards = [
    standard('old', 3000, '2020-01-01', '2024-12-31'),
    standard('new', 3600, '2025-01-01'),
  ];
  expect(seen(policyStandards, policy({ standards, examples: [example('new')] }))).toEqual([]);
});

test('an amount that ended without successor, unless the policy is history', () => {
  const standards = [standard('old', 3000, '2020-01-01', '2026-09-29')];
  expect(seen(policyStandards, policy({ standards, history: repeal }))).toEqual([]);
  expect(
    seen(policyStandards, policy({ standards, examples: [example('old'), example('new')] })),
  ).toEqual([
    'superseded-term error policies/p.mdx standards[0]: “补贴”的标准到2026年9月29日为止，没有现行标准接替',
    'superseded-term error policies/p.mdx examples[0].standard: 算例“两个孩子”用的标准“补贴”到2026年9月29日为止',
    'unknown-reference error policies/p.mdx examples[1].standard: 没有编号为“new”的标准',
  ]);
});

test('two amounts at one time, twice the same id, and an end before the beginning', () => {
  const standards = [
    standard('a', 3000, '2020-01-01'),
    standard('a', 3600, '2025-01-01'),
    standard('c', 100, '2025-01-01', '2024-12-31', '奖励'),
  ];
  expect(seen(policyStandards, policy({ standards }))).toEqual([
    'duplicate-name error policies/p.mdx standards[1].id: 标准编号“a”出现两次',
    'duplicate-name error policies/p.mdx standards[1]: “补贴”在同一时间有两个金额：3000元和3600元',
    'order-broken error policies/p.mdx standards[2]: “奖励”从2025年1月1日到2024年12月31日，终止早于起始',
  ]);
});
