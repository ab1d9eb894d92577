import { FactReference } from '#domain/fields.ts';
import type { Finding, Place } from '#domain/finding.ts';
import { problem, quoteOf } from './source-place.ts';
import { opaque, scanText } from './unsafe-text.ts';

const braced = /\{([!-z|~]{1,160})\}/g;

const isReference = (text: string): boolean => FactReference.safeParse(text).success;

/** The fact references of a one-line string, without braces, in order, repeats included. */
export const referencesInText = (text: string): string[] =>
  [...text.matchAll(braced)].map((match) => match[1] ?? '').filter(isReference);

/** The string with every fact reference replaced by what `resolve` gives for it. */
export const substituteText = (text: string, resolve: (reference: string) => string): string =>
  text.replace(braced, (whole, inner: string) => (isReference(inner) ? resolve(inner) : whole));

/**
 * Findings for a one-line string (title, description, paragraph of a board) by the same judgement
 * as a document's prose. All stand at `place`, with the suspicious part as quote. Such a string is
 * no Markdown: nothing escapes, nothing is a link.
 */
export function judgeText(text: string, place: Place): Finding[] {
  return scanText(maskReferences(text)).map(({ index, end, rule, message, hint }) =>
    problem(rule, { ...place, quote: quoteOf(text.slice(index, end)) }, message, hint),
  );
}

/** Same length, with fact references made opaque to the judgement. */
export const maskReferences = (text: string): string =>
  text.replace(braced, (whole, inner: string) =>
    isReference(inner) ? opaque.repeat(whole.length) : whole,
  );
