import type { Figure } from '#domain/figure.ts';
import { comparePeriods, type Period, parsePeriod } from '#domain/period.ts';
import type { ChartView, TrendView } from './blocks.ts';
import { chartView } from './chart.ts';
import { sameFacts } from './fact-index.ts';

/** Fewest known values of a line: two could hardly be called a course. */
const fewestPoints = 3;
const mostPoints = 12;

const monthNumber = (period: Period): number => Number(period.from.slice(5, 7));
const lastMonthNumber = (period: Period): number => Number(period.to.slice(5, 7));

/**
 * Periods of one name may stand in one line: whole years, months, quarters, the same stretch of
 * several years, the same day of several years. Parts of a year are never in line with whole years,
 * nor with parts of another length, for numbers that run up would seem to fall.
 */
export function lineOf(period: Period): string {
  if (period.kind === 'day') return `day-${period.from.slice(5)}`;
  if (period.kind !== 'span') return period.kind;
  const [first, last] = [monthNumber(period), lastMonthNumber(period)];
  if (last - first === 2 && first % 3 === 1) return 'quarter';
  if (last - first === 11) return 'year';
  return `span-${period.id.slice(5)}`;
}

/** The id of the period just before in the same line: months by months, all else by years. */
function before({ id, kind }: Period, line: string): string | null {
  const year = Number(id.slice(0, 4));
  if (kind === 'month') {
    const month = Number(id.slice(5, 7));
    return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
  }
  if (line !== 'quarter') return `${year - 1}${id.slice(4)}`;
  const first = Number(id.slice(5, 7));
  const start = first === 1 ? 10 : first - 3;
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${first === 1 ? year - 1 : year}-${two(start)}--${two(start + 2)}`;
}

export interface TrendPoint {
  label: string;
  figure: Figure | null;
}

/**
 * The course of a fact up to and with `figure`: at most twelve periods of one line, earlier first;
 * a period between without number is a point without figure. Null with fewer than three known
 * values. `figures` may hold other facts too.
 */
export function trendPoints(figure: Figure, figures: readonly Figure[]): TrendPoint[] | null {
  const end = parsePeriod(figure.period);
  if (!end) return null;
  const line = lineOf(end);
  const byPeriod = new Map(sameFacts(figure, figures).map((one) => [one.period, one]));
  const periods: Period[] = [];
  for (let at: Period | null = end; at && periods.length < mostPoints; ) {
    periods.unshift(at);
    const previous = before(at, line);
    at = previous === null ? null : parsePeriod(previous);
  }
  const start = periods.findIndex(({ id }) => byPeriod.has(id));
  const shown = periods.slice(Math.max(0, start)).map(({ id, label }) => ({
    label,
    figure: byPeriod.get(id) ?? null,
  }));
  const known = shown.filter((point) => point.figure?.value);
  return known.length >= fewestPoints ? shown : null;
}

/** What the steps of a line are, in a word. */
export function lineName(period: Period): string {
  const line = lineOf(period);
  if (line === 'month') return '各月';
  if (line === 'year') return '各年';
  return line === 'quarter' ? '各季' : '历年同期';
}

/** The same fact of the month in which a longer period ends; null where no month states it. */
function monthOf(figure: Figure, figures: readonly Figure[]): Figure | null {
  const end = parsePeriod(figure.period);
  if (!end || end.kind === 'month' || end.kind === 'day') return null;
  const month = end.to.slice(0, 7);
  return sameFacts(figure, figures).find(({ period }) => period === month) ?? null;
}

/**
 * The same as a small line beside a figure; of its months, where its own line is too short.
 * Undefined where there are too few values.
 */
export function trendOf(figure: Figure, figures: readonly Figure[]): TrendView | undefined {
  const month = monthOf(figure, figures);
  const own = trendPoints(figure, figures);
  const points = own ?? (month && trendPoints(month, figures));
  const period = parsePeriod((own === null ? month : figure)?.period ?? '');
  if (points === null || period === null) return undefined;
  const chart = trendChart(figure, points);
  const [series] = chart.series;
  return {
    span: `${lineName(period)}：${points[0]?.label}至${points.at(-1)?.label}`,
    reading: chart.reading,
    points: series?.points ?? [],
  };
}

/** The course of a fact as a chart. */
export const trendChart = (figure: Figure, points: readonly TrendPoint[]): ChartView =>
  chartView({
    kind: 'line',
    title: `${figure.label}走势`,
    by: '时期',
    series: [{ label: figure.label, points: [...points] }],
  });

/** Ledgers' periods, the newest of each line, in the order of time. */
export function newestOfLines(periods: readonly Period[]): Period[] {
  const newest = new Map<string, Period>();
  for (const period of periods.toSorted(comparePeriods)) newest.set(lineOf(period), period);
  return [...newest.values()];
}
