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
import { type Way, waysOf } from './change-ways.ts';

/** Stated changes, absolute or in percent, against the two levels that stand beside them. */
export const changes: ProseRule = (document) => {
  const seen = seenClaims(document);
  return seen.flatMap((one) => {
    if (one.role !== 'change' || one.claim.bound || one.claim.value.s < 0n) return [];
    if (one.claim.nearness === 'at-least' || one.claim.nearness === 'at-most') return [];
    return judge(document, one, waysOf(seen, one));
  });
};

/** 期初…，新增…，退出…，期末…: the one that came is no change between two levels. */
const isBalance = ({ folded, sentences }: ProseDocument, { claim }: SeenClaim): boolean => {
  const from = sentences[claim.sentence]?.start ?? claim.start;
  const words = folded.slice(Math.max(from, claim.start - 60), claim.end + 60);
  return (
    /[期年季月]初[^。]*(?:新增|增加)[^。]*(?:退出|减少|注销|清退)/.test(words) ||
    /[期年季月]初[^。]*[期年季月]末/.test(
      words.slice(0, Math.min(words.length, claim.start - from + 90)),
    )
  );
};

const fall = /减|降|低|回落|下滑|缩|跌|少|节约|节省|节支|短收/;

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
  // “21840头，比去年同期的20800头增长5%”: nothing stands between, so these are meant.
  const beside = clear && best.now?.start !== undefined && best.distance <= 2;
  const onNow = share && best.by !== null && best.now !== null && overNow(claim, best, scale);
  if (
    !(beside && computed > 0) &&
    apart(seen, computed) > (clear ? 1 : 0.65) &&
    !slipped(seen, computed) &&
    !typed &&
    !onNow
  )
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
