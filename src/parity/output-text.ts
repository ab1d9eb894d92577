import { foldText } from '#claims/fold.ts';

/** A finished output as readers meet it, made ready to be searched. */
export interface OutputText {
  /** Paragraphs, rows and strings of pictures in reading order, folded, without spaces. */
  boxes: string[];
  /** Where each box begins in `text`. */
  starts: number[];
  /** The boxes, a line each. */
  text: string;
  /** Letters and digits alone; `at[i]` is the place of letter i in `text`. */
  letters: string;
  at: number[];
  /** Numbers are words. */
  spoken: boolean;
}

// Spaces spread characters; the others only join or part them on a line.
const unseen = /[\s\u00ad\u200b-\u200f\u2060-\u2064\ufeff]+/g;

/** As it is compared everywhere: half-width, nothing that cannot be seen. */
export const folded = (text: string): string => foldText(text).replace(unseen, '');

const isLetter = /[\p{L}\p{N}]/u;

/** Letters and digits of a text alone, without the rare ones that are two code units. */
export const lettersOf = (text: string): string =>
  folded(text).replace(/[^\p{L}\p{N}]+|[\u{10000}-\u{10ffff}]/gu, '');

export function outputText(texts: readonly string[], spoken = false): OutputText {
  const boxes = texts
    .flatMap((text) => text.split('\n'))
    .map(folded)
    .filter((box) => box !== '');
  const starts: number[] = [];
  let length = 0;
  for (const box of boxes) {
    starts.push(length);
    length += box.length + 1;
  }
  const text = boxes.join('\n');
  const at: number[] = [];
  let letters = '';
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index] ?? '';
    if (!isLetter.test(sign)) continue;
    letters += sign;
    at.push(index);
  }
  return { boxes, starts, text, letters, at, spoken };
}

/** Every place of `part` in `text`. */
export function* placesOf(text: string, part: string): Generator<number> {
  if (part === '') return;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) yield at;
}
