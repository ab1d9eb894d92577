import type { Claim } from '#claims/claim.ts';
import { compareSum, sumFinding } from '#claims/compare-sum.ts';
import type { ProseFinding, ProseRule } from '#claims/prose-finding.ts';
import { isPart } from '#claims/runs.ts';
import { type SeenClaim, seenClaims } from '#claims/seen-claims.ts';
import { slipOf } from '#claims/slips.ts';
import { sumOf } from '#claims/words.ts';

const mark =
  /其中|包括|[::][^,;]{0,14}$|(?:^|[,。])[按分从][\p{Script=Han}]{1,8}(?:看|分|来说),[^,;]{0,14}$/u;
/** What is said of the part beside its own number: what of it is done, what was planned. */
const aside = /^[,]?(?:已|其中|占|完成|为[\p{Script=Han}]{0,4}(?:预算|计划|任务))/u;
const opened = /[按分从][\p{Script=Han}]{1,8}(?:看|分|来说),/u;
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
      .slice(Math.max(0, at - 16), at)
      .filter(
        ({ claim, paragraph }) =>
          (paragraph === first.paragraph || opened.test(first.gap)) &&
          claim.unit === first.claim.unit &&
          claim.nearness === 'exact' &&
          first.claim.sentence - claim.sentence < (opened.test(first.gap) ? 6 : 2),
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
      const own = one.claim.unit === first.claim.unit && one.claim.depth === first.claim.depth;
      if (own && !aside.test(one.clause)) return [];
      continue;
    }
    if (one.claim.unit !== first.claim.unit) break;
    // Whether it belongs to the list is not said.
    if (!isPart(one)) return [];
    segment = one.segment;
    parts.push(one.claim);
  }
  return parts;
}
