import type Fraction from 'fraction.js';
import { defineIndicator, sourcesChecked } from './define.ts';

/** What is left of a whole after all named parts; `whole` and any other input names. */
export const remainder = defineIndicator({
  id: 'remainder',
  name: '其余部分',
  unitWords: '同总体',
  label: ({ whole }) => `${whole.label}其余部分`,
  formula: '总体 − 各部分',
  denominator: '',
  unit: ({ whole }) => whole.unit,
  measure: ({ whole }) => whole.measure,
  inputs: { whole: { label: '总体', unit: 'any' } },
  more: { label: '各部分', unit: 'any' },
  alike: 'all',
  additive: true,
  decimals: () => null,
  source: { title: '按名称所示的定义计算', clause: '其余', checked: sourcesChecked },
  compute: ({ whole, ...parts }) =>
    Object.values<Fraction>(parts).reduce((left, part) => left.sub(part), whole),
  arithmetic: ({ whole, ...parts }) => [whole, ...Object.values<string>(parts)].join(' − '),
});
