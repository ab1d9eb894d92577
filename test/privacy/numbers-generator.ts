import { checkSign } from '#privacy/identity-number.ts';

/** The same numbers on every run (Park and Miller's generator). */
export function seeded(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 48271) % 2147483647;
    return state % limit;
  };
}

const padded = (value: number, length: number): string => String(value).padStart(length, '0');
const regions = ['110105', '310112', '420683', '510722', '620102', '440305'];

/** An invented identity number of 18 signs with its check sign. */
export function identity18(next: (limit: number) => number): string {
  const body = `${regions[next(6)]}${1935 + next(85)}${padded(1 + next(12), 2)}${padded(1 + next(28), 2)}${padded(next(1000), 3)}`;
  return body + checkSign(body);
}

/** An invented identity number of 15 digits. */
export const identity15 = (next: (limit: number) => number): string =>
  `${regions[next(6)]}${30 + next(69)}${padded(1 + next(12), 2)}${padded(1 + next(28), 2)}${padded(next(1000), 3)}`;

export const mobile = (next: (limit: number) => number): string =>
  `1${3 + next(7)}${padded(next(10), 1)}${padded(next(100_000_000), 8)}`;

/** A card of `length` digits: the last is worked out so that the Luhn sum ends in 0. */
export function card(next: (limit: number) => number, length: number): string {
  let digits = '62';
  while (digits.length < length - 1) digits += next(10);
  const sum = [...digits].reverse().reduce((total, sign, index) => {
    const value = Number(sign) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return digits + ((10 - (sum % 10)) % 10);
}

const grouped = (digits: string, sizes: number[], between: string): string => {
  const parts: string[] = [];
  let at = 0;
  for (const size of sizes) {
    parts.push(digits.slice(at, at + size));
    at += size;
  }
  return [...parts, digits.slice(at)].filter((part) => part !== '').join(between);
};

/** Ways in which people write a number so that it looks like none. */
const disguises: Record<string, (digits: string) => string> = {
  plain: (digits) => digits,
  fullWidth: (digits) =>
    digits.replace(/[\dX]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  zeroWidth: (digits) => [...digits].join('\u200B'),
  eachSpaced: (digits) => [...digits].join(' '),
  softHyphen: (digits) => grouped(digits, [5, 5], '\u00AD'),
};
export const idDisguises: Record<string, (digits: string) => string> = {
  ...disguises,
  spaced: (digits) => grouped(digits, [6, 8], ' '),
  dashed: (digits) => grouped(digits, [6, 8], '-'),
  longDash: (digits) => grouped(digits, [6, 8], '—'),
  wideSpace: (digits) => grouped(digits, [6, 4, 4], '\u3000'),
  smallX: (digits) => digits.toLowerCase(),
};
export const mobileDisguises: Record<string, (digits: string) => string> = {
  ...disguises,
  spaced: (digits) => grouped(digits, [3, 4], ' '),
  dashed: (digits) => grouped(digits, [3, 4], '-'),
  country: (digits) => `+86 ${digits}`,
  countryJoined: (digits) => `+86${digits}`,
  countryZeros: (digits) => `0086-${grouped(digits, [3, 4], '-')}`,
  brackets: (digits) => `(${digits.slice(0, 3)})${digits.slice(3)}`,
  chinese: (digits) => digits.replace(/\d/g, (sign) => '零一二三四五六七八九'[Number(sign)] ?? ''),
};
export const cardDisguises: Record<string, (digits: string) => string> = {
  ...disguises,
  spaced: (digits) => grouped(digits, [4, 4, 4, 4], ' '),
  dashed: (digits) => grouped(digits, [4, 4, 4, 4], '-'),
  wideSpaced: (digits) => grouped(digits, [4, 4, 4, 4], '　'),
};
