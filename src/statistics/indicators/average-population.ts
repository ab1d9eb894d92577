import { defineIndicator, sourcesChecked } from './define.ts';

/** Mean of the population at the start and at the end, unrounded; half a person may remain. */
export const averagePopulation = defineIndicator({
  id: 'average-population',
  name: '平均人口',
  unitWords: '人',
  label: () => '平均人口',
  formula: '（期初人口 + 期末人口）÷ 2',
  denominator: '',
  unit: ({ start }) => start.unit,
  measure: () => 'stock',
  inputs: {
    start: { label: '期初人口', unit: 'head-count' },
    end: { label: '期末人口', unit: 'head-count' },
  },
  alike: 'all',
  decimals: () => null,
  source: { title: '常用人口计生统计指标解释', clause: '年平均人口', checked: sourcesChecked },
  compute: ({ start, end }) => start.add(end).div(2),
  arithmetic: ({ start, end }) => `(${start}+${end}) ÷ 2`,
});
