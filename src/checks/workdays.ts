import calendar from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { addDays, type Day, daysBetween } from '#domain/day.ts';

/** Holidays of the State Council's yearly notices, and weekend days that they make working days. */
const holidays: ReadonlySet<string> = new Set(Object.keys(calendar.holidays));
const madeWorkdays: ReadonlySet<string> = new Set(Object.keys(calendar.workdays));

const yearOf = (day: Day): string => day.slice(0, 4);
const coveredYears: ReadonlySet<string> = new Set([...holidays].map(yearOf));

/** True when the calendar has the holidays of the day's year; other years are never guessed. */
const isCovered = (day: Day): boolean => coveredYears.has(yearOf(day));

/** A Monday: weeks are counted from it. */
const monday = '1900-01-01';

function isWorkday(day: Day): boolean {
  if (holidays.has(day)) return false;
  return madeWorkdays.has(day) || daysBetween(monday, day) % 7 < 5;
}

/**
 * Working days after `from`, up to and including `to`, with holidays and their make-up days; 0 when
 * `to` is not later. Null when the calendar lacks a year of the stretch.
 */
export function workdaysAfter(from: Day, to: Day): number | null {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (!isCovered(day)) return null;
    if (isWorkday(day)) count += 1;
  }
  return count;
}

/**
 * The `count`-th working day after `from` (from 1); null when the calendar lacks a year on the way.
 */
export function workdayAfter(from: Day, count: number): Day | null {
  let left = count;
  let day = from;
  while (left > 0) {
    day = addDays(day, 1);
    if (!isCovered(day)) return null;
    if (isWorkday(day)) left -= 1;
  }
  return day;
}
