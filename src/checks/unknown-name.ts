import type { Finding, Place } from '#domain/finding.ts';
import { knownHint } from './known-hint.ts';

/** A finding when `name` is not among `known`; empty when it is. `what` completes “没有编号为…的”. */
export function unknownName(
  name: string,
  known: readonly string[],
  { what, lead, place }: { what: string; lead: string; place: () => Place },
): Finding[] {
  if (known.includes(name)) return [];
  return [
    {
      rule: 'unknown-reference',
      severity: 'error',
      message: `没有编号为“${name}”的${what}`,
      hint: knownHint(name, known, lead),
      place: { ...place(), quote: name },
      actual: name,
    },
  ];
}
