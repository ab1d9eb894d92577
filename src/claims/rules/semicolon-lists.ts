import type { Claim } from '#claims/claim.ts';
import { compareSum, sumFinding } from '#claims/compare-sum.ts';
import type { ProseFinding, ProseRule } from '#claims/prose-finding.ts';
import { isPart } from '#claims/runs.ts';
import { type SeenClaim, seenClaims } from '#claims/seen-claims.ts';
import { slipOf } from '#claims/slips.ts';
import { sumOf } from '#claims/words.ts';

const mark = /其中|包括|[::][^,;]{0,14}$/;
const reach = 40;

/** “其中甲1704万元，占40%；乙1491万元，占35%；丙…”: one part in each stretch between semicolons. */
export const semicolonLists: ProseRule = (document) => {
  if (!document.folded.includes(';')) return [];
  const seen = seenClaims(document);
  return seen.flatMap((first, at): ProseFinding[] => {
    const whole = seen[at - 1];
    if (!whole || !isPart(first) || !mark.test(first.gap)) return [];
    const parts = partsOf(seen, at);
    if (parts.length < 2) return [];
    const own = seen
      .slice(Math.max(0, at - 8), at)
      .filter(
        ({ claim, paragraph }) =>
          paragraph === first.paragraph &&
          claim.unit === first.claim.unit &&
          claim.nearness === 'exact' &&
          first.claim.sentence - claim.sentence < 2,
      );
    const all = seen.slice(Math.max(0, at - 24), at).map(({ claim }) => claim);
    if (all.some((one) => one.unit === first.claim.unit && compareSum(one, parts) !== 'differs'))
      return [];
    const sum = sumOf(parts.map(({ value }) => value))?.valueOf() ?? 0;
    const best = own.findLast(({ claim, role }) => {
      const share = Math.abs(sum - claim.size) / Math.max(claim.size, 1e-9);
      const slip = slipOf(claim, parts);
      return (
        (role === 'level' || role === 'change') &&
        (share <= (parts.length > 2 ? 0.1 : 0.05) ||
          (share < 0.5 && (slip === 'swapped' || slip === 'power')))
      );
    });
    return best ? [sumFinding(document, best.claim, parts, 'warning', parts)] : [];
  });
};

/** The first number of each stretch, all of one unit; none when a stretch has no such number. */
function partsOf(seen: readonly SeenClaim[], at: number): Claim[] {
  const first = seen[at];
  if (!first) return [];
  const parts = [first.claim];
  let segment = first.segment;
  for (const one of seen.slice(at + 1, at + reach)) {
    if (one.claim.sentence !== first.claim.sentence) break;
    if (one.segment === segment) {
      // More than one of the unit in a stretch: it is no such list.
      if (one.claim.unit === first.claim.unit && one.claim.depth === first.claim.depth) return [];
      continue;
    }
    if (one.claim.unit !== first.claim.unit || !isPart(one)) break;
    segment = one.segment;
    parts.push(one.claim);
  }
  return parts;
}
