import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import type { ChartPoint } from '#views/blocks.ts';

export const sparkHeight = 36;

/** A line without words in a box of 100 by `sparkHeight`; zero lies in view; gaps stay gaps. */
export function sparkLayout(points: readonly ChartPoint[]): {
  path: string;
  zeroY: number;
  marks: { x: number; y: number }[];
} {
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const x = scalePoint(
    points.map(({ label }) => label),
    [3, 97],
  );
  const y = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(0, ...values) || 1])
    .range([sparkHeight - 4, 4]);
  const at = ({ label, value }: ChartPoint) => ({ x: x(label) ?? 0, y: y(value ?? 0) });
  const path = line<ChartPoint>()
    .defined(({ value }) => value !== null)
    .x((point) => at(point).x)
    .y((point) => at(point).y);
  const last = points.at(-1);
  return {
    path: path([...points]) ?? '',
    zeroY: y(0),
    marks: last && last.value !== null ? [at(last)] : [],
  };
}
