import { defineIndicator, sourcesChecked } from './define.ts';

/** Amount for one unit of another amount: square metres a cage, persons a square kilometre. */
export const perUnit = defineIndicator({
  id: 'per-unit',
  name: '单位平均量',
  unitWords: '总量的单位',
  label: ({ amount, units }) => `每${units.unit}${amount.label}`,
  formula: '总量 ÷ 单位数',
  denominator: '单位数',
  unit: ({ amount }) => amount.unit,
  measure: () => 'rate',
  inputs: {
    amount: { label: '总量', unit: 'any' },
    units: { label: '单位数', unit: 'any' },
  },
  alike: [],
  decimals: () => 2,
  source: { title: '按名称所示的定义计算', clause: '单位平均量', checked: sourcesChecked },
  compute: ({ amount, units }) => (units.equals(0) ? null : amount.div(units)),
  arithmetic: ({ amount, units }, inputs) =>
    `${amount}${inputs.amount.unit} ÷ ${units}${inputs.units.unit}`,
});
