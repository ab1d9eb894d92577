import { wordLimits } from '#domain/words.ts';

/** Characters as they are printed; a sign outside the basic plane counts once. */
export const characters = (text: string): number => [...text].length;

/** UTF-16 units, which are what a Chinese text message is made of: 😀 counts twice. */
export const messageUnits = (text: string): number => text.length;

export const utf8Bytes = (text: string): number => new TextEncoder().encode(text).length;

/**
 * The messages that an operator sends for a text: one up to 70 units, else parts of at most 67,
 * for three go to the numbering. A pair that makes one sign is not torn, so that a part may have 66.
 */
export function messageParts(text: string): string[] {
  if (text.length <= wordLimits.sms) return [text];
  const parts: string[] = [];
  let part = '';
  for (const sign of text) {
    if (part.length + sign.length > wordLimits.smsPart) {
      parts.push(part);
      part = '';
    }
    part += sign;
  }
  return [...parts, part];
}
