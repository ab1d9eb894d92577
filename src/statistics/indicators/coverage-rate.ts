import { defineIndicator, sourcesChecked } from './define.ts';

/** Those covered in % of those who should be; above 100 only when the facts are wrong. */
export const coverageRate = defineIndicator({
  id: 'coverage-rate',
  name: '覆盖率',
  label: ({ covered }) => `${covered.label}覆盖率`,
  formula: '已覆盖数 ÷ 应覆盖数 × 100%',
  denominator: '应覆盖数',
  unit: () => '%',
  measure: () => 'rate',
  inputs: {
    covered: { label: '已覆盖数', unit: 'any' },
    eligible: { label: '应覆盖数', unit: 'any' },
  },
  alike: 'all',
  decimals: () => 2,
  source: {
    title: '按名称所示的定义计算',
    clause: '覆盖率（参保率、签约率等同此）',
    checked: sourcesChecked,
  },
  compute: (of) => (of.eligible.equals(0) ? null : of.covered.div(of.eligible).mul(100)),
  arithmetic: (of) => `${of.covered} ÷ ${of.eligible} × 100%`,
});
