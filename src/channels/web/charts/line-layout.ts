import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import type { ChartPoint, ChartView } from '#views/blocks.ts';
import { textWidth } from './text-width.ts';

type Anchor = 'start' | 'middle' | 'end';

/** x in percent of the width, y in CSS pixels; paths in a box of 100 by `plotHeight`. */
export interface LineLayout {
  labels: { text: string; x: number; anchor: Anchor }[];
  zeroY: number;
  series: {
    path: string;
    /** Stretches that lead to or from an expected value: drawn broken. */
    expected: string;
    /** Where a value is missing, the line has a gap and a mark on the axis says why. */
    points: { x: number; y: number; state: ChartPoint['state'] }[];
  }[];
  /** Values beside points, for a single series; else the highest and lowest on rules. */
  values: { text: string; x: number; y: number; anchor: Anchor }[];
  rules: { text: string; y: number }[];
}

export const plotHeight = 200;
const top = 36;
const bottom = plotHeight - 8;
const right = 96;
// Width of the drawing on a phone of 360 px, in characters of 16 px.
const phoneWidth = 17;
// Half a label may stand out at either end by this much, in the same characters.
const overhang = 1.7;

/** Lines over a common row of labels; zero always lies in view, so a small change looks small. */
export function lineLayout(series: ChartView['series']): LineLayout {
  const names = [...new Set(series.flatMap(({ points }) => points.map(({ label }) => label)))];
  const known = series.flatMap(({ points }) =>
    points.flatMap(({ label, value, text }) => (value === null ? [] : [{ label, value, text }])),
  );
  const values = known.map(({ value }) => value);
  // Several lines leave room at the left for the values of their highest and lowest points.
  const left = series.length > 1 ? 16 : 4;
  const x = scalePoint(names, [left, right]);
  const y = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(0, ...values) || 1])
    .range([bottom, top]);
  const at = (name: string) => x(name) ?? left;
  const path = line<ChartPoint>()
    .defined(({ value }) => value !== null)
    .x(({ label }) => at(label))
    .y(({ value }) => y(value ?? 0));

  const pathsOf = (points: readonly ChartPoint[]): { path: string; expected: string } => {
    const isSolid = (from: ChartPoint, to: ChartPoint) =>
      from.state !== 'forecast' && to.state !== 'forecast';
    const stretches: ChartPoint[][] = [];
    const expected: ChartPoint[][] = [];
    for (const [index, point] of points.entries()) {
      const next = points[index + 1];
      if (index === 0) stretches.push([point]);
      if (!next) continue;
      if (isSolid(point, next)) stretches.at(-1)?.push(next);
      else {
        expected.push([point, next]);
        stretches.push([next]);
      }
    }
    const drawn = (all: readonly ChartPoint[][]) =>
      all
        .filter((stretch) => stretch.length > 1)
        .map((stretch) => path(stretch) ?? '')
        .join('');
    return { path: drawn(stretches), expected: drawn(expected) };
  };

  // Every step-th name counted from the last, as far apart as their widest text needs. Wide texts
  // are pulled in at both ends, which brings them nearer to their neighbours.
  const shown = [...names, ...(series.length === 1 ? known.map(({ text }) => text) : [])];
  const widest = Math.max(0, ...shown.map(textWidth));
  const wide = widest / 2 > overhang;
  const apart = (wide ? widest * 1.5 : widest) + 0.8;
  const room = (phoneWidth * (right - left)) / 100;
  const step = Math.max(1, Math.ceil((apart * (names.length - 1)) / room));
  const anchorOf = (index: number): Anchor => {
    if (!wide || names.length === 1) return 'middle';
    return index === 0 ? 'start' : index === names.length - 1 ? 'end' : 'middle';
  };
  const stepped = names.flatMap((name, index) =>
    (names.length - 1 - index) % step === 0 ? [{ name, index }] : [],
  );
  const single = series.length === 1 ? series[0] : undefined;
  const byValue = [...known].sort((a, b) => a.value - b.value);
  const extremes = [byValue[0], byValue.at(-1)].flatMap((point) => (point ? [point] : []));

  return {
    labels: stepped.map(({ name, index }) => ({
      text: name,
      x: at(name),
      anchor: anchorOf(index),
    })),
    zeroY: y(0),
    series: series.map(({ points }) => ({
      ...pathsOf(points),
      points: points.map(({ label, value, state }) => ({
        x: at(label),
        y: y(value ?? 0),
        state,
      })),
    })),
    values: stepped.flatMap(({ name, index }) => {
      const point = single?.points.find(({ label }) => label === name);
      if (!point || point.value === null) return [];
      return [{ text: point.text, x: at(name), y: y(point.value) - 12, anchor: anchorOf(index) }];
    }),
    rules: single ? [] : extremes.map(({ value, text }) => ({ text, y: y(value) })),
  };
}
