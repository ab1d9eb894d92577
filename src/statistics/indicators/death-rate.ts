import { defineIndicator, sourcesChecked } from './define.ts';

/** Deaths in ‰ of the average population. */
export const deathRate = defineIndicator({
  id: 'death-rate',
  name: '死亡率',
  label: () => '死亡率',
  formula: '死亡人数 ÷ 年平均人口 × 1000‰',
  denominator: '年平均人口',
  unit: () => '‰',
  measure: () => 'rate',
  inputs: {
    deaths: { label: '死亡人数', unit: 'head-count' },
    averagePopulation: { label: '年平均人口', unit: 'head-count' },
  },
  alike: [],
  decimals: () => 2,
  annual: true,
  source: { title: '常用人口计生统计指标解释', clause: '死亡率', checked: sourcesChecked },
  compute: (of) =>
    of.averagePopulation.equals(0) ? null : of.deaths.div(of.averagePopulation).mul(1000),
  arithmetic: (of) => `${of.deaths} ÷ ${of.averagePopulation} × 1000‰`,
});
