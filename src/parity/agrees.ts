import Fraction from 'fraction.js';
import type { Quantity } from './quantity.ts';
import type { ShownFact } from './shown-fact.ts';

const two = new Fraction(2);

/** True for the exact value, or for it rounded half-up as its ledger says. No other slack. */
function sameValue(shown: Fraction, fact: ShownFact): boolean {
  if (fact.value === null) return false;
  const value = fact.value.mul(fact.plain.factor);
  if (shown.equals(value)) return true;
  if (fact.step.equals(0) || !isWhole(shown.div(fact.step))) return false;
  const apart = shown.sub(value).abs().mul(two);
  if (apart.compare(fact.step) < 0) return true;
  // Halves go away from zero.
  return apart.equals(fact.step) && shown.abs().compare(value.abs()) > 0;
}

const isWhole = (value: Fraction): boolean => value.d === 1n;

/** What of value, unit, qualifier and certainty differs, in words; empty when all is the same. */
export function differences(shown: Quantity, fact: ShownFact): string[] {
  if (fact.value === null) return shown.value === null ? [] : ['有没有数'];
  if (shown.value === null) return ['有没有数'];
  return [
    ...(sameValue(shown.value, fact) ? [] : ['数值']),
    ...(shown.unit === fact.plain.name ? [] : ['单位']),
    ...(shown.qualifier === fact.qualifier ? [] : ['约数用语']),
    ...(shown.forecast || fact.kind !== 'forecast' ? [] : ['“预计”']),
  ];
}
