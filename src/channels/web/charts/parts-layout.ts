import { arc, pie } from 'd3-shape';
import type { ChartView } from '#views/blocks.ts';

type Point = ChartView['series'][number]['points'][number];

export interface Part {
  /** Position in the list beside the ring, from 1. */
  number: number;
  label: string;
  text: string;
  /** Outline around the origin; null for a part without a value. */
  path: string | null;
  /** Where the number stands; null where the part is too thin for it. */
  mark: { x: number; y: number } | null;
}

/** Outer radius of the ring; it is drawn in a box of twice that, with a margin of one. */
export const ringRadius = 110;
// Narrower parts cannot hold their number: about 5 % of the ring.
const narrowestAngle = 0.32;

/** A ring of parts in the given order, clockwise from the top. Throws on a negative part. */
export function partsLayout(points: Point[]): Part[] {
  const negative = points.find(({ value }) => value !== null && value < 0);
  if (negative) throw new Error(`A part cannot be negative: ${negative.label} ${negative.text}`);
  const ring = arc<{ startAngle: number; endAngle: number }>()
    .innerRadius(ringRadius * 0.52)
    .outerRadius(ringRadius);
  const angles = pie<Point>()
    .sort(null)
    .value(({ value }) => value ?? 0)(points);

  return points.map(({ label, value, text }, index) => {
    const angle = angles[index];
    const drawn = angle && value !== null && value > 0 ? angle : null;
    const [x, y] = drawn ? ring.centroid(drawn) : [0, 0];
    return {
      number: index + 1,
      label,
      text,
      path: drawn && ring(drawn),
      mark: drawn && drawn.endAngle - drawn.startAngle >= narrowestAngle ? { x, y } : null,
    };
  });
}
