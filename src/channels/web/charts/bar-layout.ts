import { scaleLinear } from 'd3-scale';
import type { ChartPoint, ChartView } from '#views/blocks.ts';
import { textWidth, wrapText } from './text-width.ts';

/** One bar: words on lines above it, the bar below. x and width in percent, y in CSS pixels. */
export interface BarRow {
  lines: { text: string; y: number }[];
  /** The number, at the right end; null where the words stand in `notes`. */
  value: { text: string; y: number } | null;
  /** Words of a target, below the name. */
  notes: { text: string; y: number }[];
  /** Index of the series, for the colour. */
  series: number;
  state: ChartPoint['state'];
  /** What the page is about. */
  own: boolean;
  /** Null where there is no value: a mark stands for the reason, as long as the whole room. */
  bar: { x: number; width: number } | null;
  barY: number;
}

export interface BarLayout {
  height: number;
  /** Where zero lies, in percent. */
  zero: number;
  /** Where the target lies, in percent; null in charts without. */
  target: number | null;
  headings: { text: string; y: number }[];
  rows: BarRow[];
}

export const barHeight = 14;
const lineHeight = 24;
const gap = 14;
// Words that fit above a bar on a phone of 360 px at 16 px a full-width character.
const widestLine = 17;

/**
 * Horizontal bars with their words above them: labels of any number and length neither overlap nor
 * shrink, for x is in percent and letters keep their size at every width.
 */
export function barLayout({ series, kind }: Pick<ChartView, 'series' | 'kind'>): BarLayout {
  const values = series.flatMap(({ points }) =>
    points.flatMap(({ value }) => (value === null ? [] : [value])),
  );
  const isTarget = kind === 'target';
  const scale = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(isTarget ? 100 : 0, ...values) || 1])
    .range([0, 100]);
  const zero = scale(0);
  const categories = [...new Set(series.flatMap(({ points }) => points.map(({ label }) => label)))];
  const headings: BarLayout['headings'] = [];
  const rows: BarRow[] = [];
  let y = 0;
  const wrapped = (text: string) =>
    wrapText(text, widestLine).map((line) => {
      y += lineHeight;
      return { text: line, y: y - 7 };
    });

  for (const category of categories) {
    if (series.length > 1) headings.push(...wrapped(category));
    for (const [index, { label, points }] of series.entries()) {
      const point = points.find((candidate) => candidate.label === category);
      if (!point) continue;
      const name = series.length > 1 ? label : category;
      const lines = wrapped(point.own ? `▶ ${name}` : name);
      const last = lines.at(-1)?.text ?? '';
      const notes = isTarget ? wrapped(point.text) : [];
      if (!isTarget && textWidth(last) + 1 + textWidth(point.text) > widestLine) y += lineHeight;
      const value = isTarget ? null : { text: point.text, y: y - 7 };
      const end = point.value === null ? zero : scale(point.value);
      rows.push({
        lines,
        value,
        notes,
        series: index,
        state: point.state,
        own: point.own === true,
        bar: point.value === null ? null : { x: Math.min(zero, end), width: Math.abs(end - zero) },
        barY: y,
      });
      y += barHeight + gap / 2;
    }
    y += gap;
  }
  return {
    height: Math.max(y - gap, barHeight),
    zero,
    target: isTarget ? scale(100) : null,
    headings,
    rows,
  };
}
