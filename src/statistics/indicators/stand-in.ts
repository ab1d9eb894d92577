import type { Figure } from '#domain/figure.ts';
import type { IndicatorDefinition } from './define.ts';

const figure = (unit: string, decimals: number | null): Figure => ({
  town: '',
  village: null,
  period: '',
  id: '',
  label: '',
  unit,
  measure: decimals === null ? 'flow' : 'rate',
  kind: 'missing',
  value: null,
  qualifier: null,
  scale: null,
  decimals,
  sensitivity: 'general',
  asOf: '',
  source: '',
  note: null,
  demonstration: false,
  history: false,
  derivation: { origin: 'stated' },
  place: { file: '' },
});

/**
 * Inputs without numbers, for what an indicator says of itself: of amounts, or of rates with two
 * decimals.
 */
export function standInInputs(
  { inputs }: IndicatorDefinition,
  of: 'amounts' | 'rates',
): Record<string, Figure> {
  const one = of === 'amounts' ? figure('', null) : figure('%', 2);
  return Object.fromEntries(Object.keys(inputs).map((name) => [name, one]));
}
