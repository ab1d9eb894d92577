import { intervalOf, meet } from '#claims/closeness.ts';
import { compareSum } from '#claims/compare-sum.ts';
import { type ProseFinding, type ProseRule, proseFinding } from '#claims/prose-finding.ts';
import { type SeenClaim, seenClaims } from '#claims/seen-claims.ts';
import { amountLike, amountOf, sumOf } from '#claims/words.ts';

const totalled = /合计|共|总/;

/** Counts, each with its amount for one, and the total behind them. */
export interface ProductGroup {
  pairs: { count: SeenClaim; each: SeenClaim }[];
  total: SeenClaim;
  fits: boolean;
}

const isPair = (count: SeenClaim | undefined, each: SeenClaim | undefined): boolean =>
  count !== undefined &&
  each !== undefined &&
  each.role === 'each' &&
  !/均|月|年|天/.test(each.clause) &&
  count.role === 'level' &&
  ['people', 'count'].includes(count.claim.kind) &&
  count.claim.sentence === each.claim.sentence &&
  [count, each].every(({ claim }) => claim.nearness === 'exact');

/** The group that an amount for one belongs to: “甲45人、每人625元，乙38人、每人312.5元，共4万元”. */
export function groupOf(seen: readonly SeenClaim[], each: SeenClaim): ProductGroup | null {
  let from = each.index;
  if (!isPair(seen[from - 1], seen[from])) return null;
  while (isPair(seen[from - 3], seen[from - 2])) from -= 2;
  const pairs: ProductGroup['pairs'] = [];
  let at = from;
  for (; isPair(seen[at - 1], seen[at]); at += 2) {
    const [count, one] = [seen[at - 1], seen[at]];
    if (count && one && one.claim.unit === each.claim.unit) pairs.push({ count, each: one });
  }
  const total = seen[at - 1];
  if (pairs.length < 2 || !total || total.claim.unit !== each.claim.unit) return null;
  if (!totalled.test(total.gap) || total.role === 'each' || total.claim.nearness !== 'exact')
    return null;
  const sum = sumOf(pairs.map((pair) => pair.count.claim.value.mul(pair.each.claim.value)));
  const fits =
    sum !== null && meet(intervalOf(total.claim), { low: sum.valueOf(), high: sum.valueOf() });
  return { pairs, total, fits };
}

/** One amount for each of several groups: “两项补贴均为每人每月100元，甲186人、乙154人，合计3.4万元”. */
export const productGroups: ProseRule = (document) => {
  const seen = seenClaims(document);
  return seen.flatMap((one): ProseFinding[] => {
    if (one.role !== 'each') return [];
    const group = groupOf(seen, one);
    if (!group || group.fits || group.pairs[0]?.each !== one) return [];
    const { pairs, total } = group;
    const sum = sumOf(pairs.map((pair) => pair.count.claim.value.mul(pair.each.claim.value)));
    // The total may be that of the persons' amounts before the last.
    if (
      !sum ||
      compareSum(
        total.claim,
        pairs.map(({ each }) => each.claim),
      ) !== 'differs'
    )
      return [];
    const words = pairs.map(
      ({ count, each }) => `${amountOf(count.claim)}×${amountOf(each.claim)}`,
    );
    return [
      proseFinding(document, total.claim, {
        rule: 'product-mismatch',
        severity: 'warning',
        message: `${words.join('+')}=${amountLike(sum, total.claim)}，写的是${amountOf(total.claim)}`,
        hint: '核对各组的人数、标准和总数',
        expected: amountLike(sum, total.claim),
        actual: amountOf(total.claim),
      }),
    ];
  });
};
