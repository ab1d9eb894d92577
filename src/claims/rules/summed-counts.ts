import Fraction from 'fraction.js';
import { apart, intervalOf, meet, slipped, swapped } from '#claims/closeness.ts';
import type { ProseDocument } from '#claims/prose-document.ts';
import { type ProseFinding, proseFinding } from '#claims/prose-finding.ts';
import type { SeenClaim } from '#claims/seen-claims.ts';
import { amountLike, amountOf, sumOf } from '#claims/words.ts';
import { plainDigits } from '#domain/number.ts';
import { type Each, eachOf, formerOf, manyOf } from './each-amounts.ts';

/** So many things at so much each, times months. */
interface Term {
  count: Fraction;
  words: string;
  one: SeenClaim;
  each: Each;
}

/** A total of several terms, and the numbers of months for which it holds. */
export interface Spread {
  terms: Term[];
  total: SeenClaim;
}

const totalled = /合计|共|总|累计|发放|兑现|支出|支付|拨付|计$|需/;
const reach = 12;

const countable = ({ claim, role }: SeenClaim): boolean =>
  ['people', 'count'].includes(claim.kind) && role !== 'each' && claim.nearness === 'exact';

/** The counts right before an amount for one: “甲6人、乙17人，每人每月…” counts both. */
function countsBefore(seen: readonly SeenClaim[], one: SeenClaim): SeenClaim[] {
  const last = seen[one.index - 1];
  if (!last || !countable(last) || last.claim.sentence !== one.claim.sentence) return [];
  const found = [last];
  for (let at = last.index - 1; at >= 0; at -= 1) {
    const former = seen[at];
    const next = found[0];
    if (!former || !next || !countable(former) || former.claim.unit !== last.claim.unit) break;
    if (former.segment !== last.segment || !/^[、和及与]/.test(next.gap)) break;
    found.unshift(former);
  }
  return found;
}

/** Amounts for one in a row, over clauses or sentences of one paragraph, and the total behind them. */
export function spreadOf(seen: readonly SeenClaim[], first: SeenClaim): Spread | null {
  const terms: Term[] = [];
  let total: SeenClaim | undefined;
  for (const one of seen.slice(first.index, first.index + reach)) {
    if (one.paragraph !== first.paragraph) break;
    if (one.claim.unit !== first.claim.unit) {
      if (!countable(one) && one.claim.kind !== 'rate') break;
      continue;
    }
    if (one.claim.nearness !== 'exact') return null;
    if (one.role !== 'each') {
      if (one.role === 'level' && totalled.test(one.clause)) total = one;
      break;
    }
    const counts = countsBefore(seen, one);
    const each = eachOf(one, formerOf(seen, one));
    if (!each || each.mean || counts.length === 0) return null;
    terms.push({
      count: sumOf(counts.map(({ claim }) => claim.value)) ?? new Fraction(0),
      words:
        counts.length > 1
          ? `(${counts.map(({ claim }) => amountOf(claim)).join('+')})`
          : amountOf((counts[0] as SeenClaim).claim),
      one,
      each,
    });
  }
  if (!total || terms.length === 0) return null;
  const several = terms.length > 1 || (terms[0]?.words.startsWith('(') ?? false);
  return several ? { terms, total } : null;
}

/** Months that a monthly amount may be for, the surest first. */
function monthsOf(document: ProseDocument, { terms }: Spread): number[] {
  const monthly = terms.filter(({ each }) => each.time === '月');
  if (monthly.length === 0) return [1];
  const said = monthly.flatMap(({ one, each }) =>
    manyOf(document, one, each).map(([many]) => many),
  );
  const yearly = terms.some(({ each }) => each.time === '年');
  return [...new Set([...(yearly ? [12] : []), ...said, 12, 6, 3, 1])];
}

const sumFor = ({ terms }: Spread, months: number): Fraction =>
  terms
    .map(({ count, one, each }) => count.mul(one.claim.value).mul(each.time === '月' ? months : 1))
    .reduce((left, right) => left.add(right));

/** Whether the spread is right, and the finding when it is not; null when nothing can be said. */
export function judgeSpread(
  document: ProseDocument,
  spread: Spread,
): { fits: boolean; findings: ProseFinding[] } {
  const { terms, total } = spread;
  const months = monthsOf(document, spread);
  const sums = months.map((many) => ({ many, sum: sumFor(spread, many) }));
  const near = intervalOf(total.claim);
  const fits = sums.some(({ sum }) => meet(near, { low: sum.valueOf(), high: sum.valueOf() }));
  if (fits) return { fits, findings: [] };
  const said = terms.some(({ each }) => each.time === '月') ? sums.slice(0, 3) : sums;
  const judged = said.map((one) => ({
    ...one,
    off: apart(total.claim.size, one.sum.valueOf()),
    close:
      slipped(total.claim.size, one.sum.valueOf()) ||
      swapped(plainDigits(total.claim.value), plainDigits(one.sum)),
  }));
  const best =
    judged.find(({ close }) => close) ?? judged.toSorted((left, right) => left.off - right.off)[0];
  if (!best || (!best.close && best.off > 0.3)) return { fits, findings: [] };
  const words = terms
    .map(
      ({ words: count, one, each }) =>
        `${count}×${amountOf(one.claim)}${each.time === '月' && best.many > 1 ? `×${best.many}个月` : ''}`,
    )
    .join('+');
  const expected = amountLike(best.sum, total.claim);
  return {
    fits,
    findings: [
      proseFinding(document, total.claim, {
        rule: 'product-mismatch',
        severity: 'warning',
        message: `${words}=${expected}，写的是${amountOf(total.claim)}`,
        hint: '核对各组的人数、标准、月数和总数',
        expected,
        actual: amountOf(total.claim),
      }),
    ],
  };
}
