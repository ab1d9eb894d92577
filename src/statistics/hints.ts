import type Fraction from 'fraction.js';
import type { Figure } from '#domain/figure.ts';
import { plainDigits } from '#domain/number.ts';
import { inBaseUnit, isHeadCount } from '#domain/unit.ts';

/** A total that does not fit: what was stated, what the parts give, and what stands beside them. */
export interface Misfit {
  stated: Figure;
  /** In the unit of `stated`. */
  expected: Fraction;
  parts: readonly Figure[];
  /** Other figures of the same file, towns' and villages'. */
  beside: readonly Figure[];
  /** Rows whose head-counts belong together in that file, e.g. the parts of a partition. */
  groups: readonly { label: string; figures: readonly Figure[] }[];
}

const sameFigure = (left: Figure, right: Figure): boolean =>
  left.id === right.id && left.village === right.village && left.period === right.period;

/** Head-counts that stand in the same file as the misfit: sums of rows first, then single ones. */
function headCounts({
  stated,
  parts,
  beside,
  groups,
}: Misfit): { name: string; value: Fraction }[] {
  const sums = groups.flatMap(({ label, figures }) => {
    if (figures.length < 2 || !figures.every(({ unit, value }) => isHeadCount(unit) && value)) {
      return [];
    }
    const [first, ...rest] = figures.map(({ value }) => value as Fraction);
    if (!first) return [];
    return [{ name: `“${label}”各项之和`, value: rest.reduce((sum, one) => sum.add(one), first) }];
  });
  const singles = beside
    .filter((figure) => figure.village === null && isHeadCount(figure.unit) && figure.value)
    .filter((figure) => ![stated, ...parts].some((one) => sameFigure(one, figure)))
    .map((figure) => ({
      name: `“${figure.label}”(${figure.id})`,
      value: figure.value as Fraction,
    }));
  return [...singles, ...sums];
}

function headCountHint(misfit: Misfit, difference: Fraction): string | null {
  const amount = difference.abs();
  // Small differences equal some small count by chance.
  if (amount.lt(10)) return null;
  const match = headCounts(misfit).find(({ value }) => value.equals(amount));
  if (!match) return null;
  const guess = isHeadCount(misfit.stated.unit)
    ? '疑把它多计或漏计了一次'
    : difference.s > 0n
      ? '疑把人数列加进了金额'
      : '疑把人数列从金额中减去了';
  return `差额 ${plainDigits(amount)} 恰等于${match.name}，${isHeadCount(misfit.stated.unit) || inBaseUnit(amount, misfit.stated.unit).unit === '元' ? guess : '疑把人数列混进了合计'}`;
}

function partHint(misfit: Misfit, difference: Fraction): string | null {
  const part = misfit.parts.find(({ value, unit }) =>
    value ? inBaseUnit(value, unit).value.equals(difference.abs()) && !value.equals(0) : false,
  );
  if (!part) return null;
  const name = `“${part.label}”(${part.id}${part.village === null ? '' : `@${part.village}`})`;
  return difference.s > 0n ? `差额恰等于${name}，疑加了两次` : `差额恰等于${name}，疑漏加了这一项`;
}

function factorHint({ stated, expected }: Misfit): string | null {
  if (!stated.value || expected.equals(0) || stated.value.equals(0)) return null;
  const ratio = stated.value.div(expected);
  for (const power of [10_000, 10, 100, 1000]) {
    const many = ratio.equals(power);
    if (!many && !ratio.mul(power).equals(1)) continue;
    if (power === 10_000) return '恰好相差一万倍，疑把元与万元（或个与万）混用';
    return `恰好${many ? '大' : '小'}了${power}倍，疑小数点错位`;
  }
  return null;
}

/** Slips of the pen: the stated digits against the expected ones, in one unit. */
function digitHint({ stated, expected }: Misfit): string | null {
  if (!stated.value) return null;
  const seen = plainDigits(stated.value);
  const right = plainDigits(expected);
  if (seen.length !== right.length) return null;
  const wrong = [...seen].flatMap((digit, index) => (digit === right[index] ? [] : [index]));
  const [first, second] = wrong;
  if (first === undefined || seen.includes('.') !== right.includes('.')) return null;
  if (wrong.length === 1) {
    const pair = `${seen[first]}”应为“${right[first]}`;
    return seen[first] === '.' || seen.replace(/[-.]/g, '').length < 2
      ? null
      : `只有一位数字不同，疑录错一位：“${pair}”`;
  }
  const swapped =
    wrong.length === 2 &&
    second === first + 1 &&
    seen[first] === right[second] &&
    seen[second] === right[first];
  return swapped ? `疑相邻两位写颠倒：“${seen}”应为“${right}”` : null;
}

/**
 * Likely causes of a misfit, the most telling first; empty when none is known. Each is a guess for
 * the editor's eye and changes nothing.
 */
export function likelyCauses(misfit: Misfit): string[] {
  const { stated, expected } = misfit;
  if (!stated.value) return [];
  const difference = inBaseUnit(stated.value.sub(expected), stated.unit).value;
  if (difference.equals(0)) return [];
  return [
    headCountHint(misfit, difference),
    partHint(misfit, difference),
    factorHint(misfit),
    digitHint(misfit),
  ].filter((hint) => hint !== null);
}
