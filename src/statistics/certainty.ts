import type { FactKind } from '#domain/fact.ts';
import type { Figure } from '#domain/figure.ts';

/** Kinds that carry a value. */
export const hasValue = (kind: FactKind): boolean =>
  kind === 'exact' || kind === 'approximate' || kind === 'forecast';

const weakestFirst: FactKind[] = [
  'suppressed',
  'missing',
  'not-applicable',
  'forecast',
  'approximate',
];

/** The kind of a result: as sure as its least sure input. */
export const weakestKind = (figures: readonly Figure[]): FactKind =>
  weakestFirst.find((kind) => figures.some((figure) => figure.kind === kind)) ?? 'exact';

const order = ['duty', 'general', 'relief', 'fertility', 'health'] as const;

/** The most protected sensitivity among the inputs. */
export const strictestSensitivity = (figures: readonly Figure[]): Figure['sensitivity'] =>
  order.findLast((level) => figures.some((figure) => figure.sensitivity === level)) ?? 'general';
