import Fraction from 'fraction.js';
import { inBaseUnit } from '#domain/unit.ts';
import type { Claim, ClaimKind, Nearness, OtherNumeral, Span } from './claim.ts';
import { everyMatch } from './every-match.ts';
import { foldText } from './fold.ts';
import { arabicNumber, chineseNumber, scaleOf } from './numerals.ts';
import { otherNumerals } from './other-numerals.ts';
import { placeClaims } from './place-claims.ts';
import { kindOfUnit, plainUnit, unitSource } from './units.ts';

const arabic = '(?:\\d{1,3}(?:,\\d{3}){1,5}(?!\\d)|\\d{1,15})(?:\\.\\d{1,8})?';
const chinese =
  '[零〇一二两三四五六七八九十百千廿卅](?:[零〇一二两三四五六七八九十百千万亿廿卅]{0,11})(?:点[零〇一二三四五六七八九]{1,6})?';
const scale = '万亿|千万|百万|十万|亿|万|千(?![克米瓦])|百(?!分)';
const unit = `(?:(?:${unitSource})(?:\\/(?:人|户|亩|月|年|天|日|斤|公斤|吨|次|个|头|平方米|平方公里|孩|公里))?)`;
const after = '余|多(?!种|出|了?\\d)|以上|以下|左右|上下|以内|有余';
/** 台(套), 人(次): the second unit of one number. */
const orUnit = '\\((次|套|台|户|个|处|件|份|册|头|只|条|座|辆|支|场|名|人|期|幅|张|间|社区|村)\\)';

const arabicClaim = new RegExp(
  `(?<!\\d|\\d[.,])(${arabic}) ?(余|多)?(${scale})?(余|多)? ?(${unit})?(?:${orUnit})?(${after})?`,
  'g',
);
const chineseClaim = new RegExp(`(${chinese})(余|多|几)?(${unit})(${after})?`, 'g');
const fractionClaim = new RegExp(`(百|千|万)分之(${chinese}|${arabic})(${after})?`, 'g');
const range = new RegExp(
  `(?<!\\d|\\d[.,])${arabic}(?:${scale})?(?:%|‰|元|岁|公里|米|亩|人|天|日)?(?:[-—–~]{1,2}|至)${arabic}(?:${scale})?(?:${unit})?`,
  'g',
);

/** Words before a number that make it inexact, and how. */
const before: readonly [RegExp, Nearness][] = [
  [
    /(?:大约|(?<![签条节制公预邀违赴履誓集简特解续毁契合])约|将近|接近|近|几乎|大概|估计|左右)(?:达|有|为)?$/,
    'about',
  ],
  [/(?:超过|超|逾|突破|不少于|不低于|至少|高于|多于|大于)了?$/, 'at-least'],
  [/(?:不足|不到|少于|低于|不超过|不高于|最多|以内|小于)$/, 'at-most'],
];
/** How the words of `before` end. */
const lastBefore = new Set('约近乎概计右达有为过了超逾破少于足到多内');
const afterward: Record<string, Nearness> = {
  余: 'about',
  多: 'about',
  有余: 'about',
  左右: 'about',
  上下: 'about',
  几: 'about',
  以上: 'at-least',
  以下: 'at-most',
  以内: 'at-most',
};

/** Before Chinese numerals: parts of words, not of numbers. */
const wordBefore =
  /[第统唯惟专单之每某同逐进不任万其初周礼星农十百千零〇一二两三四五六七八九亿点]$/;

interface Raw extends Span {
  number: Span;
  value: Fraction;
  unit: string;
  scale: string | undefined;
  qualifiers: (string | undefined)[];
  chinese: boolean;
}

/**
 * The quantities of a text, in their order, with offsets into the text as given. Dates, ordinals,
 * durations, ages, telephone and document numbers are none. Linear in the text's length.
 */
export const extractClaims = (text: string): Claim[] => readNumerals(foldText(text)).claims;

/** Quantities and other numerals of a folded text. */
export function readNumerals(folded: string): { claims: Claim[]; others: OtherNumeral[] } {
  const others = otherNumerals(folded);
  const taken = new Uint8Array(folded.length);
  const free = ({ start, end }: Span): boolean => {
    for (let at = start; at < end; at += 1) if (taken[at] === 1) return false;
    return true;
  };
  const add = (kind: OtherNumeral['kind'], start: number, end: number): void => {
    taken.fill(1, start, end);
    others.push({ kind, start, end });
  };
  for (const { start, end } of others) taken.fill(1, start, end);
  for (const match of everyMatch(range, folded)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (free(span)) add('range', span.start, span.end);
  }
  const found: Raw[] = [];
  const take = (raw: Raw): void => {
    if (!free(raw.number)) return;
    const per = raw.unit.indexOf('/');
    const kind = kindOfUnit(per < 0 ? raw.unit : raw.unit.slice(0, per));
    if (kind === 'duration' || kind === 'age') add(kind, raw.start, raw.end);
    else {
      taken.fill(1, raw.start, raw.end);
      found.push(raw);
    }
  };
  if (folded.includes('分之'))
    for (const match of everyMatch(fractionClaim, folded)) take(fromFraction(match));
  for (const match of everyMatch(arabicClaim, folded)) take(fromArabic(match, folded));
  for (const match of everyMatch(chineseClaim, folded)) {
    const raw = fromChinese(match, folded);
    if (raw) take(raw);
  }
  found.sort((left, right) => left.start - right.start);
  others.sort((left, right) => left.start - right.start);
  const claims = found.map((raw) => toClaim(raw, folded));
  placeClaims(folded, claims, others);
  return { claims, others };
}

function fromFraction(match: RegExpExecArray): Raw {
  const [whole, of, digits = '', tail] = match;
  const start = match.index;
  const value =
    (/\d/.test(digits) ? arabicNumber(digits) : chineseNumber(digits)) ?? new Fraction(0);
  const unit = of === '百' ? '%' : of === '千' ? '‰' : '万分之';
  const number = { start, end: start + whole.length - (tail?.length ?? 0) };
  const span = { start, end: start + whole.length };
  return { ...span, number, value, unit, scale: undefined, qualifiers: [tail], chinese: true };
}

const minus = '-'.charCodeAt(0);
const longMinus = '−'.charCodeAt(0);

function fromArabic(match: RegExpExecArray, folded: string): Raw {
  const [whole, digits = '', first, scaled, second, single = '', other, tail] = match;
  const unit = other === '次' && /^[人户]$/.test(single) ? `${single}次` : single;
  const sign = folded.charCodeAt(match.index - 1);
  const negative =
    (sign === minus || sign === longMinus) &&
    /[\p{Script=Han}: (][-−]$/u.test(folded.slice(Math.max(0, match.index - 2), match.index));
  const start = match.index - (negative ? 1 : 0);
  const value = arabicNumber(digits);
  return {
    start,
    end: match.index + whole.trimEnd().length,
    number: { start, end: match.index + digits.length },
    value: negative ? value.neg() : value,
    unit,
    scale: scaled,
    qualifiers: [first, second, tail],
    chinese: false,
  };
}

function fromChinese(match: RegExpExecArray, folded: string): Raw | null {
  const [whole, digits = '', first, unit = '', tail] = match;
  const start = match.index;
  if (start > 0 && wordBefore.test(folded.charAt(start - 1))) return null;
  const value = chineseNumber(digits);
  // 千人以上, 百户村: a size, not a count.
  if (value === null || /^[百千]$/.test(digits)) return null;
  const number = { start, end: start + digits.length };
  const span = { start, end: start + whole.length };
  return {
    ...span,
    number,
    value,
    unit,
    scale: undefined,
    qualifiers: [first, tail],
    chinese: true,
  };
}

const steps = new Map<string, Fraction>();

/** What the last of so many decimals is worth, e.g. of 万 in 元. */
function stepOf(factor: number, decimals: number, unit: string): Fraction {
  const key = `${factor} ${decimals} ${unit}`;
  const step = steps.get(key) ?? inBaseUnit(new Fraction(factor, 10 ** decimals), unit).value;
  steps.set(key, step);
  return step;
}

function toClaim(raw: Raw, folded: string): Claim {
  const words = folded.slice(Math.max(0, raw.start - 6), raw.start);
  const ahead = lastBefore.has(folded.charAt(raw.start - 1))
    ? before.find(([pattern]) => pattern.test(words))
    : undefined;
  const suffix = raw.qualifiers.find((word) => word !== undefined);
  const qualifier = suffix ?? (ahead ? (ahead[0].exec(words)?.[0] ?? null) : null);
  const digits = folded.slice(raw.number.start, raw.number.end);
  const decimals = raw.chinese ? 0 : (digits.split('.')[1]?.length ?? 0);
  const factor = scaleOf(raw.scale);
  const plain = plainUnit(raw.unit);
  const based = inBaseUnit(factor === 1 ? raw.value : raw.value.mul(factor), plain);
  const step = stepOf(factor, decimals, plain);
  const written = `${raw.scale ?? ''}${raw.unit}`;
  const kind = raw.unit.includes('/') ? 'rate' : kindOfUnit(raw.unit);
  return {
    start: raw.start,
    end: raw.end,
    number: raw.number,
    value: based.value,
    unit: based.unit,
    size: based.value.valueOf(),
    written,
    plain: raw.unit,
    step,
    stepSize: step.valueOf(),
    decimals,
    rounded: decimals > 0 || /^[百千万亿]/.test(written),
    kind: kind as ClaimKind,
    nearness: (suffix === undefined ? undefined : afterward[suffix]) ?? ahead?.[1] ?? 'exact',
    qualifier,
    chinese: raw.chinese,
    label: '',
    inherited: false,
    noun: '',
    lead: { start: raw.start, end: raw.start },
    depth: 0,
    sentence: 0,
    period: null,
    bound: false,
  };
}
