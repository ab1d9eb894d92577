import { defineIndicator, sourcesChecked } from './define.ts';

/** Births less deaths; negative when more people died. */
export const naturalIncrease = defineIndicator({
  id: 'natural-increase',
  name: '自然增加人数',
  unitWords: '人',
  label: () => '自然增加人数',
  formula: '出生人数 − 死亡人数',
  denominator: '',
  unit: ({ births }) => births.unit,
  measure: () => 'flow',
  inputs: {
    births: { label: '出生人数', unit: 'head-count' },
    deaths: { label: '死亡人数', unit: 'head-count' },
  },
  alike: 'all',
  additive: true,
  decimals: () => null,
  source: { title: '统计知识：人口自然增长率', clause: '计算公式', checked: sourcesChecked },
  compute: ({ births, deaths }) => births.sub(deaths),
  arithmetic: ({ births, deaths }) => `${births} − ${deaths}`,
});
