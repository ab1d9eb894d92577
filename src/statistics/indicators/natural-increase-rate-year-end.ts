import { defineIndicator, sourcesChecked } from './define.ts';

/** Births less deaths in ‰ of the population at the end: not the national definition, so the base is in the name. */
export const naturalIncreaseRateYearEnd = defineIndicator({
  id: 'natural-increase-rate-year-end',
  name: '人口自然增长率（按期末人口）',
  label: () => '人口自然增长率（按期末人口）',
  formula: '自然增加人数（出生−死亡） ÷ 期末人口 × 1000‰',
  denominator: '期末人口',
  unit: () => '‰',
  measure: () => 'rate',
  inputs: {
    increase: { label: '自然增加人数（出生−死亡）', unit: 'head-count' },
    endPopulation: { label: '期末人口', unit: 'head-count' },
  },
  alike: [],
  decimals: () => 2,
  annual: true,
  source: {
    title: '统计知识：人口自然增长率',
    clause: '分母改用期末人口，非国家口径',
    checked: sourcesChecked,
  },
  compute: (of) =>
    of.endPopulation.equals(0) ? null : of.increase.div(of.endPopulation).mul(1000),
  arithmetic: (of) => `${of.increase} ÷ ${of.endPopulation} × 1000‰`,
});
