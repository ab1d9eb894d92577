import Fraction from 'fraction.js';
import { inBaseUnit } from '#domain/unit.ts';

/** A unit taken to the base of its family: 万元 is 10,000 of 元; 比值 has no name. */
export interface Unit {
  name: string;
  factor: Fraction;
}

const scales: Readonly<Record<string, bigint>> = { 万: 10_000n, 亿: 100_000_000n };

/** What 万 or 亿 is worth; 1 for nothing. */
export const scaleOf = (scale: string): Fraction => new Fraction(scales[scale] ?? 1n);

/** The base unit and how many of it one of `unit` is, exactly. */
export function plainUnit(unit: string): Unit {
  const scale = /^[万亿](?=.)/.exec(unit)?.[0] ?? '';
  const rest = unit.slice(scale.length);
  const { value, unit: name } = inBaseUnit(scaleOf(scale), rest);
  return { name: name === '比值' ? '' : name, factor: value };
}
