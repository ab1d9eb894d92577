import { defineIndicator, sourcesChecked } from './define.ts';

/** Births less deaths in ‰ of the average population; migration is no part of it. */
export const naturalIncreaseRate = defineIndicator({
  id: 'natural-increase-rate',
  name: '人口自然增长率（按年平均人口）',
  label: () => '人口自然增长率（按年平均人口）',
  formula: '自然增加人数（出生−死亡） ÷ 年平均人口 × 1000‰',
  denominator: '年平均人口',
  unit: () => '‰',
  measure: () => 'rate',
  inputs: {
    increase: { label: '自然增加人数（出生−死亡）', unit: 'head-count' },
    averagePopulation: { label: '年平均人口', unit: 'head-count' },
  },
  alike: [],
  decimals: () => 2,
  annual: true,
  source: { title: '统计知识：人口自然增长率', clause: '计算公式', checked: sourcesChecked },
  compute: (of) =>
    of.averagePopulation.equals(0) ? null : of.increase.div(of.averagePopulation).mul(1000),
  arithmetic: (of) => `${of.increase} ÷ ${of.averagePopulation} × 1000‰`,
});
