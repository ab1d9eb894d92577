import { defineIndicator, sourcesChecked } from './define.ts';

/** History: births within policy in % of all births; no target since 2021. */
export const policyConformity = defineIndicator({
  id: 'policy-conformity',
  name: '政策符合率',
  label: () => '政策符合率',
  formula: '（出生人数 − 政策外出生人数）÷ 出生人数 × 100%',
  denominator: '出生人数',
  unit: () => '%',
  measure: () => 'rate',
  inputs: {
    births: { label: '出生人数', unit: 'head-count' },
    outside: { label: '政策外出生人数', unit: 'head-count' },
  },
  alike: 'all',
  decimals: () => 2,
  source: {
    title: '计生指标计算公式',
    clause: '符合政策生育率（历史指标）',
    checked: sourcesChecked,
  },
  compute: ({ births, outside }) =>
    births.equals(0) ? null : births.sub(outside).div(births).mul(100),
  arithmetic: ({ births, outside }) => `(${births}−${outside}) ÷ ${births} × 100%`,
});
