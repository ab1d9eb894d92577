import Fraction from 'fraction.js';
import { arabicNumber, chineseNumber } from '#claims/numerals.ts';
import { plainUnit as oneSpelling, unitSource } from '#claims/units.ts';
import { plainUnit, scaleOf } from './plain-unit.ts';
import type { ShownFact } from './shown-fact.ts';

/** A number as an output shows it, or the words in place of one (`value` null). */
export interface Quantity {
  start: number;
  end: number;
  written: string;
  /** In the base unit of `unit`, exactly. */
  value: Fraction | null;
  unit: string;
  qualifier: string | null;
  forecast: boolean;
}

/** What stands for no number, in folded text. */
export const absence = /—|未报|不适用|数量过小,依规不公开/y;
const arabic = /[-−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/y;
const chinese =
  /(?:百|千)分之负?[零一二两三四五六七八九十百千万亿]+(?:点[零一二三四五六七八九]+)?|负?[零一二两三四五六七八九十百千万亿]+(?:点[零一二三四五六七八九]+)?/y;
const ahead = /(预计)?\n?(约|近)?\n?$/;
/** After a whole 元 said in words: four jiao, five fen. */
const smallMoney = /(?:([一二两三四五六七八九])角)?(?:零?([一二两三四五六七八九])分)?/y;

/** 元/人, 人次/月: what is shown for each of something is another unit. */
const per = '(?:\\/(?:人|户|亩|月|年|天|日|斤|公斤|吨|次|个|头|孩))?';
const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const behindOf = new Map<string, Record<'known' | 'own', RegExp>>();

/** What may follow digits: scale, 余, unit, 以上. A break may stand between them on a poster. */
function patternsBehind(fact: ShownFact): Record<'known' | 'own', RegExp> {
  const known = behindOf.get(fact.unit);
  if (known) return known;
  const bare = literal(fact.unit === '比值' ? '' : fact.unit.replace(/^[万亿](?=.)/, ''));
  const spoken = literal(fact.unit.replace(/^[万亿](?=.)/, '').replaceAll('/', '每'));
  const tail = '(以上|以下|左右|余)?';
  const head = '\\n?(万|亿)?(余)?';
  const made = {
    known: new RegExp(`${head}(?:\\n?((?:${unitSource})${per}))?${tail}`, 'y'),
    own: new RegExp(`${head}${bare === '' ? '()' : `\\n?(${spoken}|${bare})`}${tail}`, 'y'),
  };
  behindOf.set(fact.unit, made);
  return made;
}

/** The end of a number: with the fact's own unit, or with any known one where that says more. */
function behind(text: string, at: number, fact: ShownFact, unit: 'longest' | 'own'): string[] {
  const { known, own } = patternsBehind(fact);
  known.lastIndex = at;
  own.lastIndex = at;
  const mine = own.exec(text);
  const any = unit === 'own' ? null : known.exec(text);
  return [...((any?.[0].length ?? 0) > (mine?.[0].length ?? -1) ? (any ?? []) : (mine ?? []))];
}

function numberOf(text: string): { value: Fraction | null; unit: string | null } {
  if (!/[零一二两三四五六七八九十百千万亿]/.test(text)) {
    const value = arabicNumber(text.replace(/^[-−]/, ''));
    return { value: /^[-−]/.test(text) ? value.neg() : value, unit: null };
  }
  const share = /^([百千])分之/.exec(text);
  const rest = text.slice(share?.[0].length ?? 0);
  const value = chineseNumber(rest.replace(/^负/, ''));
  const signed = rest.startsWith('负') ? (value?.neg() ?? null) : value;
  return { value: signed, unit: share ? (share[1] === '百' ? '%' : '‰') : null };
}

/** Jiao and fen after a number of yuan, in yuan. */
function coins(text: string, at: number): { value: Fraction; length: number } {
  smallMoney.lastIndex = at;
  const [whole = '', jiao, fen] = smallMoney.exec(text) ?? [];
  const tenths = new Fraction(jiao ? (chineseNumber(jiao) ?? 0) : 0).div(10);
  const hundredths = new Fraction(fen ? (chineseNumber(fen) ?? 0) : 0).div(100);
  return { value: tenths.add(hundredths), length: whole.length };
}

/**
 * The quantity that begins at `at`, which may be the digits or words in front of them that belong
 * to it; no text before `from` is looked at. Of the `longest` unit there is, or of the fact's `own`.
 * Null when none begins there.
 */
export function quantityAt(
  text: string,
  at: number,
  fact: ShownFact,
  how: { from: number; spoken: boolean; unit: 'longest' | 'own' },
): Quantity | null {
  const pattern = how.spoken ? chinese : arabic;
  pattern.lastIndex = at;
  const [digits] = pattern.exec(text) ?? [];
  if (digits === undefined) return null;
  const number = numberOf(digits);
  if (number.value === null) return null;
  const [after = '', scale = '', early, unit = '', late] = behind(
    text,
    at + digits.length,
    fact,
    how.unit,
  );
  let end = at + digits.length + after.length;
  const [, forecast, about] = ahead.exec(text.slice(Math.max(how.from, at - 5), at)) ?? [];
  const start = at - (forecast?.length ?? 0) - (about?.length ?? 0);
  let value = number.value.mul(scaleOf(scale));
  if (how.spoken && unit === '元' && scale === '') {
    const { value: more, length } = coins(text, end);
    value = value.add(more);
    end += length;
  }
  // A unit of units is said 元每人 and written 元/人: the ledger's spelling is the one compared.
  const spelt = unit !== '' && unit === fact.unit.replaceAll('/', '每') ? fact.unit : unit;
  const based = plainUnit(fact.plain.name === spelt ? spelt : oneSpelling(spelt));
  return {
    start,
    end,
    written: text.slice(start, end).replaceAll('\n', ''),
    value: value.mul(based.factor),
    unit: number.unit ?? based.name,
    qualifier: early ?? late ?? about ?? null,
    forecast: forecast !== undefined,
  };
}
