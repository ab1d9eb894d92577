import { inBaseUnit, isMoney } from '#domain/unit.ts';
import { defineIndicator, sourcesChecked } from './define.ts';

const names = new Map([
  ['户', '户均'],
  ['对', '每对'],
]);

/** Amount for one person, household or couple; money in 元 whatever the unit of the amount. */
export const perHead = defineIndicator({
  id: 'per-head',
  name: '人均（户均）',
  unitWords: '总量的单位；金额一律折成元',
  label: ({ amount, heads }) => `${names.get(heads.unit) ?? '人均'}${amount.label}`,
  formula: '总量 ÷ 人数（户数）',
  denominator: '人数（户数）',
  unit: ({ amount }) => (isMoney(amount.unit) ? '元' : amount.unit),
  measure: () => 'rate',
  inputs: {
    amount: { label: '总量', unit: 'any' },
    heads: { label: '人数或户数', unit: 'head-count' },
  },
  alike: [],
  decimals: () => 2,
  source: { title: '按名称所示的定义计算', clause: '人均', checked: sourcesChecked },
  compute: ({ amount, heads }, inputs) => {
    if (heads.equals(0)) return null;
    const { unit } = inputs.amount;
    return (isMoney(unit) ? inBaseUnit(amount, unit).value : amount).div(heads);
  },
  arithmetic: ({ amount, heads }, inputs) =>
    `${amount}${inputs.amount.unit} ÷ ${heads}${inputs.heads.unit}`,
});
