import { chineseNumber } from '#claims/numerals.ts';
import { lastDayOfMonth } from '#domain/day.ts';
import type { AsOf } from './shown-fact.ts';

/** A date as written somewhere, and where. */
export interface WrittenDate {
  start: number;
  end: number;
  asOf: AsOf;
}

const digit = '[\\d零〇一二三四五六七八九]';
const few = '[\\d一二三四五六七八九十]{1,3}';
const month = `(${few})(?:(?:[—–-]{1,2}|至|到)(${few}))?月`;
const pattern = new RegExp(`(截至)?(${digit}{4})年(?:${month}(?:(${few})日)?)?`, 'g');

const digits = '零一二三四五六七八九';
const arabic = (text: string): string =>
  /^\d+$/.test(text)
    ? text
    : text.length === 4
      ? [...text.replaceAll('〇', '零')].map((sign) => digits.indexOf(sign)).join('')
      : String(chineseNumber(text)?.valueOf() ?? '');
const two = (text: string): string => arabic(text).padStart(2, '0');

function dateOf([, until, year = '', first, last, day]: RegExpExecArray): AsOf | null {
  const y = arabic(year);
  if (first === undefined) return { from: `${y}-01-01`, to: `${y}-12-31`, on: null };
  if (day !== undefined) {
    return { from: null, to: null, on: `${y}-${two(first)}-${two(day)}` };
  }
  // 截至2026年10月底 and the like: no day of a fact is written so.
  if (until !== undefined) return null;
  return {
    from: `${y}-${two(first)}-01`,
    to: lastDayOfMonth(`${y}-${two(last ?? first)}`),
    on: null,
  };
}

/** Every date and stretch of time in a text, Chinese numerals too; `年—月（截至…）` is one. */
export function datesIn(text: string): WrittenDate[] {
  const found: WrittenDate[] = [];
  for (const match of text.matchAll(pattern)) {
    const asOf = dateOf(match);
    if (!asOf) continue;
    const before = found.at(-1);
    const end = match.index + match[0].length;
    const joined =
      before?.asOf.from && asOf.on && /^[（(]$/.test(text.slice(before.end, match.index));
    if (joined && match[1] !== undefined) {
      before.asOf = { ...before.asOf, on: asOf.on };
      before.end = end;
    } else found.push({ start: match.index, end, asOf });
  }
  return found;
}

export const sameAsOf = (left: AsOf, right: AsOf): boolean =>
  left.from === right.from && left.to === right.to && left.on === right.on;

/** `2026-10-31` or `2026-01-01至2026-10-31`, for messages. */
export const asOfWords = ({ from, to, on }: AsOf): string =>
  [from === null ? '' : `${from}至${to}`, on === null ? '' : `截至${on}`]
    .filter(Boolean)
    .join('，');
