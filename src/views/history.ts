import { chineseDay, type Day } from '#domain/day.ts';

/** The banner of historical material: since when it no longer applies, and on what ground. */
export const historyText = (history: { basis: string; since: Day } | undefined): string =>
  history
    ? `历史资料，仅供查阅：所述做法自${chineseDay(history.since)}起不再执行。依据：${history.basis}。`
    : '';
