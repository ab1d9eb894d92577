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

/** How deep lists and objects may stand in one another, in JSON and front matter alike. */
export const deepest = 40;

/** Findings of one file's form: the first few, for the rest mostly follow from them. */
export const mostFaults = 20;

/**
 * Why a number as written would not survive or would be read otherwise than meant: more than 15
 * significant digits, an exponent, a leading zero, another base, infinity. Null when all is well.
 */
export function numberFault(source: string): string | null {
  if (/^[+-]?0\d/.test(source)) return `数字 ${source} 以 0 开头`;
  if (/^-0(?:\.0*)?$/.test(source)) return `数字 ${source} 是负零`;
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)[eE]/.test(source)) return `数字 ${source} 用了科学记数法`;
  if (!/^-?\d+(?:\.\d+)?$/.test(source)) return `数字 ${source} 不是十进制的普通写法`;
  const digits = source.replace(/^-/, '').replace('.', '').replace(/^0+/, '');
  if (digits.length > 15) return `数字 ${source} 超过 15 位有效数字，会丢失末位`;
  return /e/.test(String(Number(source))) ? `数字 ${source} 的小数位过多` : null;
}

export const invalid = (message: string, hint: string, place: Place): Finding => ({
  rule: 'invalid-content',
  severity: 'error',
  message,
  hint,
  place,
});
