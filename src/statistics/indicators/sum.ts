import Fraction from 'fraction.js';
import type { Figure } from '#domain/figure.ts';
import { defineIndicator, sourcesChecked } from './define.ts';

/** Several amounts of one kind together; any input names. */
export const sum = defineIndicator({
  id: 'sum',
  name: '合计',
  unitWords: '同各项',
  label: () => '合计',
  formula: '各项相加',
  denominator: '',
  unit: (inputs) => Object.values<Figure>(inputs)[0]?.unit ?? '',
  measure: (inputs) => Object.values<Figure>(inputs)[0]?.measure ?? 'flow',
  inputs: {},
  more: { label: '各项', unit: 'any' },
  alike: 'all',
  additive: true,
  decimals: () => null,
  source: { title: '按名称所示的定义计算', clause: '合计', checked: sourcesChecked },
  compute: (values) =>
    Object.values<Fraction>(values).reduce((total, value) => total.add(value), new Fraction(0)),
  arithmetic: (digits) => Object.values<string>(digits).join(' + '),
});
