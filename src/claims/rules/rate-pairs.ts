import type Fraction from 'fraction.js';
import type { Claim } from '#claims/claim.ts';
import type { RateFormula } from '#claims/rate-formulas.ts';
import { amountOf } from '#claims/words.ts';

/** Groups that a rate may be about alone; its numbers then name the group as well. */
export const groups =
  /[一二三多无]{1,2}孩|儿童|老年|妇女|重点|贫困|低保|脱贫|慢性病|女性|男性|学前|义务教育|高中|城镇|农村|首次|一次|早孕/;

/** A numerator and a denominator that a formula's words name. */
export interface Pair {
  numerator: Fraction;
  denominator: Fraction;
  formula: () => string;
  distance: number;
}

/** A claim's name and the noun after it. */
export const words = (claim: Claim): string => `${claim.label}${claim.noun}`;

/** Cards, files and contracts, one for each person, are set against persons. */
const comparable = (part: Claim, whole: Claim): boolean =>
  part.unit === whole.unit ||
  (/^[份本册张卡件票]$/.test(part.unit) && ['人', '户'].includes(whole.unit));

/** The pairs among the numbers near a rate that one formula divides. */
export function pairsOf(formula: RateFormula, near: readonly Claim[], rate: Claim): Pair[] {
  const pairs: Pair[] = [];
  const group = groups.exec(rate.label)?.[0];
  const fits = (claim: Claim, pattern: RegExp): boolean =>
    pattern.test(claim.label) || (claim.label.length < 2 && pattern.test(words(claim)));
  const reached = (claim: Claim): number => Math.abs(rate.start - claim.start);
  for (const whole of near.filter(
    (claim) => fits(claim, formula.denominator) && !/(?<!平)均|均(?!人口)|每/.test(claim.label),
  )) {
    for (const part of near) {
      if ((part === whole && !formula.less) || !comparable(part, whole) || part.kind === 'bare')
        continue;
      if ([part, whole].some(({ nearness }) => nearness !== 'exact')) continue;
      if (rate.depth > Math.max(part.depth, whole.depth)) continue;
      if (group && ![part, whole].some((claim) => words(claim).includes(group))) continue;
      const distance = reached(part) + reached(whole);
      const over = (): string => `÷${amountOf(whole)}`;
      if (formula.less) {
        const less = near.find(
          (claim) =>
            claim !== part && claim.unit === part.unit && fits(claim, formula.less as RegExp),
        );
        if (!less || !fits(part, formula.numerator) || fits(part, formula.less)) continue;
        pairs.push({
          numerator: part.value.sub(less.value),
          denominator: whole.value,
          formula: () => `(${amountOf(part)}-${amountOf(less)})${over()}`,
          distance,
        });
      } else if (formula.remainder && fits(part, formula.remainder)) {
        pairs.push({
          numerator: whole.value.sub(part.value),
          denominator: whole.value,
          formula: () => `(${amountOf(whole)}-${amountOf(part)})${over()}`,
          distance,
        });
      } else if (
        fits(part, formula.numerator) &&
        !(fits(whole, formula.numerator) && part.start < whole.start)
      ) {
        pairs.push({
          numerator: part.value,
          denominator: whole.value,
          formula: () => `${amountOf(part)}${over()}`,
          distance,
        });
      }
    }
  }
  return pairs;
}
