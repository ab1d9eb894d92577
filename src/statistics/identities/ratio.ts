import Fraction from 'fraction.js';
import type { Figure } from '#domain/figure.ts';
import type { Term } from '#domain/identity.ts';
import { exact, plainDigits, roundHalfUp } from '#domain/number.ts';
import { convertUnit } from '#domain/unit.ts';
import { comparable, leadingUnit } from '#statistics/comparable.ts';
import { type IdentityKind, type Of, type Scene, unlikeUnits } from './scene.ts';
import { named, relation, worth } from './wording.ts';

const plusOf = (term: Term): string[] => (typeof term === 'string' ? [term] : term.plus);
const minusOf = (term: Term): string[] => (typeof term === 'string' ? [] : (term.minus ?? []));

/** A term's value in the unit of its first fact, or the two facts whose units cannot meet. */
function termValue(
  term: Term,
  scene: Scene,
): { value: Fraction; first: Figure } | [Figure, Figure] {
  const [head = ''] = plusOf(term);
  const first = scene.figure(head);
  let value = new Fraction(0);
  for (const [references, sign] of [[plusOf(term), 1] as const, [minusOf(term), -1] as const]) {
    for (const figure of references.map(scene.figure)) {
      const converted = comparable(figure.value ?? value, figure.unit, first.unit);
      if (!converted) return [figure, first];
      value = value.add(converted.mul(sign));
    }
  }
  return { value, first };
}

function termText(term: Term, scene: Scene): string {
  const text = [
    plusOf(term)
      .map((reference) => named(scene, scene.figure(reference)))
      .join(' + '),
    ...minusOf(term).map((reference) => named(scene, scene.figure(reference))),
  ].join(' − ');
  return plusOf(term).length + minusOf(term).length > 1 ? `(${text})` : text;
}

const timesText = { 1: '', 100: ' × 100', 1000: ' × 1000' } as const;

/** Truncation towards zero at `decimals`. */
const truncated = (value: Fraction, decimals: number): Fraction => {
  const power = 10n ** BigInt(decimals);
  const whole = new Fraction((value.n * power) / value.d, power);
  return value.s < 0n ? whole.neg() : whole;
};

/** Numerator ÷ denominator × times, unrounded, with like units brought together. */
function quotient({ numerator, denominator, result, times }: Of<'ratio'>, scene: Scene) {
  const above = termValue(numerator, scene);
  const below = termValue(denominator, scene);
  if (Array.isArray(above)) return { unlike: above };
  if (Array.isArray(below)) return { unlike: below };
  const stated = scene.figure(result);
  const wanted = convertUnit(above.value, above.first.unit, below.first.unit);
  const asResult = convertUnit(above.value, above.first.unit, leadingUnit(stated.unit));
  const top = wanted ?? asResult ?? above.value;
  const divide = (high: Fraction, low: Fraction) =>
    low.equals(0) ? null : high.div(low).mul(times);
  return { value: divide(top, below.value), swapped: divide(below.value, top) };
}

/** Numerator ÷ denominator × times, rounded half-up to `decimals`, is the result. */
export const ratio: IdentityKind<'ratio'> = {
  references: ({ numerator, denominator, result }) => [
    result,
    ...[numerator, denominator].flatMap((term) => [...plusOf(term), ...minusOf(term)]),
  ],
  describe: ({ numerator, denominator, result, times }, scene, sign) =>
    `${termText(numerator, scene)} ÷ ${termText(denominator, scene)}${timesText[times]} ${relation(sign)} ${named(scene, scene.figure(result))}`,
  judge: (identity, scene) => {
    const { decimals, numerator, denominator, times } = identity;
    const answer = quotient(identity, scene);
    if (answer.unlike) return unlikeUnits(...answer.unlike);
    const figure = scene.figure(identity.result);
    const { value, swapped } = answer;
    if (value === null) {
      return {
        holds: null,
        finding: {
          rule: 'not-assessable',
          message: `“${figure.label}”的分母为 0，不能核对`,
          hint: '分母为 0 时比率不适用：把结果写成 "kind": "not-applicable"',
        },
      };
    }
    // A computed result is unrounded, so it is rounded as it will be printed.
    const stated =
      figure.derivation.origin === 'indicator' && figure.value
        ? exact(Number(roundHalfUp(figure.value, decimals)))
        : (figure.value ?? value);
    const text = roundHalfUp(value, decimals);
    const rounded = new Fraction(text);
    if (stated.equals(rounded)) return { holds: true };
    const long = roundHalfUp(value, decimals + 2);
    const arithmetic = `${termText(numerator, scene)} ÷ ${termText(denominator, scene)}${timesText[times]} = ${long}`;
    const base = {
      holds: false as const,
      rule: 'rate-mismatch' as const,
      expected: worth(rounded, figure.unit, decimals),
      actual: worth(stated, figure.unit),
      figure,
    };
    if (stated.equals(truncated(value, decimals))) {
      return {
        ...base,
        severity: 'warning',
        message: `“${figure.label}”填报 ${base.actual}，是截断而非四舍五入：${arithmetic}，应为 ${base.expected}`,
        causes: [],
      };
    }
    const turned = swapped !== null && stated.equals(new Fraction(roundHalfUp(swapped, decimals)));
    const difference = plainDigits(stated.sub(rounded).abs());
    return {
      ...base,
      message: `“${figure.label}”与分子、分母不符：${arithmetic}，四舍五入为 ${base.expected}，填报 ${base.actual}，差 ${difference}`,
      causes: [...(turned ? ['疑分子、分母颠倒'] : []), ...scene.causes(figure, rounded, [])],
    };
  },
};
