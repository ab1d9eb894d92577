import { type ProseFinding, type ProseRule, proseFinding } from '#claims/prose-finding.ts';
import { seenClaims } from '#claims/seen-claims.ts';
import { amountOf, namedAmount } from '#claims/words.ts';

const places = /(?:床位|托位|铺位|学位|座位|席位|泊位|工位)$/;
const users = /(?:入住|在住|收住|集中供养|在托|入托|在园|住宿|就餐)[\p{Script=Han}]{0,6}$/u;
const elsewhere = /累计|全年|年内|先后|共接待|新增/;

/** More persons at once than there are beds or places for them. */
export const capacities: ProseRule = (document) => {
  if (!/[床托铺学座席泊工]位/.test(document.folded)) return [];
  const seen = seenClaims(document);
  return seen.flatMap((one): ProseFinding[] => {
    const { claim, gap } = one;
    if (claim.unit !== '人' || /次/.test(claim.plain) || !users.test(gap) || elsewhere.test(gap))
      return [];
    const room = seen
      .slice(Math.max(0, one.index - 4), one.index)
      .findLast(
        (other) =>
          other.claim.sentence === claim.sentence &&
          other.claim.kind === 'count' &&
          (places.test(other.claim.label) ||
            /^(?:护理型)?[床托铺学座席]位/.test(other.claim.noun)) &&
          !/新增|其中|每/.test(other.gap),
      );
    if (!room || room.claim.size >= claim.size || room.claim.nearness !== 'exact') return [];
    return [
      proseFinding(document, claim, {
        rule: 'subset-exceeds',
        severity: 'warning',
        message: `“${namedAmount(claim)}”比“${namedAmount(room.claim)}”还多`,
        hint: '核对人数和床位、托位数',
        expected: `不超过${amountOf(room.claim)}`,
        actual: amountOf(claim),
      }),
    ];
  });
};
