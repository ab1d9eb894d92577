import type { Finding, Place } from '#domain/finding.ts';
import { nearest } from './nearest.ts';

/** An error in what an editor wrote across several fields. */
export const invalidContent = (message: string, hint: string, place: Place): Finding => ({
  rule: 'invalid-content',
  severity: 'error',
  message,
  hint,
  place,
});

/** A name that means nothing here; the hint offers the most similar one of `known`. */
export function unknownName(
  what: string,
  name: string,
  known: Iterable<string>,
  place: Place,
): Finding {
  const names = [...known];
  const similar = nearest(name, names);
  const list = [...new Set(names)].sort().slice(0, 8).join('、');
  const hint = similar
    ? `是否应为“${similar}”`
    : list === ''
      ? '先写好被引用的内容，再引用'
      : `可用的有：${list}${names.length > 8 ? ' 等' : ''}`;
  return {
    rule: 'unknown-reference',
    severity: 'error',
    message: `没有${what}“${name}”`,
    hint,
    place,
    actual: name,
    ...(similar ? { expected: similar } : {}),
  };
}
