import Fraction from 'fraction.js';
import { inBaseUnit } from '#domain/unit.ts';
import type { Claim } from './claim.ts';

/** Between which two numbers the real one lies, as plain numbers. */
export interface Interval {
  low: number;
  high: number;
}

const tiny = 1e-9;

/** Numbers with decimals or in 万 and 亿 were rounded; whole ones were counted. */
export const isRounded = ({ rounded }: Claim): boolean => rounded;

/** What a claim may stand for: half of its last digit to either side when it was rounded. */
export function intervalOf(claim: Claim, always = false): Interval {
  const value = claim.size;
  const half = always || isRounded(claim) ? claim.stepSize / 2 : 0;
  const loose = claim.nearness === 'exact' ? 0 : Math.abs(value) * 0.05;
  return { low: value - half - loose, high: value + half + loose };
}

/** True when two intervals touch. */
export const meet = (left: Interval, right: Interval): boolean => {
  const margin = tiny * Math.max(1, Math.abs(left.low), Math.abs(right.high));
  return left.low <= right.high + margin && right.low <= left.high + margin;
};

export const over = (part: Interval, whole: Interval, scale: number): Interval =>
  whole.low <= 0
    ? { low: Number.NaN, high: Number.NaN }
    : { low: (part.low / whole.high) * scale, high: (part.high / whole.low) * scale };

export const times = (left: Interval, right: Interval): Interval => ({
  low: left.low * right.low,
  high: left.high * right.high,
});

export const less = (left: Interval, right: Interval): Interval => ({
  low: left.low - right.high,
  high: left.high - right.low,
});

/** How far two numbers are apart, as a share of the computed one. */
export const apart = (stated: number, computed: number): number =>
  computed === 0 ? (stated === 0 ? 0 : 1) : Math.abs(stated - computed) / Math.abs(computed);

/** True when the point slipped by one place or more: 10, 100, 1000 or 10,000 times. */
export const slipped = (stated: number, computed: number): boolean =>
  computed !== 0 &&
  [10, 100, 1000, 10_000].some(
    (power) =>
      Math.abs(stated / computed / power - 1) < 0.01 ||
      Math.abs((stated / computed) * power - 1) < 0.01,
  );

/** Two neighbouring digits changed places between the two numbers. */
export function swapped(left: string, right: string): boolean {
  if (left.length !== right.length) return false;
  const wrong = [...left].flatMap((digit, index) => (digit === right[index] ? [] : [index]));
  const [first = 0, second = 0] = wrong;
  return wrong.length === 2 && left[first] === right[second] && left[second] === right[first];
}

/** One digit alone differs. */
export const oneDigitOff = (left: string, right: string): boolean =>
  left.length === right.length &&
  left.length > 1 &&
  [...left].filter((digit, index) => digit !== right[index]).length === 1;

/** The unit as written, without 万 or 亿. */
export const plainWritten = ({ plain }: Claim): string => plain;

/** The number in units as written: 4.2万亩 is 42000. */
export const inWrittenUnits = (claim: Claim): Fraction =>
  claim.plain === claim.unit
    ? claim.value
    : claim.value.div(inBaseUnit(new Fraction(1), plainWritten(claim)).value);
