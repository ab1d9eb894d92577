import { scaleLinear } from 'd3-scale';
import type { ChartView } from '#views/blocks.ts';
import { textWidth, wrapText } from './text-width.ts';

/** One bar: words on lines above it, the bar below. x and width in percent, y in CSS pixels. */
export interface BarRow {
  lines: { text: string; y: number }[];
  value: { text: string; y: number };
  /** Index of the series, for the colour. */
  series: number;
  /** Null where there is no value: an empty dashed track is drawn. */
  bar: { x: number; width: number } | null;
  barY: number;
}

export interface BarLayout {
  height: number;
  /** Where zero lies, in percent. */
  zero: number;
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
export function barLayout(series: ChartView['series']): BarLayout {
  const values = series.flatMap(({ points }) =>
    points.flatMap(({ value }) => (value === null ? [] : [value])),
  );
  const scale = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(0, ...values) || 1])
    .range([0, 100]);
  const zero = scale(0);
  const categories = [...new Set(series.flatMap(({ points }) => points.map(({ label }) => label)))];
  const headings: BarLayout['headings'] = [];
  const rows: BarRow[] = [];
  let y = 0;

  for (const category of categories) {
    if (series.length > 1) {
      for (const text of wrapText(category, widestLine)) {
        y += lineHeight;
        headings.push({ text, y: y - 7 });
      }
    }
    for (const [index, { label, points }] of series.entries()) {
      const point = points.find((candidate) => candidate.label === category);
      if (!point) continue;
      const lines = wrapText(series.length > 1 ? label : category, widestLine).map((text) => {
        y += lineHeight;
        return { text, y: y - 7 };
      });
      const last = lines.at(-1)?.text ?? '';
      if (textWidth(last) + 1 + textWidth(point.text) > widestLine) y += lineHeight;
      const value = { text: point.text, y: y - 7 };
      const end = point.value === null ? zero : scale(point.value);
      rows.push({
        lines,
        value,
        series: index,
        bar: point.value === null ? null : { x: Math.min(zero, end), width: Math.abs(end - zero) },
        barY: y,
      });
      y += barHeight + gap / 2;
    }
    y += gap;
  }
  return { height: Math.max(y - gap, barHeight), zero, headings, rows };
}
