import type Fraction from 'fraction.js';
import { plainDigits } from '#domain/number.ts';
import { convertUnit } from '#domain/unit.ts';
import type { Claim } from './claim.ts';

/** An amount in a claim's own unit, as it would have been written: 35000 of 元 as 3.5万元. */
export function amountLike(
  value: Fraction,
  { written, unit }: Pick<Claim, 'written' | 'unit'>,
): string {
  const scaled = /^(万|亿)/.exec(written)?.[1];
  const bare = scaled ? written.slice(1) : written;
  const inUnit = convertUnit(value, unit, bare) ?? value;
  const number = scaled ? inUnit.div(scaled === '万' ? 10_000 : 100_000_000) : inUnit;
  return `${plainDigits(number)}${written}`;
}

/** The claim as written in the text, without qualifier. */
export const amountOf = (claim: Claim): string => amountLike(claim.value, claim);

/** `男婴180人`, at most 12 characters of label. */
export const namedAmount = (claim: Claim): string => `${claim.label.slice(-12)}${amountOf(claim)}`;

export const sumOf = (values: readonly Fraction[]): Fraction | null => {
  const [first, ...rest] = values;
  return first === undefined ? null : rest.reduce((sum, value) => sum.add(value), first);
};
