import { type ProseFinding, type ProseRule, proseFinding } from '#claims/prose-finding.ts';
import { type SeenClaim, seenClaims } from '#claims/seen-claims.ts';
import { amountOf, namedAmount } from '#claims/words.ts';

/** What a later step does with the things of an earlier one: it never has more of them. */
const pairs: readonly (readonly [RegExp, RegExp])[] = [
  [/受理|接到|收到|接收|交办|排查|查出|发现/, /办结|整改(?!率)|化解|调处|销号|答复/],
  [
    /应[到参缴检种收访出发付]/,
    /实[到缴检种收访发付]|已[缴检种收]|(?<!应)(?:到会|出席|参会|缴费|接种|检查)$/,
  ],
  [/申请|申报|报名/, /批准|获批|录取|审核通过|评审通过|评议通过/],
  [/抽检|抽查|检测|送检|抽考|参考/, /(?<![不未])(?:合格|达标|优秀)(?!率)/],
];
const reached =
  /办结|整改|化解|调处|销号|答复|实[到缴检种收访发付]|批准|获批|录取|通过|合格|达标|优秀|已[缴检种收]|规范|及时|到会|出席|参会|缴费|接种|检查/;
/** 规范管理 is a part of 管理. */
const narrowed = /(?:规范|按时|及时|有效)([\p{Script=Han}]{2})$/u;
/** The later number may hold what was left over from before. */
const wider = /历年|往年|累计|结转|上年|去年|遗留|存量|超额/;

/** A later step with more things than the one before it: “管理1,058人，规范管理1,085人”. */
export const steps: ProseRule = (document) => {
  if (!reached.test(document.folded)) return [];
  const seen = seenClaims(document);
  return seen.flatMap((one): ProseFinding[] => {
    if (!usable(one) || !reached.test(one.claim.label)) return [];
    const former = seen
      .slice(Math.max(0, one.index - 3), one.index)
      .findLast((other) => other.claim.unit === one.claim.unit && usable(other));
    if (!former || former.claim.sentence !== one.claim.sentence) return [];
    if (former.claim.depth !== one.claim.depth || one.claim.size <= former.claim.size) return [];
    if (one.segment - former.segment > 0 && one.index - former.index > 1) return [];
    const words = document.folded.slice(former.claim.lead.start, one.claim.end + 12);
    if (wider.test(words) || !follows(former.claim.label, one.claim.label)) return [];
    return [
      proseFinding(document, one.claim, {
        rule: 'subset-exceeds',
        severity: 'warning',
        message: `“${namedAmount(one.claim)}”比它前面的“${namedAmount(former.claim)}”还多`,
        hint: '核对两个数；含以前结转的，写明“含上年结转”',
        expected: `不超过${amountOf(former.claim)}`,
        actual: amountOf(one.claim),
      }),
    ];
  });
};

const usable = ({ claim, role }: SeenClaim): boolean =>
  role === 'level' &&
  claim.nearness === 'exact' &&
  !claim.bound &&
  !claim.chinese &&
  !['rate', 'bare', 'times', 'money'].includes(claim.kind);

function follows(earlier: string, later: string): boolean {
  const stem = narrowed.exec(later)?.[1];
  if (stem !== undefined && earlier.endsWith(stem) && !narrowed.test(earlier)) return true;
  return pairs.some(
    ([whole, part]) => whole.test(earlier) && part.test(later) && !part.test(earlier),
  );
}
