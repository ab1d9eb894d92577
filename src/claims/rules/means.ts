import { intervalOf, meet } from '#claims/closeness.ts';
import { chineseNumber } from '#claims/numerals.ts';
import { type ProseFinding, type ProseRule, proseFinding } from '#claims/prose-finding.ts';
import { seenClaims } from '#claims/seen-claims.ts';
import { amountLike, amountOf, sumOf } from '#claims/words.ts';
import { roundHalfUp } from '#domain/number.ts';

const mean =
  /([两二三四五六七八九十]|\d{1,2})[科项次个村镇户季期批点年月]{1,2}(?:的)?(?:总)?平均[\p{Script=Han}]{0,6}$/u;
const quick = /[科项次个村镇户季期批点年月]的?总?平均/;

/** “语文81.6分、数学84.2分、英语79.5分，三科平均81.8分”: the mean of as many numbers before it. */
export const means: ProseRule = (document) => {
  if (!quick.test(document.folded)) return [];
  const seen = seenClaims(document);
  return seen.flatMap((one): ProseFinding[] => {
    const { claim, index } = one;
    const match = mean.exec(one.clause);
    if (!match || claim.nearness !== 'exact' || claim.bound) return [];
    const many = chineseNumber(match[1] ?? '')?.valueOf() ?? Number(match[1]);
    const parts = seen
      .slice(Math.max(0, index - 24), index)
      .filter(
        (other) =>
          other.claim.unit === claim.unit &&
          other.claim.plain === claim.plain &&
          other.claim.sentence === claim.sentence &&
          other.role !== 'change',
      )
      .map((other) => other.claim);
    if (many < 2 || parts.length !== many) return [];
    if (parts.some(({ nearness }) => nearness !== 'exact')) return [];
    const sum = sumOf(parts.map(({ value }) => value));
    if (!sum) return [];
    const exact = sum.div(many);
    const value = exact.valueOf();
    if (meet(intervalOf(claim, true), { low: value, high: value })) return [];
    // A mean over other weights still lies between the least and the greatest.
    const sizes = parts.map(({ size }) => size);
    const within = claim.size >= Math.min(...sizes) && claim.size <= Math.max(...sizes);
    const right = amountLike(claim.step.mul(roundHalfUp(exact.div(claim.step), 0)), claim);
    return [
      proseFinding(document, claim, {
        rule: 'product-mismatch',
        severity: 'warning',
        message: `${one.clause}${amountOf(claim)}：(${parts.map(amountOf).join('+')})÷${many}=${right}${within ? '' : '，平均数也不在最小和最大之间'}`,
        hint: '核对各项的数和平均数；按人数等加权的，写明“加权平均”',
        expected: right,
        actual: amountOf(claim),
      }),
    ];
  });
};
