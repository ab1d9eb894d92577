import Fraction from 'fraction.js';
import type { Claim } from '#claims/claim.ts';
import { inWrittenUnits, plainWritten } from '#claims/closeness.ts';
import type { ProseDocument } from '#claims/prose-document.ts';
import type { SeenClaim } from '#claims/seen-claims.ts';
import { inBaseUnit } from '#domain/unit.ts';
import type { Each } from './each-amounts.ts';

const reach = 9;
/** Totals and counts tried for one amount. */
const most = 7;

/** One reading of an amount: so many things, times so many months, make the total. */
export interface Way {
  count: Fraction;
  /** How the count stands in the text. */
  words: Claim | null;
  many: number;
  manyWords: string;
  total: Claim;
  distance: number;
  near: boolean;
}

export interface Parts {
  totals: SeenClaim[];
  counts: SeenClaim[];
}

/** What may be the total, and the number of things, of an amount for one. */
export function partsOf(
  document: ProseDocument,
  seen: readonly SeenClaim[],
  one: SeenClaim,
  each: Each,
): Parts {
  const { claim, index } = one;
  const around = seen
    .slice(Math.max(0, index - reach), index + reach)
    .filter(
      (other) =>
        other !== one && other.paragraph === one.paragraph && other.claim.nearness === 'exact',
    );
  const totals = around.filter(
    ({ claim: other, role, clause }) =>
      (other.unit === claim.unit ||
        `${claim.unit}次` === other.unit ||
        (claim.unit === '次' &&
          other.kind === 'people' &&
          [`${each.thing}次`, `${each.classifier}次`].includes(other.unit)) ||
        other.unit === claim.unit.replace(/次$/, '')) &&
      (role !== 'each' || (each.time === '月' && /^每年/.test(clause))) &&
      role !== 'change' &&
      other.kind !== 'rate',
  );
  const isCount = ({ claim: other, role, gap }: SeenClaim): boolean =>
    role !== 'each' &&
    other.kind !== 'rate' &&
    other.nearness === 'exact' &&
    (isThing(each.thing, other, gap) ||
      (each.classifier !== '' && isThing(each.classifier, other, gap)) ||
      sameMeasure(each, other) ||
      (plainWritten(other).length > 1 && each.whole.startsWith(plainWritten(other))));
  const here = around.filter(isCount);
  // “垃圾桶7890个，户均2个”: the number of households stands in an earlier paragraph.
  const counts =
    here.length > 0
      ? here
      : seen.slice(Math.max(0, index - 40), index).filter((other) => isCount(other));
  const inSegment = (list: readonly SeenClaim[]): SeenClaim[] =>
    list.filter((other) => other.segment === one.segment);
  // “甲8万元，70人，每人1200元；乙…”: a clause that has all three speaks of itself alone.
  const ownTotals = inSegment(totals);
  const ownCounts = inSegment(counts);
  const own =
    each.time === null &&
    ownTotals.length > 0 &&
    ownCounts.some((other) => !ownTotals.includes(other)) &&
    /;/.test(document.folded.slice(seen[index - 6]?.claim.start ?? 0, claim.start + 40));
  const closest = (list: readonly SeenClaim[]): SeenClaim[] =>
    list
      .toSorted((left, right) => Math.abs(left.index - index) - Math.abs(right.index - index))
      .slice(0, most);
  return own
    ? { totals: closest(ownTotals), counts: closest(ownCounts) }
    : { totals: closest(totals), counts: closest(counts) };
}

/** Every reading with the parts, and with the months and days of `many`. */
export function waysOf(
  one: SeenClaim,
  each: Each,
  { totals, counts }: Parts,
  many: readonly [number, string, boolean][],
): Way[] {
  const { claim, index } = one;
  const ofTime = /^[月年天日]$/.test(each.thing);
  const ways: Way[] = [];
  const add = (
    count: Claim | null,
    total: SeenClaim,
    factor: number,
    words: string,
    near: boolean,
    weight: number,
  ): void => {
    if (count === total.claim) return;
    ways.push({
      count: count ? countIn(each, count) : new Fraction(1),
      words: count,
      many: factor,
      manyWords: words,
      total: total.claim,
      near,
      distance: weight,
    });
  };
  const summed = (other: SeenClaim): number =>
    /共|合计|总|投入|发放|产量|产值|收入|资金|支出|费/.test(other.gap.slice(-12)) ? 0 : 3;
  for (const total of totals) {
    const inSentence = total.claim.sentence === claim.sentence;
    const far =
      Math.abs(total.index - index) +
      summed(total) +
      (total.segment === one.segment ? 0 : 6) +
      (inSentence ? 0 : 6);
    if (ofTime) {
      for (const [factor, words, sure] of many)
        add(null, total, factor, words, inSentence && sure, far);
      if (each.thing === '月') add(null, total, 12, '12个月', false, far + 20);
      continue;
    }
    for (const count of counts) {
      // “河长巡河84次，每名河长12次”: the total of the amounts, no number of things.
      if (
        count.claim.unit === claim.unit &&
        claim.unit !== '个' &&
        each.thing !== plainWritten(count.claim)
      )
        continue;
      const near =
        inSentence ||
        isNamedCount(one, total, count) ||
        (count.claim.sentence === claim.sentence && total.claim.sentence === claim.sentence - 1);
      const weight = far + Math.abs(count.index - index) + (count.segment === one.segment ? 0 : 4);
      if (each.time === null) add(count.claim, total, 1, '', near, weight);
      // “每人每月800元，月支出…”: the total is of one month.
      if (each.time === '月' && /^[,;]?(?:每月|月均?)[支发拨需]/.test(total.clause))
        add(count.claim, total, 1, '', near, weight);
      if (each.time === '年') add(count.claim, total, 1, '', near, weight);
      for (const [factor, words, sure] of many)
        add(
          count.claim,
          total,
          factor,
          words,
          each.time === '月' || each.time === '天' ? near && sure : false,
          weight + 1,
        );
      // A rule per month without the number of months: silent where any usual number fits.
      if (each.time !== null)
        for (const factor of [3, 6, 9, 12])
          add(count.claim, total, factor, `${factor}个月`, false, weight + 30);
      // “X场，11个村每村Y场”, and per-month amounts that a bracket leaves open.
      if (each.time !== null) add(count.claim, total, 1, '', false, weight + 30);
    }
  }
  return ways;
}

/** “配备护林员63名。…护林员每人每月800元”: the count has the very name that the amount or its total is said of. */
const isNamedCount = (one: SeenClaim, total: SeenClaim, { claim: { label } }: SeenClaim): boolean =>
  (label.length > 3 && label.slice(0, 3) === total.claim.label.slice(0, 3)) ||
  (label.length > 2 &&
    [one.clause, total.clause].some((clause) => {
      const words = clause.replace(/^[,;:、]/, '');
      return [3, 4, 5, 6].some(
        (length) => words.length > length && label.endsWith(words.slice(0, length)),
      );
    }));

/** 每公斤2.68元 of 1.12万吨: the price of one measure, and so many of its family. */
const measureOf = ({ whole, thing }: Each): string =>
  /^(?:公?斤|吨|亩|公里|米|公顷|立方米|平方米)/.exec(whole === '' ? thing : whole)?.[0] ?? '';

const sameMeasure = (each: Each, claim: Claim): boolean =>
  measureOf(each) !== '' && inBaseUnit(new Fraction(1), measureOf(each)).unit === claim.unit;

const countIn = (each: Each, count: Claim): Fraction =>
  sameMeasure(each, count)
    ? count.value.div(inBaseUnit(new Fraction(1), measureOf(each)).value)
    : inWrittenUnits(count);

/** 户 counts 户, 村 counts “8个村” or “村8个”; 人 counts 人 and 名. */
function isThing(thing: string, claim: Claim, gap: string): boolean {
  const unit = plainWritten(claim);
  if (thing === '个') return unit === '个';
  if (thing === unit) return true;
  if (thing === '户' && unit === '家') return true;
  if (thing === '孩') return ['人', '名', '件', '例'].includes(unit);
  if (thing === '次' && (unit === '人次' || unit === '户次' || unit === '场次')) return true;
  if (thing === '人' || thing === '名') return claim.unit === '人' || claim.unit === '人次';
  if (
    /^[户亩场期次件笔处对头只台辆套所座栋支站张本份条项公里吨立方米]{1,3}$/.test(thing) &&
    thing.length > 1 &&
    unit === thing
  )
    return true;
  if (claim.kind === 'money' || claim.kind === 'mass') return false;
  if (claim.noun.slice(0, 3).includes(thing)) return true;
  if (thing === '生') return /学生/.test(gap) && claim.unit === '人';
  if (thing.startsWith(unit)) return true;
  const label = gap.split(/[,，;；。]/).at(-1) ?? '';
  return label.includes(thing) && (claim.kind === 'count' || claim.kind === 'people');
}
