import { type Day, lastDayOfMonth } from './day.ts';
import type { PaidMonths, Standard } from './document.ts';

/** Standards that are amounts of one and the same thing, at different times. */
export const sameSubject = (left: Standard, right: Standard): boolean =>
  left.label === right.label && left.region === right.region && left.per === right.per;

/** Months in a row that have one amount; `from` and `to` are `YYYY-MM`, both counted. */
export interface PaidStretch {
  standard: Standard;
  from: string;
  to: string;
  count: number;
}

export interface PaidCount {
  stretches: PaidStretch[];
  /** First month without an amount, or in which the amount changes on another day than the first. */
  unpaid: { month: string; reason: 'no-amount' | 'two-amounts' } | null;
}

const monthOf = (day: Day): string => day.slice(0, 7);

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12
    ? `${year + 1}-01`
    : `${String(year).padStart(4, '0')}-${String(number + 1).padStart(2, '0')}`;
}

/**
 * Months that an example is paid for, by the amount of each: `standard` and the former and later
 * amounts of its subject. Whole months only; empty when `to` comes before the first month.
 */
export function paidMonths(
  { from, to, begin }: PaidMonths,
  standard: Standard,
  standards: readonly Standard[],
): PaidCount {
  const amounts = standards.filter(
    (other) => sameSubject(other, standard) && other.unit === standard.unit,
  );
  const stretches: PaidStretch[] = [];
  const first = begin === 'next-month' ? nextMonth(monthOf(from)) : monthOf(from);
  for (let month = first; month <= monthOf(to); month = nextMonth(month)) {
    const firstDay = `${month}-01`;
    const lastDay = lastDayOfMonth(month);
    const touching = amounts.filter(
      (amount) => amount.from <= lastDay && (amount.to === undefined || amount.to >= firstDay),
    );
    const [only] = touching;
    if (!only) return { stretches, unpaid: { month, reason: 'no-amount' } };
    if (touching.length > 1) return { stretches, unpaid: { month, reason: 'two-amounts' } };
    if (only.from > firstDay || (only.to !== undefined && only.to < lastDay)) {
      return { stretches, unpaid: { month, reason: 'no-amount' } };
    }
    const last = stretches.at(-1);
    if (last?.standard === only) {
      last.to = month;
      last.count += 1;
    } else {
      stretches.push({ standard: only, from: month, to: month, count: 1 });
    }
  }
  return { stretches, unpaid: null };
}

/** `2025年1月`. */
export const chineseMonth = (month: string): string => {
  const [year, number] = month.split('-').map(Number);
  return `${year}年${number}月`;
};
