import { chineseDay, type Day, isDay, lastDayOfMonth } from './day.ts';

/**
 * A stretch of time that facts are stated for. The id is also the name of the facts file:
 * `2026` (year), `2026-09` (month), `2026-01--08` (months of one year, inclusive),
 * `2026-09-30` (state on one day).
 */
export interface Period {
  id: string;
  kind: 'year' | 'month' | 'span' | 'day';
  /** First and last day, both inclusive. */
  from: Day;
  to: Day;
  /** What readers see: `2026年1—8月`. */
  label: string;
}

const isMonth = (text: string): boolean => /^(?:0[1-9]|1[0-2])$/.test(text);

/** The period that an id names, or `null` when the id names none. */
export function parsePeriod(id: string): Period | null {
  if (isDay(id)) return { id, kind: 'day', from: id, to: id, label: `截至${chineseDay(id)}` };
  const match = /^(\d{4})(?:-(\d{2})(?:--(\d{2}))?)?$/.exec(id);
  if (!match) return null;
  const [, year = '', first, last] = match;
  if (!isDay(`${year}-01-01`)) return null;
  if (first === undefined) {
    return { id, kind: 'year', from: `${year}-01-01`, to: `${year}-12-31`, label: `${year}年` };
  }
  if (!isMonth(first)) return null;
  const from = `${year}-${first}-01`;
  if (last === undefined) {
    const to = lastDayOfMonth(`${year}-${first}`);
    return { id, kind: 'month', from, to, label: `${year}年${Number(first)}月` };
  }
  if (!isMonth(last) || last <= first) return null;
  const label = `${year}年${Number(first)}—${Number(last)}月`;
  return { id, kind: 'span', from, to: lastDayOfMonth(`${year}-${last}`), label };
}

/** Earlier ends first; of two periods with one end, the longer first. */
export function comparePeriods(left: Period, right: Period): number {
  if (left.to !== right.to) return left.to < right.to ? -1 : 1;
  if (left.from !== right.from) return left.from < right.from ? -1 : 1;
  return 0;
}
