import type Fraction from 'fraction.js';
import { plainDigits } from '#domain/number.ts';
import type { Claim } from './claim.ts';
import { inWrittenUnits, oneDigitOff, swapped } from './closeness.ts';
import { sumOf } from './words.ts';

/** What one number's misprint would be: two digits swapped, a wrong power of ten, one digit. */
export type Slip = 'swapped' | 'power' | 'digit';

const powers = [10, 100, 1000, 10_000];

const ofOne = (claim: Claim, right: Fraction): Slip | null => {
  const digits = [claim.value, right].map((value) =>
    plainDigits(inWrittenUnits({ ...claim, value })),
  ) as [string, string];
  if (swapped(...digits)) return 'swapped';
  const ratio = right.div(claim.value);
  if (powers.some((power) => ratio.equals(power) || ratio.mul(power).equals(1))) return 'power';
  return oneDigitOff(...digits) ? 'digit' : null;
};

const ranks: readonly Slip[] = ['swapped', 'power', 'digit'];

/** The misprint of one number alone that would explain why parts do not make their whole. */
export function slipOf(whole: Claim, parts: readonly Claim[]): Slip | null {
  const sum = sumOf(parts.map(({ value }) => value));
  if (sum === null) return null;
  const difference = whole.value.sub(sum);
  const found = [
    { claim: whole, right: sum },
    ...parts.map((claim) => ({ claim, right: claim.value.add(difference) })),
  ].flatMap(({ claim, right }) =>
    right.s > 0n && claim.value.s > 0n ? (ofOne(claim, right) ?? []) : [],
  );
  return ranks.find((slip) => found.includes(slip)) ?? null;
}
