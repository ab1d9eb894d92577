import Fraction from 'fraction.js';
import type { Figure } from '#domain/figure.ts';
import { exact } from '#domain/number.ts';
import { convertUnit } from '#domain/unit.ts';
import { leadingUnit } from '#statistics/comparable.ts';
import { type IdentityKind, type Scene, unlikeUnits } from './scene.ts';
import { bothUnits, named, relation, worth } from './wording.ts';

const sharesOf = new Map([
  ['%', 100],
  ['‰', 1000],
]);

/** One product in the result's unit, or `null` when no factor measures what the result does. */
function productOf(factors: readonly Figure[], unit: string): Fraction | null {
  let found = false;
  let value = new Fraction(1);
  for (const figure of factors) {
    const own = figure.value ?? new Fraction(0);
    const converted = found ? null : convertUnit(own, leadingUnit(figure.unit), unit);
    if (converted) found = true;
    value = value.mul(converted ?? own.div(sharesOf.get(figure.unit) ?? 1));
  }
  return found ? value : null;
}

const text = (scene: Scene, products: readonly (readonly string[])[]): string =>
  products
    .map((factors) => factors.map((one) => named(scene, scene.figure(one))).join(' × '))
    .join(' + ');

/** The factors' product, or the sum of several products, is the result. */
export const product: IdentityKind<'product'> = {
  references: ({ products, result }) => [result, ...products.flat()],
  describe: ({ products, result }, scene, sign) =>
    `${text(scene, products)} ${relation(sign)} ${named(scene, scene.figure(result))}`,
  judge: ({ products, result, tolerancePercent = 0 }, scene) => {
    const figure = scene.figure(result);
    let expected = new Fraction(0);
    for (const factors of products) {
      const figures = factors.map(scene.figure);
      const value = productOf(figures, leadingUnit(figure.unit));
      if (!value) return unlikeUnits(figures.at(-1) ?? figure, figure);
      expected = expected.add(value);
    }
    const stated = figure.value ?? expected;
    const difference = stated.sub(expected).abs();
    const slack = expected.abs().mul(exact(tolerancePercent)).div(100);
    if (difference.lte(slack)) return { holds: true };
    const base = products[0]
      ?.map(scene.figure)
      .find((one) => convertUnit(new Fraction(1), leadingUnit(one.unit), leadingUnit(figure.unit)));
    const other = leadingUnit(base?.unit ?? figure.unit);
    const allowed = tolerancePercent > 0 ? `（允许误差 ${tolerancePercent}%）` : '';
    return {
      holds: false,
      rule: 'product-mismatch',
      message: `乘积不等于“${figure.label}”：${text(scene, products)} = ${bothUnits(expected, figure.unit, other)}，填报 ${bothUnits(stated, figure.unit, other)}，差 ${bothUnits(difference, figure.unit, other)}${allowed}`,
      causes: scene.causes(figure, expected, []),
      expected: worth(expected, figure.unit),
      actual: worth(stated, figure.unit),
      figure,
    };
  },
};
