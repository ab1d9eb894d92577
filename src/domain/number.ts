import Fraction from 'fraction.js';

/** The exact value of a number as it was written: 302.1252 is 3021252/10000. */
export const exact = (value: number): Fraction => new Fraction(String(value));

/**
 * `value` with `decimals` decimals, halves away from zero (四舍五入), as plain digits without
 * grouping. The rule of official statistics; parts are not forced to add up.
 */
export function roundHalfUp(value: Fraction, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const twice = (value.n * scale * 2n + value.d) / (value.d * 2n);
  const digits = twice.toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const sign = value.s < 0n && twice !== 0n ? '-' : '';
  return decimals === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-decimals)}`;
}

/** Plain digits of an exact decimal, at most `most` decimals and no trailing zeros. */
export function plainDigits(value: Fraction, most = 6): string {
  if (value.d === 1n) return `${value.s < 0n ? '-' : ''}${value.n}`;
  const text = roundHalfUp(value, most);
  return text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text;
}
