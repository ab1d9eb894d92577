import type Fraction from 'fraction.js';
import type { Figure } from '#domain/figure.ts';
import { plainDigits, roundHalfUp } from '#domain/number.ts';
import { convertUnit } from '#domain/unit.ts';
import { amountOf } from '#statistics/amount.ts';
import type { Scene, Sign } from './scene.ts';

/** Longest list that still names each part. */
const namedParts = 12;

/** `男180人`: the name before the amount, kept apart where digits or a minus sign would meet it. */
export function named(scene: Scene, figure: Figure): string {
  const name = scene.name(figure);
  const amount = amountOf(figure);
  if (amount.startsWith('-')) return `${name}（${amount}）`;
  return `${name}${/[\d.]$/.test(name) ? ' ' : ''}${amount}`;
}

/** Parts joined by ` + `, each named while the list is short. */
export const added = (scene: Scene, parts: readonly Figure[]): string =>
  parts
    .map((part) => (parts.length <= namedParts ? named(scene, part) : amountOf(part)))
    .join(' + ');

/** `=` as readers see it: a question stays open when a value is missing. */
export const relation = (sign: Sign): string => (sign === '?' ? '=（待核）' : sign);

/** Exact digits with unit; an endless fraction is cut to `decimals` half-up. */
export const worth = (value: Fraction, unit: string, decimals: number | null = null): string => {
  const digits = decimals === null ? plainDigits(value) : roundHalfUp(value, decimals);
  return `${digits}${unit === '比值' ? '' : unit}`;
};

/** An amount in `unit`, and in `other` too where the two differ: `3002095元（300.2095万元）`. */
export function bothUnits(value: Fraction, unit: string, other: string): string {
  const converted = unit === other ? null : convertUnit(value, unit, other);
  return converted ? `${worth(value, unit)}（${worth(converted, other)}）` : worth(value, unit);
}
