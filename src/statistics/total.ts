import Fraction from 'fraction.js';
import type { Figure } from '#domain/figure.ts';
import { convertUnit } from '#domain/unit.ts';
import { hasValue, strictestSensitivity, weakestKind } from './certainty.ts';

/**
 * The total of a table's column: the figures' sum in the first one's unit. One figure without a
 * value leaves the total without value; expected and actual values never mix; an approximate one
 * makes it 约. Null when the units do not measure the same thing or there is nothing to add.
 */
export function totalFigure(figures: readonly Figure[], label = '合计'): Figure | null {
  const [first] = figures;
  if (!first) return null;
  const counted = figures.filter(({ kind }) => kind !== 'not-applicable');
  const kind = counted.length === 0 ? 'not-applicable' : weakestKind(counted);
  const forecasts = counted.filter((figure) => figure.kind === 'forecast').length;
  const mixed = forecasts > 0 && forecasts < counted.length;
  let value: Fraction | null = new Fraction(0);
  for (const figure of counted) {
    const converted = convertUnit(figure.value ?? new Fraction(0), figure.unit, first.unit);
    if (converted === null) return null;
    value = value.add(converted);
  }
  const shown = hasValue(kind) && !mixed;
  return {
    ...first,
    id: 'total',
    label,
    kind: mixed ? 'missing' : kind,
    value: shown ? value : null,
    qualifier: shown && counted.some(({ qualifier }) => qualifier !== null) ? '约' : null,
    scale: figures.every(({ scale }) => scale === first.scale) ? first.scale : null,
    decimals: null,
    sensitivity: strictestSensitivity(figures),
    note: mixed ? '含预计数，不列合计' : null,
  };
}
