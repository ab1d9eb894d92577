import { compareSum, sumFinding } from '#claims/compare-sum.ts';
import type { ProseDocument } from '#claims/prose-document.ts';
import type { ProseFinding, ProseRule } from '#claims/prose-finding.ts';
import { type SeenClaim, seenClaims } from '#claims/seen-claims.ts';

const rest = /其他|其它|其余|余下/;

/** “器具74件，其中轮椅31辆、助听器12台、其他31件”: unlike units, made complete by the rest. */
export const mixedCounts: ProseRule = (document) => {
  const seen = seenClaims(document);
  return [
    ...withRest(document, seen),
    ...(document.folded.includes('签订') ? ofSigned(document, seen) : []),
  ];
};

/** “与13个村、2个林场、6家企业签订责任书21份”: one for each of them. */
function ofSigned(document: ProseDocument, seen: readonly SeenClaim[]): ProseFinding[] {
  return seen.flatMap((total): ProseFinding[] => {
    if (
      !isCount(total) ||
      !/^[,]?[\p{Script=Han}]{0,10}签订[\p{Script=Han}《》“”]{0,14}$/u.test(total.gap)
    )
      return [];
    const own = seen
      .slice(Math.max(0, total.index - 8), total.index)
      .filter(({ segment }) => segment === total.segment);
    const from = own.findLastIndex(({ gap }) => /[与同和]$/.test(gap));
    const parts = own.slice(from);
    if (from < 0 || parts.length < 2) return [];
    const plain = parts.every(
      ({ claim, gap }, index) =>
        ['count', 'people'].includes(claim.kind) &&
        claim.nearness === 'exact' &&
        (index === 0 || /^[\p{Script=Han}()]{0,8}[、和及]$/u.test(gap)),
    );
    const claims = parts.map(({ claim }) => claim);
    return plain && compareSum(total.claim, claims) === 'differs'
      ? [sumFinding(document, total.claim, claims, 'warning')]
      : [];
  });
}

function withRest(document: ProseDocument, seen: readonly SeenClaim[]): ProseFinding[] {
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
}

const isCount = ({ claim, role }: SeenClaim): boolean =>
  claim.kind === 'count' &&
  (role === 'level' || (role === 'change' && claim.unit !== '%')) &&
  claim.nearness === 'exact';
