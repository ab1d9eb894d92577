import { detectPersonalData } from './detect.ts';
import type { PersonalDatum } from './personal-datum.ts';

/** A number of a JSON text as it is written there: no digit is lost, however many there are. */
export interface WrittenNumber {
  digits: string;
  start: number;
  /** The key in front, or of the list that holds it. */
  key: string;
}

const tokens = /"((?:[^"\\]|\\.)*)"(\s*:)?|-?\d[\d.eE+-]*/g;
const shortest = 11;

/** Numbers of 11 digits and more in a JSON text, from left to right. */
export function* longNumbers(source: string): Generator<WrittenNumber> {
  let key = '';
  for (const { 0: token, 1: text, 2: colon, index } of source.matchAll(tokens)) {
    if (text !== undefined) {
      if (colon !== undefined) key = text;
    } else if (/^\d+$/.test(token) && token.length >= shortest) {
      yield { digits: token, start: index, key };
    }
  }
}

/**
 * Identity numbers, cards and mobiles that a JSON text holds as numbers. A round one of eleven digits
 * (15200000000) is an amount, not a mobile.
 */
export const numberDatum = ({ digits, key }: WrittenNumber): PersonalDatum | null => {
  if (digits.length === 11 && digits.endsWith('00000')) return null;
  const words = `${key}：`;
  return detectPersonalData(`${words}${digits}`).find(({ end }) => end > words.length) ?? null;
};
