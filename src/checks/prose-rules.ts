import type { ProseFinding } from '#claims/prose-finding.ts';
import type { Finding } from '#domain/finding.ts';
import type { ProseText } from './prose-texts.ts';

/** What the rules found in one text, at its place in the editor's file. */
export const proseRules = (
  { placeOf }: Pick<ProseText, 'placeOf'>,
  found: readonly ProseFinding[],
): Finding[] =>
  found.map(({ rule, severity, message, hint, start, quote, expected, actual }) => ({
    rule,
    severity,
    message,
    hint,
    place: { ...placeOf(start), quote },
    ...(expected === undefined ? {} : { expected }),
    ...(actual === undefined ? {} : { actual }),
  }));
