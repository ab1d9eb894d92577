import { scaleLinear } from 'd3-scale';
import type { ChartPoint } from '#views/blocks.ts';

export interface Part extends Omit<ChartPoint, 'value'> {
  /** Position in the list below the bar, from 1. */
  number: number;
  /** Stretch of the bar in percent; null for a part without a value. */
  stretch: { x: number; width: number } | null;
  /** Where the number stands; null where the part is too thin for it. */
  mark: number | null;
}

// Narrower parts cannot hold their number on a phone.
const narrowestPercent = 7;

/**
 * Parts of a whole in a row, in the given order. The bar's whole length is the sum of the parts that
 * are known: a hidden part leaves no trace in it. Throws on a negative part.
 */
export function partsLayout(points: readonly ChartPoint[]): Part[] {
  const negative = points.find(({ value }) => value !== null && value < 0);
  if (negative) throw new Error(`A part cannot be negative: ${negative.label} ${negative.text}`);
  const sum = points.reduce((total, { value }) => total + (value ?? 0), 0);
  const scale = scaleLinear()
    .domain([0, sum || 1])
    .range([0, 100]);
  let before = 0;
  return points.map(({ value, ...point }, index) => {
    const x = scale(before);
    before += value ?? 0;
    const width = scale(before) - x;
    const drawn = value !== null && value > 0;
    return {
      ...point,
      number: index + 1,
      stretch: drawn ? { x, width } : null,
      mark: drawn && width >= narrowestPercent ? x + width / 2 : null,
    };
  });
}
