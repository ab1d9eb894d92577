import type { Claim } from '#claims/claim.ts';
import { compareSum, sumFinding } from '#claims/compare-sum.ts';
import type { ProseFinding, ProseRule } from '#claims/prose-finding.ts';

/** Words of what is compared, or said of one thing: no part and no whole. */
export const aside =
  /同比|上年(?!结[转余存])|去年|同期|增加|减少|增长|下降|人均|户均|平均|每[人户亩]|最[高大小低]/;

const same = (left: Claim, right: Claim): boolean =>
  left.unit === right.unit && left.kind !== 'bare';

/** “出生120人，男65人，女60人”: complements right after their total, without 其中. */
export const sexesAfterTotal: ProseRule = (document) => {
  const { claims, folded } = document;
  return claims.flatMap((whole, index): ProseFinding[] => {
    const [first, second] = claims.slice(index + 1, index + 3);
    if (!first || !second || !same(whole, first) || !same(first, second)) return [];
    if (first.sentence !== whole.sentence || second.sentence !== whole.sentence) return [];
    if (
      whole.depth > first.depth ||
      first.depth !== second.depth ||
      !/^男|男性?$|男[婴孩生]?$/.test(first.label) ||
      !/女/.test(second.label)
    )
      return [];
    const gap = folded.slice(whole.end, second.start);
    if (gap.length > 24 || /其中|[::;]|包括/.test(gap) || aside.test(gap)) return [];
    if (/男|女/.test(whole.label)) return [];
    return compareSum(whole, [first, second]) === 'differs'
      ? [sumFinding(document, whole, [first, second], 'error')]
      : [];
  });
};
