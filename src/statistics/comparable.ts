import type Fraction from 'fraction.js';
import { convertUnit } from '#domain/unit.ts';

/** Units of persons, each counted once; all may enter a sum of contacts (人次). */
const persons = new Set(['人', '名', '例']);

/** The part of a unit before “/”: 元 of 元/人. */
export const leadingUnit = (unit: string): string => unit.split('/')[0] ?? unit;

/**
 * `value` of unit `from` as unit `to`, exactly: of one family, or persons as persons or as 人次.
 * `null` when the two cannot stand in one sum; 人次 never becomes 人, for people repeat.
 */
export function comparable(value: Fraction, from: string, to: string): Fraction | null {
  const converted = convertUnit(value, from, to);
  if (converted) return converted;
  return persons.has(from) && (persons.has(to) || to === '人次') ? value : null;
}
