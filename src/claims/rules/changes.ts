import type Fraction from 'fraction.js';
import type { Claim } from '#claims/claim.ts';
import {
  apart,
  intervalOf,
  isRounded,
  less,
  meet,
  over,
  slipped,
  swapped,
} from '#claims/closeness.ts';
import type { ProseDocument } from '#claims/prose-document.ts';
import { type ProseFinding, type ProseRule, proseFinding } from '#claims/prose-finding.ts';
import { type SeenClaim, seenClaims } from '#claims/seen-claims.ts';
import { amountLike, amountOf } from '#claims/words.ts';
import { plainDigits, roundHalfUp } from '#domain/number.ts';

const reach = 12;
const points: Record<string, string> = { 个百分点: '%', 个千分点: '‰' };

/** A change as two levels, or as a level and the amount of the change, give it. */
interface Way {
  now: Claim | null;
  past: Claim | null;
  by: Claim | null;
  distance: number;
}

const against =
  /(去年|上年|上一?年度?|同期|同比|(?:19|20)\d\d年)|(年初|期初|月初)|(上届)|(上季|季度|上月|环比|上半年|上学年)/;

/** Which earlier day a change is measured from, when the words say so. */
const dayOf = (words: string): number | null => {
  const match = against.exec(words);
  return match ? match.slice(1).findIndex((group) => group !== undefined) : null;
};

/** Stated changes, absolute or in percent, against the two levels that stand beside them. */
export const changes: ProseRule = (document) => {
  const seen = seenClaims(document);
  return seen.flatMap((one) => {
    if (one.role !== 'change' || one.claim.bound || one.claim.value.s < 0n) return [];
    if (one.claim.nearness === 'at-least' || one.claim.nearness === 'at-most') return [];
    return judge(document, one, waysOf(seen, one));
  });
};

const sameLine = (left: SeenClaim, right: SeenClaim): boolean => left.paragraph === right.paragraph;

/** Two characters in a row that both labels hold. */
function alike(left: string, right: string): boolean {
  for (let at = 0; at + 1 < left.length; at += 1) {
    if (right.includes(left.slice(at, at + 2))) return true;
  }
  return false;
}

function waysOf(seen: readonly SeenClaim[], one: SeenClaim): Way[] {
  const { claim, index } = one;
  const share = claim.unit === '%' || claim.unit === '‰';
  const levelUnit = points[claim.unit] ?? (share ? null : claim.unit);
  const fits = ({ claim: other }: SeenClaim): boolean =>
    other.nearness === 'exact' &&
    (levelUnit === null
      ? other.kind !== 'rate' && other.kind !== 'times' && other.kind !== 'bare'
      : other.unit === levelUnit && other.kind !== 'times' && other.kind !== 'bare');
  const around = seen
    .slice(Math.max(0, index - reach), index + 4)
    .filter((other) => other !== one && sameLine(other, one));
  const inside = around.filter((other) => other.segment === one.segment && fits(other));
  const later = around.filter(
    (other) =>
      other.index > index &&
      other.segment > one.segment &&
      other.role === 'past' &&
      fits(other) &&
      /去年|上年|同期/.test(other.gap),
  );
  const day = dayOf(one.gap);
  const past = [
    ...inside.filter((other) => other.role === 'past' && agrees(day, dayOf(other.gap))),
    ...later,
  ];
  const isLevel = ({ role }: SeenClaim): boolean => role === 'level' || role === 'each';
  const within = inside.filter(
    (other) =>
      isLevel(other) && (other.index < index || past.some((before) => before.index < other.index)),
  );
  // “支出比上年的A增加B”: the level itself stands in a sentence before.
  const amount = inside.findLast((other) => other.role === 'change' && other.index < index);
  // 同去年同期比: says against what, names nothing.
  const subject = past[0]?.gap ?? (share ? amount?.gap : undefined) ?? one.gap;
  const levels =
    within.length > 0
      ? within
      : around.filter(
          (other) =>
            other.segment < one.segment &&
            isLevel(other) &&
            fits(other) &&
            alike(
              other.claim.label,
              subject.replace(/^[,;]?[同比较与][^,;]{0,10},/, '').replace(/[比较与].*$/, ''),
            ),
        );
  const ways: Way[] = [];
  for (const before of past) {
    for (const now of levels) {
      if (now.claim.unit !== before.claim.unit) continue;
      if (before.segment !== one.segment && !alike(now.claim.label, before.claim.label)) continue;
      const distance =
        Math.abs(now.index - before.index) +
        Math.abs(index - before.index) +
        (now.index > index ? 9 : 0) +
        (planned.test(now.gap) ? 12 : 0);
      ways.push({ now: now.claim, past: before.claim, by: null, distance });
    }
  }
  if (!share) return ways;
  const amounts = inside.filter((other) => other.role === 'change' && other.claim.kind !== 'rate');
  // “投入68万元，其中…，同比增加18万元”: the change is one of the whole.
  const opened = inside.find((other) => other.index < index && /其中/.test(other.gap));
  for (const by of amounts) {
    for (const now of levels) {
      if (now.claim.unit !== by.claim.unit || now.index > by.index) continue;
      const aside = opened && now.index >= opened.index ? 12 : 0;
      const distance =
        1 +
        aside +
        (planned.test(now.gap) ? 12 : 0) +
        Math.abs(by.index - index) +
        Math.abs(by.index - now.index);
      ways.push({ now: now.claim, past: null, by: by.claim, distance });
    }
    for (const before of past) {
      if (before.claim.unit !== by.claim.unit) continue;
      const distance = 1 + Math.abs(by.index - index) + Math.abs(by.index - before.index);
      ways.push({ now: null, past: before.claim, by: by.claim, distance });
    }
  }
  return ways;
}

/** 期初…，新增…，退出…，期末…: the one that came is no change between two levels. */
const isBalance = ({ folded, sentences }: ProseDocument, { claim }: SeenClaim): boolean => {
  const from = sentences[claim.sentence]?.start ?? claim.start;
  return /[期年季月]初[^。]*(?:新增|增加)[^。]*(?:退出|减少|注销|清退)/.test(
    folded.slice(Math.max(from, claim.start - 60), claim.end + 60),
  );
};

const planned = /(?:预算|计划|任务|目标|概算|指标)(?:数|总额|安排)?(?:为|的)?$/;

const agrees = (left: number | null, right: number | null): boolean =>
  left === null || right === null || left === right;

const fall = /减|降|低|回落|下滑|缩|跌|少/;

/** The amount of change and the level that it started from, of one way. */
function amounts(way: Way, down: boolean): { amount: Fraction; from: Fraction } | null {
  if (way.now && way.past)
    return { amount: way.now.value.sub(way.past.value).abs(), from: way.past.value };
  if (way.by && way.past) return { amount: way.by.value, from: way.past.value };
  if (!way.now || !way.by) return null;
  return {
    amount: way.by.value,
    from: down ? way.now.value.add(way.by.value) : way.now.value.sub(way.by.value),
  };
}

function judge(document: ProseDocument, one: SeenClaim, ways: readonly Way[]): ProseFinding[] {
  const { claim } = one;
  const share = claim.unit === '%' || claim.unit === '‰';
  const scale = claim.unit === '‰' ? 1000 : 100;
  const down = fall.test(one.gap.slice(-6));
  const judged = ways.flatMap((way) => {
    const found = amounts(way, down);
    if (!found || found.from.equals(0) || found.from.s < 0n) return [];
    const exact = share ? found.amount.div(found.from).mul(scale) : found.amount;
    return [{ ...way, ...found, exact }];
  });
  const stated = intervalOf(claim, share);
  const turned = turnedOf(one, judged, down);
  if (turned) return [againstSense(document, one, turned, down)];
  const fits = judged.some(({ exact, now, past, by }) => {
    if (exact.equals(claim.value)) return true;
    const known = [now, past, by].filter((part) => part !== null);
    if (!share) {
      const steps = new Set([claim, ...known].map(({ step }) => step.toFraction()));
      const coarse = steps.size > 1 && [claim, ...known].some(isRounded);
      const [left, right] = known;
      if (claim.nearness === 'exact' && !coarse) return false;
      if (!left || !right) return false;
      const difference = less(intervalOf(left), intervalOf(right));
      return meet(intervalOf(claim), {
        low: Math.min(Math.abs(difference.low), Math.abs(difference.high)),
        high: Math.max(Math.abs(difference.low), Math.abs(difference.high)),
      });
    }
    const [left, right] = [now, past];
    if (left && right) {
      const change = over(less(intervalOf(left), intervalOf(right)), intervalOf(right), scale);
      const [low, high] = [Math.abs(change.low), Math.abs(change.high)];
      return meet(stated, { low: Math.min(low, high), high: Math.max(low, high) });
    }
    return by !== null && meet(stated, spread(by, exact));
  });
  if (fits || judged.length === 0) return [];
  const [best] = judged.sort((left, right) => left.distance - right.distance);
  if (!best) return [];
  const computed = best.exact.valueOf();
  const seen = claim.value.valueOf();
  const clear = best.now !== null && best.past !== null;
  const typed = share && swapped(...(digitsOf(claim, best.exact) as [string, string]));
  const onNow = share && best.by !== null && best.now !== null && overNow(claim, best, scale);
  if (apart(seen, computed) > (clear ? 1 : 0.65) && !slipped(seen, computed) && !typed && !onNow)
    return [];
  if (isBalance(document, one)) return [];
  const right = share
    ? `${roundHalfUp(best.exact, claim.decimals)}${claim.unit}`
    : amountLike(best.exact, claim);
  const wrongWay =
    clear && best.now && best.past && best.now.value.compare(best.past.value) < 0 !== down;
  return [
    proseFinding(document, claim, {
      rule: share ? 'rate-mismatch' : 'difference-mismatch',
      severity: 'warning',
      message: `${one.gap.slice(-6).replace(/^.*[,，、]/, '')}${amountOf(claim)}：${arithmetic(best, down, share, scale)}=${share ? `${plainDigits(best.exact, claim.decimals + 2)}${claim.unit}` : amountLike(best.exact, claim)}，应为${right}${wrongWay ? '，升降也写反了' : ''}`,
      hint: '核对两个时期的数和算出的变化；口径不同的，写明口径',
      expected: right,
      actual: amountOf(claim),
    }),
  ];
}

/** “78%，比去年的72%下降6个百分点”: the amount is right, and the level right before went the other way. */
function turnedOf(one: SeenClaim, judged: readonly (Way & { exact: Fraction })[], down: boolean) {
  const levels = judged.filter(({ now, past }) => now !== null && past !== null);
  const [way, other] = levels.filter(({ exact }) => exact.equals(one.claim.value));
  if (!way?.now || !way.past || other || way.distance > 3) return null;
  const order = way.now.value.compare(way.past.value);
  return order !== 0 && order < 0 !== down && way.now.start < way.past.start ? way : null;
}

const againstSense = (
  document: ProseDocument,
  one: SeenClaim,
  { now, past }: Way,
  down: boolean,
): ProseFinding =>
  proseFinding(document, one.claim, {
    rule: 'difference-mismatch',
    severity: 'warning',
    message: `由${past ? amountOf(past) : ''}到${now ? amountOf(now) : ''}是${down ? '升' : '降'}，写的是${down ? '降' : '升'}`,
    hint: '核对两个时期的数，或改正升降',
  });

/** Digits of a stated share and of the right one, to as many decimals. */
const digitsOf = ({ value, decimals }: Claim, right: Fraction): string[] =>
  [value, right].map((one) => roundHalfUp(one, decimals).replace('.', ''));

/** The amount was divided by the level of now, not by that of before. */
const overNow = (claim: Claim, { now, by }: Way, scale: number): boolean =>
  now !== null &&
  by !== null &&
  now.size > 0 &&
  meet(intervalOf(claim, true), over(intervalOf(by), intervalOf(now), scale));

/** The change that a rounded amount may stand for. */
const spread = (by: Claim, exact: Fraction) => {
  const value = by.value.valueOf();
  const margin = value === 0 || !isRounded(by) ? 0 : by.step.valueOf() / 2 / value;
  const rate = exact.valueOf();
  return { low: rate * (1 - margin * 1.5), high: rate * (1 + margin * 1.5) };
};

function arithmetic({ now, past, by }: Way, down: boolean, share: boolean, scale: number): string {
  const times = scale === 1000 ? '×1000‰' : '×100%';
  if (now && past) {
    const [high, low] = now.value.compare(past.value) < 0 ? [past, now] : [now, past];
    const difference = `${amountOf(high)}-${amountOf(low)}`;
    return share ? `(${difference})÷${amountOf(past)}${times}` : difference;
  }
  if (past && by) return `${amountOf(by)}÷${amountOf(past)}${times}`;
  if (now && by)
    return `${amountOf(by)}÷(${amountOf(now)}${down ? '+' : '-'}${amountOf(by)})${times}`;
  return '';
}
