import Fraction from 'fraction.js';
import type { Claim } from '#claims/claim.ts';
import {
  apart,
  type Interval,
  intervalOf,
  inWrittenUnits,
  meet,
  over,
  plainWritten,
  slipped,
  times,
} from '#claims/closeness.ts';
import { everyMatch } from '#claims/every-match.ts';
import type { ProseDocument } from '#claims/prose-document.ts';
import { type ProseFinding, type ProseRule, proseFinding } from '#claims/prose-finding.ts';
import { type SeenClaim, seenClaims } from '#claims/seen-claims.ts';
import { spanAt } from '#claims/sentences.ts';
import { amountLike, amountOf } from '#claims/words.ts';
import { roundHalfUp } from '#domain/number.ts';

const reach = 9;
/** Totals and counts tried for one amount. */
const most = 5;
const mean = /([人户村亩场月日年队站组])均[\p{Script=Han}]{0,8}$/u;
const every =
  /每(?:[一个名位家座处支台]{1,2}(?=\p{Script=Han}))?(\p{Script=Han}{1,5}?)(?:每([月年天日季])|平均|补助|补贴|奖励|发放|各|造价|投入|租金|配备|安装|资助)?(?:度)?[\p{Script=Han}]{0,4}$/u;
const yield_ = /亩产|亩单产/;
/** Rules and norms, which no total of the text need follow. */
const norm = /不低于|不少于|不超过|最高|最低|标准(?:由|从)|应当|原则上|提高到|调整为|最多|至少/;

const dayCounts = /(\d{1,3})天/g;
const monthCounts = /(\d{1,2})个月/g;
const monthRanges = /(?<!\d)(\d{1,2})月?[-—–~至到](\d{1,2})月(?!\d{1,2}日)/g;

interface Each {
  /** Every sign after 每, for units of several signs: 公里. */
  whole: string;
  /** What one amount is for: 户, 人, 村, 月. */
  thing: string;
  time: '月' | '年' | '天' | null;
  /** A computed mean, rounded; not a fixed amount. */
  mean: boolean;
}

function eachOf(gap: string): Each | null {
  const clause = gap.split(/[,，;:；：]/).at(-1) ?? gap;
  if (norm.test(gap.slice(-16))) return null;
  const average = mean.exec(clause);
  if (average) return { whole: '', thing: average[1] ?? '', time: null, mean: true };
  if (yield_.test(clause)) return { whole: '', thing: '亩', time: null, mean: true };
  const match = every.exec(clause);
  if (!match) return null;
  const thing = (match[1] ?? '').replace(/^[个名位]/, '');
  const time = (match[2] ?? '').replace('日', '天').replace('季', '');
  if (/^[月年天日]$/.test(thing) && time === '')
    return { whole: '', thing, time: null, mean: false };
  return {
    whole: /每([\p{Script=Han}]{1,12})$/u.exec(clause)?.[1] ?? '',
    thing: thing === '' ? (match[0].includes('个') ? '个' : '') : thing,
    time: time === '' ? null : (time as '月' | '年' | '天'),
    mean: /平均/.test(clause),
  };
}

interface Way {
  count: Fraction;
  /** How the count stands in the text. */
  words: Claim | null;
  many: number;
  manyWords: string;
  total: Claim;
  distance: number;
  near: boolean;
}

/** Amounts for one (每户X元, 户均X) against the number of things and the total beside them. */
export const products: ProseRule = (document) => {
  const seen = seenClaims(document);
  return seen.flatMap((one) => {
    const { claim, role, gap } = one;
    if (role !== 'each' || claim.bound || claim.kind === 'rate' || claim.kind === 'bare') return [];
    if (claim.nearness !== 'exact' && claim.nearness !== 'about') return [];
    const each = eachOf(gap);
    if (!each || each.thing === '') return [];
    const parts = partsOf(seen, one, each);
    if (parts.totals.length === 0) return [];
    // Most amounts fit their total and their number without the months and days around.
    const plain = waysOf(one, each, parts, []);
    if (plain.some((way) => holds(way, intervalOf(claim, each.mean)))) return [];
    return judge(document, one, each, waysOf(one, each, parts, manyOf(document, one, each)));
  });
};

/** Periods and days that the words around state, as factors; the nearest first. */
function manyOf(document: ProseDocument, one: SeenClaim, each: Each): [number, string, boolean][] {
  const { folded, sentences, paragraphs } = document;
  const sentence = sentences[one.claim.sentence];
  const paragraph = paragraphs[spanAt(paragraphs, one.claim.start)];
  const near = folded.slice(
    sentence?.start ?? 0,
    Math.min(sentence?.end ?? 0, (sentence?.start ?? 0) + 400),
  );
  const wide = folded.slice(
    paragraph?.start ?? 0,
    Math.min(paragraph?.end ?? 0, (paragraph?.start ?? 0) + 600),
  );
  const title = folded.slice(0, Math.min(paragraphs[0]?.end ?? 0, 80));
  const found: [number, string, boolean][] = [];
  for (const [index, words] of [near, wide, title].entries()) {
    const sure = index === 0;
    if (each.time === '天' || each.thing === '天' || each.thing === '日') {
      for (const [, days] of everyMatch(dayCounts, words))
        found.push([Number(days), `${days}天`, sure]);
      continue;
    }
    for (const [, months] of everyMatch(monthCounts, words))
      found.push([Number(months), `${months}个月`, sure]);
    for (const [, first, last] of everyMatch(monthRanges, words)) {
      const many = Number(last) - Number(first) + 1;
      if (many > 0) found.push([many, `${many}个月`, sure]);
    }
    if (/半年/.test(words)) found.push([6, '6个月', sure]);
    if (/季度/.test(words)) found.push([3, '3个月', sure]);
    if (/全年|年度|一年|\d{4}年(?!\d{1,2}月)/.test(words))
      found.push([12, '12个月', sure && /全年|一年/.test(words)]);
  }
  return found;
}

interface Parts {
  totals: SeenClaim[];
  counts: SeenClaim[];
}

/** What may be the total, and the number of things, of an amount for one. */
function partsOf(seen: readonly SeenClaim[], one: SeenClaim, each: Each): Parts {
  const { claim, index } = one;
  const around = seen
    .slice(Math.max(0, index - reach), index + reach)
    .filter(
      (other) =>
        other !== one && other.paragraph === one.paragraph && other.claim.nearness === 'exact',
    );
  const totals = around.filter(
    ({ claim: other, role }) =>
      (other.unit === claim.unit ||
        `${claim.unit}次` === other.unit ||
        other.unit === claim.unit.replace(/次$/, '')) &&
      role !== 'each' &&
      role !== 'change' &&
      other.kind !== 'rate',
  );
  const isCount = ({ claim: other, role, gap }: SeenClaim): boolean =>
    role !== 'each' &&
    other.kind !== 'rate' &&
    other.nearness === 'exact' &&
    (isThing(each.thing, other, gap) ||
      (plainWritten(other).length > 1 && each.whole.startsWith(plainWritten(other))));
  const here = around.filter(isCount);
  // “垃圾桶7890个，户均2个”: the number of households stands in an earlier paragraph.
  const counts =
    here.length > 0
      ? here
      : seen.slice(Math.max(0, index - 40), index).filter((other) => isCount(other));
  const closest = (list: readonly SeenClaim[]): SeenClaim[] =>
    list
      .toSorted((left, right) => Math.abs(left.index - index) - Math.abs(right.index - index))
      .slice(0, most);
  return { totals: closest(totals), counts: closest(counts) };
}

function waysOf(
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
      count: count ? inWrittenUnits(count) : new Fraction(1),
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
      if (count.claim.unit === claim.unit && count.claim.kind === 'money') continue;
      const near =
        inSentence ||
        (count.claim.sentence === claim.sentence && total.claim.sentence === claim.sentence - 1);
      const weight = far + Math.abs(count.index - index) + (count.segment === one.segment ? 0 : 4);
      if (each.time === null) add(count.claim, total, 1, '', near, weight);
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

/** 户 counts 户, 村 counts “8个村” or “村8个”; 人 counts 人 and 名. */
function isThing(thing: string, claim: Claim, gap: string): boolean {
  const unit = plainWritten(claim);
  if (thing === '个') return unit === '个';
  if (thing === unit) return true;
  if (thing === '人' || thing === '名') return claim.unit === '人' || claim.unit === '人次';
  if (
    /^[户亩场期次件笔处对头只台辆套所座栋支站张本份条项公里吨立方米]{1,3}$/.test(thing) &&
    thing.length > 1 &&
    unit === thing
  )
    return true;
  if (claim.kind === 'money' || claim.kind === 'mass') return false;
  if (claim.noun.startsWith(thing)) return true;
  if (thing === '生') return /学生/.test(gap) && claim.unit === '人';
  if (thing.startsWith(unit)) return true;
  const label = gap.split(/[,，;；。]/).at(-1) ?? '';
  return label.includes(thing) && (claim.kind === 'count' || claim.kind === 'people');
}

/** “甲45人、每人625元，乙38人、每人312.5元，共4万元”: the total is that of several products. */
const ofSeveral = (seen: readonly SeenClaim[], one: SeenClaim, ways: readonly Way[]): boolean => {
  const others = seen
    .slice(Math.max(0, one.index - reach), one.index + reach)
    .filter(
      (other) =>
        other !== one &&
        other.role === 'each' &&
        other.claim.unit === one.claim.unit &&
        other.claim.sentence === one.claim.sentence,
    );
  const totals = new Set(ways.filter(({ near }) => near).map(({ total }) => total));
  return others.length > 0 && totals.size < 2;
};

function holds({ count, many, total }: Way, per: Interval): boolean {
  const factor = count.valueOf() * many;
  const known = { low: factor, high: factor };
  return meet(intervalOf(total), times(per, known)) || meet(per, over(intervalOf(total), known, 1));
}

function judge(
  document: ProseDocument,
  one: SeenClaim,
  each: Each,
  ways: readonly Way[],
): ProseFinding[] {
  const { claim } = one;
  const per = intervalOf(claim, each.mean);
  if (ways.some((way) => holds(way, per))) return [];
  if (ofSeveral(seenClaims(document), one, ways)) return [];
  const offs = ways
    .filter(({ near }) => near)
    .map((way) => {
      const right = way.count.mul(way.many).mul(claim.value).valueOf();
      const seen = way.total.value.valueOf();
      return { ...way, off: slipped(seen, right) ? 0 : apart(seen, right) };
    });
  const nearest = Math.min(...offs.map(({ distance }) => distance));
  const [best] = offs
    .filter(({ off, distance }) => off <= (distance <= nearest + 1 ? 0.6 : 0.35))
    .sort((left, right) => left.off - right.off || left.distance - right.distance);
  if (!best) return [];
  const factor = best.count.mul(best.many);
  if (factor.equals(0)) return [];
  const computed = factor.mul(claim.value);
  const parts = [best.words ? amountOf(best.words) : '', best.manyWords].filter(
    (words) => words !== '',
  );
  const message = each.mean
    ? `${one.gap.slice(-8).replace(/^.*[,，、。]/, '')}${amountOf(claim)}：${[amountOf(best.total), ...parts].join('÷')}=${amountLike(best.total.value.div(factor), claim)}`
    : `${one.gap.slice(-8).replace(/^.*[,，、。]/, '')}${amountOf(claim)}：${[amountOf(claim), ...parts].join('×')}=${amountLike(computed, best.total)}，写的是${amountOf(best.total)}`;
  const quotient = best.total.value.div(factor);
  const expected = each.mean
    ? `${roundHalfUp(quotient.div(claim.step), 0) === '0' ? amountLike(quotient, claim) : amountLike(claim.step.mul(roundHalfUp(quotient.div(claim.step), 0)), claim)}`
    : amountLike(computed, best.total);
  return [
    proseFinding(document, each.mean || best.total.start < claim.start ? claim : best.total, {
      rule: 'product-mismatch',
      severity: 'warning',
      message,
      hint: '核对数量、每一份的数和总数；中途调过标准的，分段写明',
      expected,
      actual: each.mean ? amountOf(claim) : amountOf(best.total),
    }),
  ];
}
