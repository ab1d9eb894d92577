import { defineIndicator, sourcesChecked } from './define.ts';

/** Births in ‰ of the average population; live births only. */
export const birthRate = defineIndicator({
  id: 'birth-rate',
  name: '出生率',
  label: () => '出生率',
  formula: '活产出生人数 ÷ 年平均人口 × 1000‰',
  denominator: '年平均人口',
  unit: () => '‰',
  measure: () => 'rate',
  inputs: {
    births: { label: '活产出生人数', unit: 'head-count' },
    averagePopulation: { label: '年平均人口', unit: 'head-count' },
  },
  alike: [],
  decimals: () => 2,
  annual: true,
  source: { title: '常用人口计生统计指标解释', clause: '出生率', checked: sourcesChecked },
  compute: (of) =>
    of.averagePopulation.equals(0) ? null : of.births.div(of.averagePopulation).mul(1000),
  arithmetic: (of) => `${of.births} ÷ ${of.averagePopulation} × 1000‰`,
});
