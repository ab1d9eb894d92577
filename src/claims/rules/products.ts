import type Fraction from 'fraction.js';
import type { Claim } from '#claims/claim.ts';
import {
  apart,
  type Interval,
  intervalOf,
  inWrittenUnits,
  meet,
  over,
  slipped,
  swapped,
  times,
} from '#claims/closeness.ts';
import type { ProseDocument } from '#claims/prose-document.ts';
import { type ProseFinding, type ProseRule, proseFinding } from '#claims/prose-finding.ts';
import { type SeenClaim, seenClaims } from '#claims/seen-claims.ts';
import { amountLike, amountOf } from '#claims/words.ts';
import { plainDigits, roundHalfUp } from '#domain/number.ts';
import { type Each, eachOf, formerOf, isMeanChange, manyOf } from './each-amounts.ts';
import { groupOf } from './product-groups.ts';
import { partsOf, type Way, waysOf } from './product-ways.ts';
import { judgeSpread, spreadOf } from './summed-counts.ts';

const reach = 9;
/** Amounts for one (每户X元, 户均X) against the number of things and the total beside them. */
export const products: ProseRule = (document) => {
  const seen = seenClaims(document);
  let spreadTo = -1;
  return seen.flatMap((one) => {
    const { claim, role, index } = one;
    if (role === 'each' && index > spreadTo && !groupOf(seen, one)) {
      const spread = spreadOf(seen, one);
      const judged = spread ? judgeSpread(document, spread) : null;
      if (spread && judged && (judged.fits || judged.findings.length > 0)) {
        spreadTo = spread.total.index;
        return judged.findings;
      }
    }
    if (index <= spreadTo) return [];
    if (
      !(role === 'each' || isMeanChange(seen, one)) ||
      claim.bound ||
      claim.kind === 'rate' ||
      claim.kind === 'bare'
    )
      return [];
    if (claim.nearness !== 'exact' && claim.nearness !== 'about') return [];
    if (groupOf(seen, one)) return [];
    const each = eachOf(one, formerOf(seen, one));
    if (!each || each.thing === '') return [];
    const beside = partsOf(document, seen, one, each);
    const parts = beside.totals.length > 0 ? beside : { ...beside, totals: totalBefore(seen, one) };
    if (parts.totals.length === 0) return [];
    // Most amounts fit their total and their number without the months and days around.
    const plain = waysOf(one, each, parts, []);
    if (plain.some((way) => holds(way, perOf(claim, each)))) return [];
    if (fitsFarther(seen, one, each, parts)) return [];
    if (ofParted(document, one)) return [];
    return judge(document, one, each, waysOf(one, each, parts, manyOf(document, one, each)));
  });
};

/** “共免疫生猪12480头。…防疫员16名，人均免疫生猪780头”: the one total of that name, in a paragraph before. */
function totalBefore(seen: readonly SeenClaim[], one: SeenClaim): SeenClaim[] {
  const name = /([\p{Script=Han}]{2})$/u.exec(one.clause.replace(/^.*均/, ''))?.[1];
  if (!name || !/均/.test(one.clause)) return [];
  const named = seen
    .slice(Math.max(0, one.index - 40), one.index)
    .filter(
      ({ claim, role }) =>
        role === 'level' &&
        claim.nearness === 'exact' &&
        claim.unit === one.claim.unit &&
        claim.label.endsWith(name),
    );
  return named.length === 1 ? named : [];
}

/** The number of things may stand in an earlier paragraph: what fits one is right. */
const fitsFarther = (
  seen: readonly SeenClaim[],
  one: SeenClaim,
  each: Each,
  { totals }: ReturnType<typeof partsOf>,
): boolean =>
  /[人户村亩]/.test(each.thing) &&
  seen
    .slice(Math.max(0, one.index - 40), one.index)
    .some(
      ({ claim, paragraph }) =>
        paragraph < one.paragraph &&
        claim.unit === each.thing &&
        totals.some((total) =>
          meet(
            intervalOf(one.claim, each.mean),
            over(intervalOf(total.claim), intervalOf(claim), 1),
          ),
        ),
    );

/** “其中8人按实际月数发放”, “分段计发”: not all of them had the whole amount. */
const ofParted = ({ folded, sentences }: ProseDocument, { claim }: SeenClaim): boolean => {
  const end = Math.min(sentences[claim.sentence]?.end ?? claim.end, claim.end + 60);
  const begin = Math.max(sentences[claim.sentence]?.start ?? 0, claim.start - 60);
  if (/\([^()]{0,12}(?:半年|中途|不满|不足|离岗)/.test(folded.slice(begin, claim.start)))
    return true;
  return /按(?:实际|月折算|比例折算)|分段计|不足[^,;。]{0,6}的?按/.test(
    folded.slice(claim.end, end),
  );
};

/** What one amount may stand for: a price in 元 is not rounded, a mean is. */
const perOf = (claim: Claim, { mean }: Each): Interval =>
  !mean && claim.written === '元' ? { low: claim.size, high: claim.size } : intervalOf(claim, mean);

/** Two digits changed places, in the amount for one, in the total, or in the count. */
function slippedDigits(claim: Claim, { count, many, total, words }: Way): boolean {
  const factor = count.mul(many);
  if (claim.value.equals(0)) return false;
  const right: [Claim, Fraction][] = [
    [claim, total.value.div(factor)],
    [total, claim.value.mul(factor)],
  ];
  if (words && many !== 0) right.push([words, total.value.div(claim.value).div(many)]);
  return right.some(([seen, value]) => {
    const rounded = seen.step.mul(roundHalfUp(value.div(seen.step), 0));
    const digits = [seen.value, rounded].map((one) =>
      plainDigits(inWrittenUnits({ ...seen, value: one })),
    );
    return swapped(digits[0] ?? '', digits[1] ?? '');
  });
}

/** “甲45人、每人625元，乙38人、每人312.5元，共4万元”: the total is that of several products. */
const ofSeveral = (seen: readonly SeenClaim[], one: SeenClaim, ways: readonly Way[]): boolean => {
  const others = seen
    .slice(Math.max(0, one.index - reach), one.index + reach)
    .filter(
      (other) =>
        other !== one &&
        other.role === 'each' &&
        other.segment === one.segment &&
        !/均/.test(other.clause) &&
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
  const per = perOf(claim, each);
  if (ways.some((way) => holds(way, per))) return [];
  if (ofSeveral(seenClaims(document), one, ways)) return [];
  const offs = ways
    .filter(({ near }) => near)
    .map((way) => {
      const right = way.count.mul(way.many).mul(claim.value).valueOf();
      const seen = way.total.value.valueOf();
      const off = slipped(seen, right) ? 0 : apart(seen, right);
      const typed = off > 0.35 && right !== 0 && slippedDigits(claim, way);
      return { ...way, off: typed ? 0 : off };
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
