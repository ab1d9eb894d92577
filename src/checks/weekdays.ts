import { type Day, daysBetween } from '#domain/day.ts';

/** A Monday: weeks are counted from it. */
const monday = '1900-01-01';

/** Weekdays (Monday to Friday) after `from`, up to and including `to`; holidays are not known. */
export function weekdaysAfter(from: Day, to: Day): number {
  const until = (day: Day): number => {
    const days = daysBetween(monday, day) + 1;
    return Math.floor(days / 7) * 5 + Math.min(days - Math.floor(days / 7) * 7, 5);
  };
  return until(to) - until(from);
}
