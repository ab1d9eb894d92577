import { isAnyCardNumber, isCardNumber, isDomesticPrefix } from './bank-card.ts';
import { type DigitGroup, type DigitRun, digitRuns } from './digit-runs.ts';
import {
  hasRightCheckSign,
  isBuiltLikeIdentity15,
  isBuiltLikeIdentity18,
  isCreditCode,
} from './identity-number.ts';
import { cardAhead, idAhead, orderAhead, phoneAhead, unitBehind } from './number-context.ts';
import type { PersonalDatumKind } from './personal-datum.ts';

export interface FoundNumber {
  kind: Extract<PersonalDatumKind, 'identity-number' | 'bank-card' | 'mobile'>;
  /** Digits alone, with X where an identity number ends so. */
  digits: string;
  start: number;
  end: number;
}

/** 420683/19900101/1233: the marks of a list, where the check sign proves that it is no list. */
const apart =
  /(?<!\d)\d{6}([/,，、\t])\d{8}\1\d{3}[\dXx](?![\dA-Za-z])|(?<!\d)\d{4}([/,，、\t])(?:\d{4}\2){2,3}\d{1,4}(?!\d)/g;

function* writtenApart(text: string): Generator<FoundNumber> {
  for (const { 0: whole, index } of text.matchAll(apart)) {
    const digits = whole.replace(/[/,，、\t]/g, '').toUpperCase();
    const place = { digits, start: index, end: index + whole.length };
    if (isBuiltLikeIdentity18(digits) && hasRightCheckSign(digits)) {
      yield { kind: 'identity-number', ...place };
    } else if (isCardNumber(digits) && isDomesticPrefix(digits)) {
      yield { kind: 'bank-card', ...place };
    }
  }
}

const mobilePattern = /^(?:0|86|086|0086)?(1[3-9]\d{9})$/;
const lastX = /^[ -]{0,3}[XxХхΧχ×✕╳Ⅹⅹ](?![A-Za-z])/;

/** Identity numbers, bank cards and mobiles of a folded text, however they are spaced. */
export function findNumbers(text: string): FoundNumber[] {
  const found: FoundNumber[] = /\d[/,，、\t]\d/.test(text) ? [...writtenApart(text)] : [];
  for (const run of digitRuns(text)) {
    for (let first = 0; first < run.length; ) {
      const number = longestFrom(text, run, first);
      if (number) {
        found.push(number.found);
        first = number.next;
        continue;
      }
      const group = run[first];
      if (group && group.digits.length > 18) found.push(...insideLong(group));
      first += 1;
    }
  }
  return found;
}

function longestFrom(
  text: string,
  run: DigitRun,
  first: number,
): { found: FoundNumber; next: number } | null {
  let digits = '';
  const joined: { digits: string; last: number }[] = [];
  for (let last = first; last < run.length; last += 1) {
    digits += run[last]?.digits ?? '';
    if (digits.length > 19) break;
    joined.push({ digits, last });
  }
  for (const { digits: all, last } of joined.reverse()) {
    const found = judge(text, run, first, last, all);
    if (found) return { found, next: last + 1 };
  }
  return null;
}

function judge(
  text: string,
  run: DigitRun,
  first: number,
  last: number,
  digits: string,
): FoundNumber | null {
  const start = run[first]?.start ?? 0;
  const end = run[last]?.end ?? 0;
  if (digits.length < 11) return null;
  const ahead = text.slice(Math.max(0, start - 30), start);
  const behind = text.slice(end, end + 6);
  const groups = run.slice(first, last + 1);
  const place = { start, end };
  const x = digits.length === 17 ? lastX.exec(behind) : null;
  if (x && isIdentity18(`${digits}X`, groups, ahead)) {
    return { kind: 'identity-number', digits: `${digits}X`, start, end: end + x[0].length };
  }
  if (digits.length === 18 && isIdentity18(digits, groups, ahead)) {
    return { kind: 'identity-number', digits, ...place };
  }
  if (isIdentityByWords(digits, groups, ahead))
    return { kind: 'identity-number', digits, ...place };
  if (isCard(digits, groups, ahead)) return { kind: 'bank-card', digits, ...place };
  if (isMobile(text, run, first, last, ahead, behind)) {
    return { kind: 'mobile', digits: mobilePattern.exec(digits)?.[1] ?? digits, ...place };
  }
  return null;
}

const sizesOf = (groups: DigitGroup[]): string =>
  groups.map(({ digits }) => digits.length).join(' ');

const identitySizes =
  /^(?:18|17|6 12|14 4|6 8 [34]|6 8 3 1|6 4 4 [34]|6 4 2 2 [34]|2 2 2 4 2 2 [34])$/;

function isIdentity18(number: string, groups: DigitGroup[], ahead: string): boolean {
  if (/信用代码[^\d]{0,6}$/.test(ahead) && isCreditCode(number)) return false;
  // Two pieces of any length: the number runs over the end of a line.
  const natural = groups.length === 2 || identitySizes.test(sizesOf(groups));
  if (isBuiltLikeIdentity18(number)) {
    if (hasRightCheckSign(number)) return true;
    return natural && (!orderAhead.test(ahead) || idAhead.test(ahead));
  }
  return natural && idAhead.test(ahead);
}

function isIdentityByWords(digits: string, groups: DigitGroup[], ahead: string): boolean {
  const natural = /^(?:15|16|17|19|6 6 3|6 9)$/.test(sizesOf(groups));
  if (!natural) return false;
  if (digits.length >= 15 && digits.length <= 19 && idAhead.test(ahead)) return true;
  return isBuiltLikeIdentity15(digits) && !orderAhead.test(ahead) && !cardAhead.test(ahead);
}

const cardSizes =
  /^(?:1[6-9]|4 4 4 4(?: [1-3])?|6 1[0-3]|4 4 4 [4-7]|8 8|5 5 5 [1-4]|6 4 4 [2-5]|(?:1 ){15,18}1)$/;

function isCard(digits: string, groups: DigitGroup[], ahead: string): boolean {
  if (digits.length < 16 || digits.length > 19) return false;
  const named = cardAhead.test(ahead);
  const natural = cardSizes.test(sizesOf(groups));
  if (named) return natural || isAnyCardNumber(digits);
  if (!natural || !isCardNumber(digits) || orderAhead.test(ahead)) return false;
  return groups.length === 1 || isDomesticPrefix(digits);
}

const mobileSizes =
  /^(?:(?:1|2|3|4) )?(?:11|3 4 4|3 8|7 4|3 3 5|3 5 3|4 4 3|5 6|6 5|4 7|2 3 3 3|3 2 2 2 2|3 3 3 2|3 4 2 2|(?:1 ){10}1)$/;
const dateAhead = /^(?:19|18)\d\d[-. ](?:0?[1-9]|1[0-2])[-. ]/;

function isMobile(
  text: string,
  run: DigitRun,
  first: number,
  last: number,
  ahead: string,
  behind: string,
): boolean {
  const groups = run.slice(first, last + 1);
  const digits = groups.map((group) => group.digits).join('');
  if (!mobilePattern.test(digits)) return false;
  if (phoneAhead.test(ahead)) return true;
  if (orderAhead.test(ahead)) return false;
  if (groups.length === 1) {
    const start = groups[0]?.start ?? 0;
    if (unitBehind.test(behind)) return false;
    if (/(?:^|\D)0\.$/.test(ahead)) return false;
    const decimal = /\d\.$/.test(ahead);
    return !(
      decimal && /经度|纬度|坐标|东经|北纬/.test(text.slice(Math.max(0, start - 40), start))
    );
  }
  const gaps = groups.slice(1).map((group, index) => text.slice(groups[index]?.end, group.start));
  const whole = text.slice(groups[0]?.start, groups.at(-1)?.end);
  const former = run[first - 1];
  const gap = former ? text.slice(former.end, groups[0]?.start) : '';
  if (former && /^0\d{2,3}$/.test(former.digits) && gap.includes('-')) return false;
  if (dateAhead.test(whole)) return false;
  const natural = mobileSizes.test(sizesOf(groups));
  const after = run[last + 1];
  if (gaps.some((sign) => sign === '\n')) {
    // Numbers one below the other are mostly a column of figures.
    return (
      /^(?:3 4 4|3 8|7 4)$/.test(sizesOf(groups)) && !former && !after && !unitBehind.test(behind)
    );
  }
  const marked = gaps.some((sign) => /[-()_•·]/.test(sign));
  if (marked && gaps.every((sign) => !sign.includes('.'))) {
    return natural || (groups.length <= 5 && gaps.every((sign) => /^[ -]+$/.test(sign)));
  }
  if (!natural) return false;
  if (gaps.some((sign) => sign.includes('.'))) return /^3 4 4$/.test(sizesOf(groups));
  // Spaces alone: a row of statistics looks the same, unless a group begins with 0.
  if (groups.slice(1).some((group) => group.digits.length > 1 && group.digits.startsWith('0')))
    return true;
  const apart = (group: DigitGroup | undefined): boolean =>
    !group || group.digits.length >= 11 || /^1[3-9]\d$/.test(group.digits);
  return apart(former) && apart(after) && !unitBehind.test(behind);
}

/** Numbers written without a gap to others: an identity number inside, mobiles around it. */
function insideLong({ digits, start }: DigitGroup): FoundNumber[] {
  const found: FoundNumber[] = [];
  let rest = 0;
  const mobiles = (from: number, to: number): void => {
    const piece = digits.slice(from, to);
    if (!/^(?:1[3-9]\d{9}){1,2}$/.test(piece)) return;
    for (let at = 0; at < piece.length; at += 11) {
      const begin = start + from + at;
      found.push({
        kind: 'mobile',
        digits: piece.slice(at, at + 11),
        start: begin,
        end: begin + 11,
      });
    }
  };
  for (let at = 0; at + 18 <= digits.length; at += 1) {
    const window = digits.slice(at, at + 18);
    if (!isBuiltLikeIdentity18(window) || !hasRightCheckSign(window)) continue;
    mobiles(rest, at);
    found.push({
      kind: 'identity-number',
      digits: window,
      start: start + at,
      end: start + at + 18,
    });
    rest = at + 18;
    at = rest - 1;
  }
  mobiles(rest, digits.length);
  return found;
}
