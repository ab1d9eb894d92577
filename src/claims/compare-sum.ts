import Fraction from 'fraction.js';
import type { Severity } from '#domain/finding.ts';
import type { Claim } from './claim.ts';
import { likelyCauses } from './likely-causes.ts';
import type { ProseDocument } from './prose-document.ts';
import { type ProseFinding, proseFinding } from './prose-finding.ts';
import { amountLike, amountOf, namedAmount, sumOf } from './words.ts';

/** `unsure`: an inexact number takes part, or the difference may come from rounding. */
export type SumState = 'fits' | 'unsure' | 'differs';

/** Rounding that the written units allow: half of the last digit of each number written in 万. */
function slack(total: Claim, parts: readonly Claim[]): Fraction {
  if (parts.every(({ stepSize }) => stepSize === total.stepSize)) return new Fraction(0);
  const coarse = [total, ...parts].filter(({ stepSize }) => stepSize !== 1);
  return coarse.reduce((sum, { step }) => sum.add(step.div(2)), new Fraction(0));
}

const tiny = 1e-9;

/** Plainly apart: no exact arithmetic is needed to see it. */
function farOff(total: Claim, parts: readonly Claim[]): boolean {
  if (total.nearness !== 'exact') return false;
  let sum = 0;
  let allowed = total.stepSize;
  let largest = Math.abs(total.size);
  for (const { nearness, size, stepSize } of parts) {
    if (nearness !== 'exact') return false;
    sum += size;
    allowed += stepSize;
    largest = Math.max(largest, Math.abs(size));
  }
  return parts.length > 0 && Math.abs(sum - total.size) > allowed + largest * tiny;
}

/** True when the first two parts, or three, or more, make the total, or may make it. */
export function someFirstFit(total: Claim, parts: readonly Claim[]): boolean {
  const exact = total.nearness === 'exact';
  let sum = 0;
  let allowed = total.stepSize;
  let sure = exact;
  for (const [index, { size, stepSize, nearness }] of parts.entries()) {
    sum += size;
    allowed += stepSize;
    sure &&= nearness === 'exact';
    if (index === 0) continue;
    const far = Math.abs(sum - total.size) > allowed + Math.abs(total.size) * tiny;
    if (sure && far) continue;
    if (compareSum(total, parts.slice(0, index + 1)) !== 'differs') return true;
  }
  return false;
}

export function compareSum(total: Claim, parts: readonly Claim[]): SumState {
  if (farOff(total, parts)) return 'differs';
  const sum = sumOf(parts.map(({ value }) => value));
  if (sum === null || sum.equals(total.value)) return 'fits';
  if ([total, ...parts].some(({ nearness }) => nearness !== 'exact')) return 'unsure';
  const difference = sum.sub(total.value).abs();
  return difference.compare(slack(total, parts)) <= 0 ? 'fits' : 'differs';
}

/** The finding on a total that its parts do not add up to, with the arithmetic in full. */
export function sumFinding(
  document: ProseDocument,
  total: Claim,
  parts: readonly Claim[],
  severity: Severity,
  beside: readonly Claim[] = [],
): ProseFinding {
  const expected = sumOf(parts.map(({ value }) => value)) ?? new Fraction(0);
  const difference = total.value.sub(expected);
  const causes = likelyCauses({ stated: total, expected, parts, beside });
  const arithmetic = parts.map(amountOf).join('+');
  return proseFinding(document, total, {
    rule: 'sum-mismatch',
    severity,
    message: `${namedAmount(total)}，各项相加 ${arithmetic}=${amountLike(expected, total)}，${difference.s > 0n ? '多' : '少'}${amountLike(difference.abs(), total)}`,
    hint:
      causes.length > 0
        ? `${causes.join('；')}；对照原始报表改正`
        : '对照原始报表，改正合计或缺漏、重复的一项',
    expected: amountLike(expected, total),
    actual: amountOf(total),
  });
}
