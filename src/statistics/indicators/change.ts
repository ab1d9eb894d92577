import type { Figure } from '#domain/figure.ts';
import type { IndicatorDefinition } from './define.ts';
import { sourcesChecked } from './define.ts';

const points = new Map([
  ['%', '个百分点'],
  ['‰', '个千分点'],
  ['比值', '个比值'],
]);

/** The unit of a difference of rates; `null` for amounts, which change by so many per cent. */
export const pointUnit = (figure: Figure): string | null => points.get(figure.unit) ?? null;

type Inputs = 'current' | 'previous';

/**
 * What both comparisons share: a percentage, a ‰ or a ratio changes by points (current − previous);
 * an amount by (current − previous) ÷ previous in per cent, `null` when there was nothing before.
 */
export const change: Omit<IndicatorDefinition<Inputs>, 'id' | 'name' | 'label'> = {
  formula: '率：本期 − 基期（个百分点等）；数量：（本期 − 基期）÷ 基期 × 100%',
  numerator: '本期数 − 基期数',
  denominator: '基期数（数量的增减幅度）',
  unit: ({ current }) => pointUnit(current) ?? '%',
  measure: () => 'rate',
  inputs: {
    current: { label: '本期数', unit: 'any' },
    previous: { label: '基期数', unit: 'any' },
  },
  alike: 'all',
  decimals: ({ current }) => (pointUnit(current) === null ? 1 : 2),
  source: {
    title: '“百分数”与“百分点”',
    clause: '百分比相减为百分点，相对变化为百分之几',
    checked: sourcesChecked,
  },
  compute: ({ current, previous }, inputs) => {
    const increase = current.sub(previous);
    if (pointUnit(inputs.current) !== null) return increase;
    return previous.equals(0) ? null : increase.div(previous.abs()).mul(100);
  },
  arithmetic: ({ current, previous }, inputs) =>
    pointUnit(inputs.current) === null
      ? `(${current}−${previous}) ÷ ${previous} × 100%`
      : `${current} − ${previous}`,
};
