import { judgeDocument } from '#claims/judge-prose.ts';
import type { Finding } from '#domain/finding.ts';
import type { ProseText } from './prose-texts.ts';

/** The rules over one text, e.g. a document's body or a board's paragraphs. */
export const proseRules = ({ document, placeOf }: ProseText): Finding[] =>
  judgeDocument(document).map(
    ({ rule, severity, message, hint, start, quote, expected, actual }) => ({
      rule,
      severity,
      message,
      hint,
      place: { ...placeOf(start), quote },
      ...(expected === undefined ? {} : { expected }),
      ...(actual === undefined ? {} : { actual }),
    }),
  );
