import { defineIndicator, sourcesChecked } from './define.ts';

/** Boys for 100 girls within one birth order; the label that the editor gives names the order. */
export const sexRatioByOrder = defineIndicator({
  id: 'sex-ratio-by-order',
  name: '分孩次出生人口性别比',
  unitWords: '女=100',
  label: () => '分孩次出生人口性别比（女=100）',
  formula: '出生男婴数 ÷ 出生女婴数 × 100',
  denominator: '出生女婴数',
  unit: () => '比值',
  measure: () => 'rate',
  inputs: {
    boys: { label: '出生男婴数', unit: 'head-count' },
    girls: { label: '出生女婴数', unit: 'head-count' },
  },
  alike: 'all',
  decimals: () => 2,
  source: { title: '常用人口计生统计指标解释', clause: '出生人口性别比', checked: sourcesChecked },
  compute: ({ boys, girls }) => (girls.equals(0) ? null : boys.div(girls).mul(100)),
  arithmetic: ({ boys, girls }) => `${boys} ÷ ${girls} × 100`,
});
