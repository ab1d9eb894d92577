import { apart, intervalOf, inWrittenUnits, meet, swapped } from '#claims/closeness.ts';
import { type ProseFinding, type ProseRule, proseFinding } from '#claims/prose-finding.ts';
import { type SeenClaim, seenClaims } from '#claims/seen-claims.ts';
import { amountLike, amountOf } from '#claims/words.ts';
import { plainDigits, roundHalfUp } from '#domain/number.ts';

const told = /^[\p{Script=Han}]{0,6},(?:即|计|为|共计?|合计?|折合?)$|^\((?:即|计|共|合)?$/u;
const reach = 16;

/** “合同价372万元的3%预留，计11.16万元”, “拨付60%，计136.08万元”: so many per cent of a number, in money. */
export const portions: ProseRule = (document) => {
  if (!/%[^。;\n]{0,7}[,(](?:即|计|为|共|合|折)?[^。;\n]{0,2}\d/.test(document.folded)) return [];
  const seen = seenClaims(document);
  return seen.flatMap((rate): ProseFinding[] => {
    const part = seen[rate.index + 1];
    if (rate.claim.unit !== '%' || rate.claim.nearness !== 'exact' || !isMoney(part)) return [];
    if (part.claim.sentence !== rate.claim.sentence || !told.test(part.gap)) return [];
    const right = (whole: SeenClaim) => whole.claim.value.mul(rate.claim.value).div(100);
    const fits = (whole: SeenClaim): boolean => {
      const exact = right(whole).valueOf();
      return meet(intervalOf(part.claim, true), { low: exact, high: exact });
    };
    const before = seen
      .slice(Math.max(0, rate.index - reach), rate.index)
      .filter((one) => isMoney(one) && one.claim.size > part.claim.size);
    if (before.some(fits)) return [];
    const last = before.at(-1);
    const beside = last?.index === rate.index - 1 && /^的$/.test(rate.gap) ? last : undefined;
    const typed = before.findLast((whole) => {
      const rounded = part.claim.step.mul(roundHalfUp(right(whole).div(part.claim.step), 0));
      const digits = [part.claim.value, rounded].map((value) =>
        plainDigits(inWrittenUnits({ ...part.claim, value })),
      );
      return swapped(digits[0] ?? '', digits[1] ?? '');
    });
    const whole = typed ?? beside;
    if (!whole || apart(part.claim.size, right(whole).valueOf()) > 0.6) return [];
    const wanted = amountLike(
      part.claim.step.mul(roundHalfUp(right(whole).div(part.claim.step), 0)),
      part.claim,
    );
    return [
      proseFinding(document, part.claim, {
        rule: 'product-mismatch',
        severity: 'warning',
        message: `${amountOf(whole.claim)}×${amountOf(rate.claim)}=${wanted}，写的是${amountOf(part.claim)}`,
        hint: '核对总数、百分比和算出的数',
        expected: wanted,
        actual: amountOf(part.claim),
      }),
    ];
  });
};

const isMoney = (one: SeenClaim | undefined): one is SeenClaim =>
  one !== undefined &&
  one.claim.kind === 'money' &&
  one.claim.nearness === 'exact' &&
  !one.claim.bound &&
  one.role !== 'change';
