import { Rules } from '@cto.af/linebreak';
import { keptWhole } from './kept-whole.ts';
import { mayBegin, mayEnd } from './letter-kinds.ts';

/** Price of ending a line at a place: 0 is free, `never` forbids it. */
export const never = Number.POSITIVE_INFINITY;
/** A break that only a stretch too long for any line may take. */
export const emergency = 20_000;

const rules = new Rules({ string: false });

/**
 * UAX #14 treats Chinese quotes as those of any language and forbids breaks on both sides of them;
 * as brackets they break outside. Both forms are one UTF-16 unit, so that places stay the same.
 */
const asBrackets = (content: string): string =>
  content
    .replace(/(?<![A-Za-z])[“‘]|[“‘](?![A-Za-z])/gu, '「')
    .replace(/[”’](?![A-Za-z])|(?<![A-Za-z])[”’]/gu, '」');

/** Places that read badly but are allowed: inside a date or an address, before a document number. */
const discouraged: readonly [RegExp, number][] = [
  [/(?<=\d年)(?=\d{1,2}月)|(?<=\d月)(?=\d{1,2}日)/gu, 300],
  [/(?=〔\d{4}〕)/gu, 1200],
  [/(?<=[A-Za-z\d][/?&])(?=[A-Za-z\d])/gu, 600],
  [/(?<=—)(?=[^—])/gu, 100],
  // Between the parts of one name.
  [/(?<=[·•‧])/gu, 600],
];

/**
 * Price of a break after each letter, by UAX #14 as tailored to Chinese practice. `ends` are the
 * UTF-16 offsets at which the letters of `content` end; the result has one price for each.
 * `content` is one paragraph without line ends.
 */
export function breakPrices(content: string, ends: readonly number[]): Float64Array {
  const prices = new Float64Array(content.length + 1).fill(never);
  for (const { position } of rules.breaks(asBrackets(content))) prices[position] = 0;
  for (const [pattern, price] of discouraged)
    for (const { index } of content.matchAll(pattern))
      prices[index] = Math.max(prices[index] ?? 0, price);
  for (const { start, end } of keptWhole(content))
    for (let place = start + 1; place < end; place += 1) prices[place] = never;
  const result = new Float64Array(ends.length);
  let start = 0;
  for (const [index, end] of ends.entries()) {
    const letter = content.slice(start, end);
    const next = content.slice(end, ends[index + 1] ?? content.length);
    const allowed = next === '' || (mayEnd(letter) && mayBegin(next));
    result[index] = next === '' ? 0 : allowed ? (prices[end] ?? never) : never;
    start = end;
  }
  return result;
}
