import { judgeDocument } from '#claims/judge-prose.ts';
import type { Check } from './check.ts';
import { proseTexts } from './prose-texts.ts';

/** The rules over one text, on every document's body and every board's paragraphs. */
export const proseRules: Check = (input) =>
  proseTexts(input).flatMap(({ document, placeOf }) =>
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
    ),
  );
