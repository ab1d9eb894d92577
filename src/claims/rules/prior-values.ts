import { type ProseFinding, type ProseRule, proseFinding } from '#claims/prose-finding.ts';
import { type SeenClaim, seenClaims } from '#claims/seen-claims.ts';
import { amountOf } from '#claims/words.ts';
import { plainDigits } from '#domain/number.ts';

/** Sex ratios at birth beyond these are of very few births, or wrong. */
const usual = { low: 80, high: 135 };
const fall = /减|降|低|回落|下滑|缩|跌|少/;
const reach = 40;

/** What a change says of the year before: a share beyond 0—100%, or a sex ratio that hardly occurs. */
export const priorValues: ProseRule = (document) => {
  if (!/百分点|性别比/.test(document.folded)) return [];
  const seen = seenClaims(document);
  return seen.flatMap((one): ProseFinding[] => {
    if (one.role !== 'change' || one.claim.nearness !== 'exact' || one.claim.bound) return [];
    const points = one.claim.unit === '个百分点';
    const ratio = one.claim.unit === '' && /性别比/.test(one.gap);
    if (!points && !ratio) return [];
    const level = ratio ? ratioOf(seen, one) : shareOf(seen, one);
    if (!level) return [];
    const down = fall.test(one.gap.slice(-6));
    const prior = down
      ? level.claim.value.add(one.claim.value)
      : level.claim.value.sub(one.claim.value);
    const size = prior.valueOf();
    const name = document.text.slice(
      Math.max(one.claim.lead.start, one.claim.start - 12),
      one.claim.end,
    );
    if (points && (size < 0 || size > 100.0001))
      return [
        proseFinding(document, one.claim, {
          rule: 'rate-mismatch',
          severity: 'warning',
          message: `“${name.trim()}”：由${amountOf(level.claim)}推算，上期是${amountOf(level.claim)}${down ? '+' : '-'}${plainDigits(one.claim.value)}个百分点=${plainDigits(prior)}%，不可能`,
          hint: '核对本期的率、变化的方向和百分点数',
        }),
      ];
    if (!ratio || (size >= usual.low && size <= usual.high)) return [];
    return [
      proseFinding(document, one.claim, {
        rule: 'rate-mismatch',
        severity: 'notice',
        message: `“${name.trim()}”：由${plainDigits(level.claim.value)}推算，上期是${plainDigits(level.claim.value)}${down ? '+' : '-'}${plainDigits(one.claim.value)}=${plainDigits(prior)}，少见；出生人数少时性别比起伏很大`,
        hint: '核对两期的数；确实如此的，一并写出男女各多少',
      }),
    ];
  });
};

/** The share right before its change, in the same sentence. */
function shareOf(seen: readonly SeenClaim[], one: SeenClaim): SeenClaim | undefined {
  const before = seen[one.index - 1];
  return before &&
    before.segment === one.segment &&
    before.role === 'level' &&
    before.claim.unit === '%' &&
    before.claim.nearness === 'exact' &&
    /率$|占比$|比重$/.test(before.claim.label) &&
    !/增长率|增速|利率/.test(before.claim.label) &&
    one.gap.length < 14
    ? before
    : undefined;
}

/** The ratio of the same name: 二多孩性别比 and 二多孩出生性别比. */
function ratioOf(seen: readonly SeenClaim[], one: SeenClaim): SeenClaim | undefined {
  const name =
    /([一-鿿]{0,6}?)(?:出生)?(?:人口)?性别比/.exec(one.clause)?.[1]?.replace(/^总/, '') ?? '';
  return seen.slice(Math.max(0, one.index - reach), one.index).findLast(
    ({ claim, role }) =>
      role === 'level' &&
      claim.unit === '' &&
      /性别比$/.test(claim.label) &&
      claim.label
        .replace(/(?:出生)?(?:人口)?性别比$/, '')
        .replace(/^总/, '')
        .endsWith(name) &&
      (name !== '' || !/孩/.test(claim.label)),
  );
}
