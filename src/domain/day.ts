/** A calendar day as `YYYY-MM-DD`. Never a `Date`: a day has no hour and no time zone. */
export type Day = string;

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const millisecondsPerDay = 86_400_000;

const epochDay = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / millisecondsPerDay;

const fromEpochDay = (number: number): Day =>
  new Date(number * millisecondsPerDay).toISOString().slice(0, 10);

/** True for an existing day of the years 1900 to 2199; `2026-02-30` is false. */
export function isDay(text: string): boolean {
  const match = dayPattern.exec(text);
  if (!match) return false;
  const [year, month, date] = match.slice(1).map(Number) as [number, number, number];
  if (year < 1900 || year > 2199 || month < 1 || month > 12) return false;
  return date >= 1 && date <= daysOfMonth(year, month);
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

function daysOfMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The day `days` calendar days later (earlier when negative). */
export const addDays = (day: Day, days: number): Day => fromEpochDay(epochDay(day) + days);

/** Calendar days from `from` to `to`; 0 for the same day, negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => epochDay(to) - epochDay(from);

/** The last day of the month `YYYY-MM`. */
export function lastDayOfMonth(month: string): Day {
  const days = daysOfMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)));
  return `${month}-${days}`;
}

/** `2026年9月5日`: Arabic numerals without leading zeros (GB/T 9704-2012). */
export function chineseDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
