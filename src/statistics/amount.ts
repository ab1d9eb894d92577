import type Fraction from 'fraction.js';
import type { Figure } from '#domain/figure.ts';
import { plainDigits, roundHalfUp } from '#domain/number.ts';

const words = { missing: '未报', 'not-applicable': '不适用', suppressed: '不公开' } as const;

/** Digits of a figure as arithmetic prints them: unscaled; rounded only where it must be. */
export const digitsOf = (figure: Figure, value: Fraction): string =>
  figure.decimals === null ? plainDigits(value) : roundHalfUp(value, figure.decimals);

/** `180人`, `约50000元`, `未报`: a figure inside an equation. */
export function amountOf(figure: Figure): string {
  if (figure.value === null) {
    return words[figure.kind as keyof typeof words] ?? words.missing;
  }
  const { qualifier } = figure;
  const digits = digitsOf(figure, figure.value);
  const unit = figure.unit === '比值' ? '' : figure.unit;
  const expected = figure.kind === 'forecast' ? '预计' : '';
  if (qualifier === null) return `${expected}${digits}${unit}`;
  if (qualifier === '约' || qualifier === '近') return `${expected}${qualifier}${digits}${unit}`;
  return qualifier === '余'
    ? `${expected}${digits}余${unit}`
    : `${expected}${digits}${unit}${qualifier}`;
}
