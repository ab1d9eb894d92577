import type { Finding, Place } from '#domain/finding.ts';

export type Path = readonly (string | number)[];

/** A parsed JSON or YAML text, with the place of each field. */
export interface Structured {
  value: unknown;
  placeOf: (path: Path) => Place;
}

/** What a reader of structured text gives back: the value, or findings that prevent using it. */
export type StructuredOutcome =
  | { ok: true; value: Structured }
  | { ok: false; findings: Finding[] };

/** `facts[3].value`, as findings print a field. */
export function pathText(path: Path): string {
  return path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : text === '' ? key : `${text}.${key}`,
    '',
  );
}

/** Keys that have a meaning of their own in JavaScript objects. */
export const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Why a number as written would not survive: more than 15 significant digits, an exponent, or
 * infinity. Null when it does.
 */
export function numberFault(source: string): string | null {
  if (/[eE]/.test(source)) return `数字 ${source} 用了科学记数法`;
  if (/^[+-]?0\d/.test(source)) return `数字 ${source} 以 0 开头`;
  const digits = source.replace(/^-/, '').replace('.', '').replace(/^0+/, '');
  if (digits.length > 15) return `数字 ${source} 超过 15 位有效数字，会丢失末位`;
  return null;
}

export const invalid = (message: string, hint: string, place: Place): Finding => ({
  rule: 'invalid-content',
  severity: 'error',
  message,
  hint,
  place,
});
