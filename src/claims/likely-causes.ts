import type Fraction from 'fraction.js';
import { plainDigits } from '#domain/number.ts';
import { isHeadCount, isMoney } from '#domain/unit.ts';
import type { Claim } from './claim.ts';
import { namedAmount, sumOf } from './words.ts';

/** A total that does not fit: as stated, as computed in the same base unit, and the claims around. */
export interface Misfit {
  stated: Claim;
  expected: Fraction;
  parts: readonly Claim[];
  /** Claims of the same passage: where a mixed-in number would come from. */
  beside: readonly Claim[];
}

/** Guesses at what went wrong, the most telling first; empty when nothing fits. */
export function likelyCauses(misfit: Misfit): string[] {
  if (misfit.stated.value.equals(misfit.expected)) return [];
  return [headCount(misfit), part(misfit), factor(misfit), slip(misfit)].filter(
    (cause) => cause !== null,
  );
}

function headCount({ stated, expected, beside }: Misfit): string | null {
  const difference = stated.value.sub(expected).abs();
  if (!isMoney(stated.unit) || difference.compare(10) < 0) return null;
  const counts = beside.filter(({ unit }) => isHeadCount(unit));
  const single = counts.find(({ value }) => value.equals(difference));
  const sum = sumOf(counts.map(({ value }) => value));
  if (!single && !(sum && counts.length > 1 && sum.equals(difference))) return null;
  return `差额 ${plainDigits(difference)} 恰等于${single ? `“${namedAmount(single)}”` : '各项人数之和'}，疑把人数加进了金额`;
}

function part({ stated, expected, parts }: Misfit): string | null {
  const difference = stated.value.sub(expected);
  const same = parts.find(({ value }) => value.equals(difference.abs()));
  if (!same) return null;
  return difference.s > 0n
    ? `差额恰等于“${namedAmount(same)}”，疑加了两次`
    : `差额恰等于“${namedAmount(same)}”，疑漏加了这一项`;
}

function factor({ stated, expected }: Misfit): string | null {
  if (stated.value.equals(0) || expected.equals(0)) return null;
  const ratio = stated.value.div(expected);
  for (const power of [10_000, 10, 100, 1000]) {
    const many = ratio.equals(power);
    if (!many && !ratio.mul(power).equals(1)) continue;
    return power === 10_000
      ? '恰好相差一万倍，疑把元与万元（或个与万）混用'
      : `恰好${many ? '大' : '小'}了${power}倍，疑小数点错位`;
  }
  return null;
}

function slip({ stated, expected }: Misfit): string | null {
  const seen = plainDigits(stated.value);
  const right = plainDigits(expected);
  if (seen.length !== right.length || seen.length < 2) return null;
  const wrong = [...seen].flatMap((digit, index) => (digit === right[index] ? [] : [index]));
  const [first = 0, second = 0] = wrong;
  if (wrong.length === 1) return '只有一位数字不同，疑录错一位';
  const swapped =
    wrong.length === 2 &&
    second === first + 1 &&
    seen[first] === right[second] &&
    seen[second] === right[first];
  return swapped ? '疑相邻两位写颠倒' : null;
}
