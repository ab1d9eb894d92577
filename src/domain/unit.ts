import Fraction from 'fraction.js';

/**
 * Units that measure the same thing, as multiples of one base. Factors: statutory and market units
 * as used in official statistics (1 亩 = 1/15 公顷; 1 斤 = 0.5 千克).
 */
const families: Record<string, Record<string, string>> = {
  元: { 元: '1', 万元: '10000', 亿元: '100000000' },
  平方米: { 平方米: '1', 亩: '10000/15', 公顷: '10000', 平方公里: '1000000' },
  千克: { 千克: '1', 公斤: '1', 斤: '1/2', 吨: '1000' },
  米: { 米: '1', 公里: '1000' },
};

const baseOf = new Map<string, { base: string; factor: Fraction }>();
for (const [base, members] of Object.entries(families)) {
  for (const [unit, factor] of Object.entries(members)) {
    baseOf.set(unit, { base, factor: new Fraction(factor) });
  }
}

/** The same amount in the base unit of its family; a unit without family is its own base. */
export function inBaseUnit(value: Fraction, unit: string): { value: Fraction; unit: string } {
  const known = baseOf.get(unit);
  if (!known || unit === known.base) return { value, unit };
  return { value: value.mul(known.factor), unit: known.base };
}

/** `value` of unit `from` in unit `to`, exactly; `null` when the two measure different things. */
export function convertUnit(value: Fraction, from: string, to: string): Fraction | null {
  if (from === to) return value;
  const source = baseOf.get(from);
  const target = baseOf.get(to);
  if (!source || !target || source.base !== target.base) return null;
  return value.mul(source.factor).div(target.factor);
}

/** Units that count people, households or couples: head-counts, which are never money. */
const headCounts = new Set(['人', '人次', '户', '名', '对', '例', '家']);

/** True for units that count people, households or couples. */
export const isHeadCount = (unit: string): boolean => headCounts.has(unit);

/** True for units of money. */
export const isMoney = (unit: string): boolean => baseOf.get(unit)?.base === '元';
