import { compareSum, sumFinding } from '#claims/compare-sum.ts';
import type { ProseFinding, ProseRule } from '#claims/prose-finding.ts';
import { type SeenClaim, seenClaims } from '#claims/seen-claims.ts';

const rest = /其他|其它|其余|余下/;

/** “器具74件，其中轮椅31辆、助听器12台、其他31件”: unlike units, made complete by the rest. */
export const mixedCounts: ProseRule = (document) => {
  const seen = seenClaims(document);
  return seen.flatMap((first, at): ProseFinding[] => {
    const whole = seen[at - 1];
    if (!/其中|包括/.test(first.gap) || !whole || !isCount(whole)) return [];
    const parts: SeenClaim[] = [];
    for (const one of seen.slice(at, at + 12)) {
      if (!isCount(one) || one.segment !== whole.segment || one.gap.length > 20) break;
      parts.push(one);
      if (rest.test(one.gap)) break;
    }
    const end = parts.at(-1);
    if (!end || parts.length < 3 || !rest.test(end.gap)) return [];
    if (parts.every(({ claim }) => claim.unit === whole.claim.unit)) return [];
    const claims = parts.map(({ claim }) => claim);
    return compareSum(whole.claim, claims) === 'differs'
      ? [sumFinding(document, whole.claim, claims, 'warning')]
      : [];
  });
};

const isCount = ({ claim, role }: SeenClaim): boolean =>
  claim.kind === 'count' &&
  (role === 'level' || (role === 'change' && claim.unit !== '%')) &&
  claim.nearness === 'exact';
