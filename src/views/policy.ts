import type Fraction from 'fraction.js';
import { chineseDay, type Day } from '#domain/day.ts';
import type { Standard, WorkedExample } from '#domain/document.ts';
import { exact, plainDigits } from '#domain/number.ts';
import { chineseMonth, type PaidStretch, paidMonths } from '#domain/paid-months.ts';

/** `3600元/每孩每年` in words: amount, unit, and per whom and when. */
export const standardText = ({ amount, unit, per }: Standard): string =>
  `${per}${plainDigits(exact(amount))}${unit}`;

/** `2025年1月1日起` or `2025年1月1日至2026年12月31日`. */
export const validityText = (from: Day, to: Day | undefined): string =>
  to ? `${chineseDay(from)}至${chineseDay(to)}` : `${chineseDay(from)}起`;

/** True when a standard applies on `day`. */
export const appliesOn = ({ from, to }: { from: Day; to?: Day | undefined }, day: Day): boolean =>
  from <= day && (to === undefined || day <= to);

/** `2026年3月至6月`; the year is said again only where it changes. */
function stretchText({ from, to }: PaidStretch): string {
  if (from === to) return chineseMonth(from);
  const end = from.slice(0, 4) === to.slice(0, 4) ? `${Number(to.slice(5))}月` : chineseMonth(to);
  return `${chineseMonth(from)}至${end}`;
}

interface Term {
  text: string;
  value: Fraction;
}

const product = (terms: readonly Term[]): Term => ({
  text: terms.map(({ text }) => text).join(' × '),
  value: terms.reduce((value, term) => value.mul(term.value), exact(1)),
});

const amountTerm = ({ amount, unit }: Standard): Term => ({
  text: `${plainDigits(exact(amount))}${unit}`,
  value: exact(amount),
});

function factorTerm({ label, count, of, unit }: WorkedExample['factors'][number]): Term {
  const shown = plainDigits(exact(count));
  return of === undefined
    ? { text: `${shown}${unit}（${label}）`, value: exact(count) }
    : {
        text: `${shown}/${plainDigits(exact(of))}${unit}（${label}）`,
        value: exact(count).div(exact(of)),
      };
}

const monthsTerm = (stretch: PaidStretch, of: number | undefined): Term => ({
  text:
    of === undefined
      ? `${stretch.count}个月（${stretchText(stretch)}）`
      : `${stretch.count}/${of}（${stretchText(stretch)}，${stretch.count}个月）`,
  value: exact(stretch.count).div(exact(of ?? 1)),
});

/**
 * A worked example computed from its standard: amount × count₁ ÷ of₁ × …, where months are counted
 * one such product for each amount that they had, rounded half-up to fen at the very end and printed
 * without trailing zeros. Null when the standard is not among `standards`, or has no amount for some
 * of the months.
 */
export function exampleText(
  example: WorkedExample,
  standards: readonly Standard[],
): { arithmetic: string; result: string } | null {
  const standard = standards.find(({ id }) => id === example.standard);
  if (!standard) return null;
  const factors = example.factors.map(factorTerm);
  const { months } = example;
  const counted = months ? paidMonths(months, standard, standards) : null;
  if (counted && (counted.unpaid || counted.stretches.length === 0)) return null;
  const parts = counted
    ? counted.stretches.map((stretch) =>
        product([amountTerm(stretch.standard), ...factors, monthsTerm(stretch, months?.of)]),
      )
    : [product([amountTerm(standard), ...factors])];
  const value = parts.reduce((sum, part) => sum.add(part.value), exact(0));
  const result = `${plainDigits(value, 2)}${standard.unit}`;
  return { arithmetic: `${parts.map(({ text }) => text).join(' + ')} = ${result}`, result };
}
