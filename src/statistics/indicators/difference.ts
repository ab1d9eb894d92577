import { pointUnit } from './change.ts';
import { defineIndicator, sourcesChecked } from './define.ts';

/** Minuend less subtrahend; of percentages in 个百分点. */
export const difference = defineIndicator({
  id: 'difference',
  name: '差额',
  unitWords: '同被减数；百分比之差为个百分点',
  label: ({ minuend, subtrahend }) => `${minuend.label}与${subtrahend.label}之差`,
  formula: '被减数 − 减数',
  denominator: '',
  unit: ({ minuend }) => pointUnit(minuend) ?? minuend.unit,
  measure: ({ minuend }) => minuend.measure,
  inputs: {
    minuend: { label: '被减数', unit: 'any' },
    subtrahend: { label: '减数', unit: 'any' },
  },
  alike: 'all',
  decimals: ({ minuend, subtrahend }) =>
    minuend.decimals === null || subtrahend.decimals === null
      ? null
      : Math.max(minuend.decimals, subtrahend.decimals),
  source: { title: '按名称所示的定义计算', clause: '差额', checked: sourcesChecked },
  compute: ({ minuend, subtrahend }) => minuend.sub(subtrahend),
  arithmetic: ({ minuend, subtrahend }) => `${minuend} − ${subtrahend}`,
});
