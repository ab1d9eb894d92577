import { addDays } from '#domain/day.ts';
import { type Period, parsePeriod } from '#domain/period.ts';
import type { IndicatorDefinition } from './indicators/define.ts';

const monthsOf = (period: Period): number =>
  Number(period.to.slice(5, 7)) - Number(period.from.slice(5, 7)) + 1;

/** True for a period that is a whole calendar year. */
export const isWholeYear = (period: Period): boolean =>
  period.kind !== 'day' && monthsOf(period) === 12;

/**
 * Why `current` may not be compared with `previous`, or `null` when it may. Amounts over a time
 * (`overTime`) need stretches of equal length; states only need the days to fit.
 */
export function refusedComparison(
  against: NonNullable<IndicatorDefinition['against']>,
  current: string,
  previous: string,
  overTime: boolean,
): string | null {
  const now = parsePeriod(current);
  const then = parsePeriod(previous);
  if (!now || !then) return '期间无法识别';
  const pair = `${now.label}与${then.label}`;
  const daily = now.kind === 'day' || then.kind === 'day';
  if (overTime && (daily ? now.kind !== then.kind : monthsOf(now) !== monthsOf(then))) {
    const wholes = isWholeYear(now) !== isWholeYear(then);
    return `${pair}长短不同${wholes ? '，累计数不能与全年数相比' : ''}`;
  }
  if (against === 'same-period-last-year') {
    const yearBefore = Number(now.to.slice(0, 4)) - 1 === Number(then.to.slice(0, 4));
    const sameEnd = now.to.slice(5, 7) === then.to.slice(5, 7);
    return yearBefore && sameEnd ? null : `${pair}不是上年同期`;
  }
  const follows = overTime ? addDays(then.to, 1) === now.from : then.to < now.to;
  return follows ? null : `${pair}不是紧接的前后两期`;
}
