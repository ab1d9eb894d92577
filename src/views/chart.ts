import Fraction from 'fraction.js';
import type { Figure } from '#domain/figure.ts';
import { plainDigits, roundHalfUp } from '#domain/number.ts';
import { convertUnit } from '#domain/unit.ts';
import { pointUnit } from '#statistics/indicators/change.ts';
import type { ChartView } from './blocks.ts';
import { absenceWords, figureView } from './figure.ts';

/** What a chart is drawn from. A point without figure has nothing stated: it prints 未报. */
export interface ChartRequest {
  kind: ChartView['kind'];
  title: string;
  /** Head of the first column of the table twin: 村, 项目, 月份. */
  by: string;
  series: { label: string; points: { label: string; figure: Figure | null }[] }[];
}

interface Point {
  label: string;
  text: string;
  /** The same without what concerns only the drawing. */
  stated: string;
  /** In the chart's unit. */
  value: Fraction | null;
}

const differentUnit = '单位不同，未画入图';

function pointOf(label: string, figure: Figure | null, unit: string): Point {
  if (!figure?.value) {
    const kind = (figure?.kind ?? 'missing') as keyof typeof absenceWords;
    const text = absenceWords[kind] ?? absenceWords.missing;
    return { label, text, stated: text, value: null };
  }
  const { text } = figureView(figure);
  const value = convertUnit(figure.value, figure.unit, unit);
  return { label, text: value ? text : `${text}（${differentUnit}）`, stated: text, value };
}

type Known = Point & { value: Fraction };

const isKnown = (point: Point): point is Known => point.value !== null;

const extreme = (points: readonly Known[], sign: 1 | -1): Known | undefined =>
  points.reduce<Known | undefined>(
    (best, point) => (!best || point.value.compare(best.value) * sign > 0 ? point : best),
    undefined,
  );

function barReading(points: readonly Known[], missing: string): string {
  const most = extreme(points, 1);
  const least = extreme(points, -1);
  if (!most || !least) return `${missing}。`;
  if (points.length === 1) return `${most.label} ${most.text}${missing && `；${missing}`}。`;
  const text = most.value.equals(least.value)
    ? `各项相同，都是${most.text}`
    : `最多的是${most.label}，${most.text}；最少的是${least.label}，${least.text}`;
  return `${text}${missing && `；${missing}`}。`;
}

function lineReading(points: readonly Known[], missing: string, figure: Figure | null): string {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || !figure || points.length < 2) return barReading(points, missing);
  const change = last.value.sub(first.value);
  const decimals = figure.decimals ?? 6;
  const rounded = roundHalfUp(change.abs(), decimals);
  const size = figure.decimals === null ? plainDigits(change.abs()) : rounded;
  const points2 = pointUnit(figure);
  const words = points2 === null ? ['增加', '减少'] : ['上升', '下降'];
  const unit = points2 ?? figure.unit;
  const moved = change.equals(0) ? '持平' : `${change.s > 0n ? words[0] : words[1]}${size}${unit}`;
  const most = extreme(points, 1);
  const least = extreme(points, -1);
  const range =
    most && least && !most.value.equals(least.value)
      ? `；最高是${most.label}的${most.text}，最低是${least.label}的${least.text}`
      : '';
  return `从${first.label}的${first.text}到${last.label}的${last.text}，${moved}${range}${missing && `；${missing}`}。`;
}

function partsReading(points: readonly Known[], missing: string): string {
  const most = extreme(points, 1);
  const sum = points.reduce((total, { value }) => total.add(value), new Fraction(0));
  if (!most || sum.equals(0)) return barReading(points, missing);
  const share = roundHalfUp(most.value.div(sum).mul(100), 1);
  const base = missing ? '已报各项' : '合计';
  return `${most.label}最多，${most.text}，占${base}的${share}%${missing && `；${missing}`}。`;
}

function readingOf(request: ChartRequest, all: readonly (readonly Point[])[]): string {
  const sentences = request.series.map(({ label, points: given }, index) => {
    const points = all[index] ?? [];
    const known = points.filter(isKnown);
    const count = points.length - known.length;
    const unknown = points.filter(({ value }) => value === null);
    const word = unknown.every(({ text }) => text === absenceWords.missing) ? '未报' : '没有数';
    const missing = count === 0 ? '' : `${count}项${word}`;
    const figure = given.find((point) => point.figure !== null)?.figure ?? null;
    const sentence =
      request.kind === 'line'
        ? lineReading(known, missing, figure)
        : request.kind === 'parts' && known.every(({ value }) => value.s >= 0n)
          ? partsReading(known, missing)
          : barReading(known, missing);
    return request.series.length > 1 ? `${label}：${sentence.slice(0, -1)}` : sentence.slice(0, -1);
  });
  return `${sentences.join('；')}。`;
}

/**
 * A chart with one sentence that says what it shows, computed from its data, and its table twin.
 * All points are drawn in the unit of the first figure; values that do not exist, or measure
 * something else, are null and say why in their text.
 */
export function chartView(request: ChartRequest): ChartView {
  const figures = request.series.flatMap(({ points }) => points.map(({ figure }) => figure));
  const present = figures.filter((figure) => figure !== null);
  const unit = present[0]?.unit ?? '';
  const all = request.series.map(({ points }) =>
    points.map(({ label, figure }) => pointOf(label, figure, unit)),
  );
  const labels = [...new Set(all.flat().map(({ label }) => label))];
  const remarks = present.flatMap((figure) => (figure.note === null ? [] : [figure.note]));
  const negative = all.flat().some(({ value }) => value !== null && value.s < 0n);
  const columns = request.series.map(({ label }) => ({ label, align: 'right' as const }));
  return {
    // A ring cannot hold a part below nothing; bars can.
    kind: request.kind === 'parts' && negative ? 'bar' : request.kind,
    title: request.title,
    reading: readingOf(request, all),
    unit: unit === '比值' ? '' : unit,
    series: request.series.map(({ label }, index) => ({
      label,
      points: (all[index] ?? []).map(({ value, text, label: name }) => ({
        label: name,
        // For drawing only: a pixel does not need more than a double holds.
        value: value === null ? null : value.valueOf(),
        text,
      })),
    })),
    table: {
      caption: request.title,
      columns: [{ label: request.by, align: 'left' }, ...columns],
      rows: labels.map((label) => ({
        kind: 'row',
        cells: [
          label,
          ...all.map((points) => points.find((point) => point.label === label)?.stated ?? '—'),
        ],
      })),
      notes: [...new Set(remarks)],
      source: [...new Set(present.map(({ source }) => source))].join('；'),
    },
  };
}

/** Bars, one a village, of one fact. */
export const villageChart = (
  title: string,
  points: { label: string; figure: Figure | null }[],
): ChartView => chartView({ kind: 'bar', title, by: '村', series: [{ label: title, points }] });
