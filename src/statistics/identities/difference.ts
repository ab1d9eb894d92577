import { comparable } from '#statistics/comparable.ts';
import { pointUnit } from '#statistics/indicators/change.ts';
import { type IdentityKind, unlikeUnits } from './scene.ts';
import { named, relation, worth } from './wording.ts';

/** Minuend − subtrahend = result; percentages differ by 个百分点. */
export const difference: IdentityKind<'difference'> = {
  references: ({ minuend, subtrahend, result }) => [result, minuend, subtrahend],
  describe: ({ minuend, subtrahend, result }, scene, sign) =>
    `${named(scene, scene.figure(minuend))} − ${named(scene, scene.figure(subtrahend))} ${relation(sign)} ${named(scene, scene.figure(result))}`,
  judge: ({ minuend, subtrahend, result }, scene) => {
    const [from, less, figure] = [minuend, subtrahend, result].map(scene.figure);
    if (!from?.value || !less?.value || !figure?.value)
      throw new Error('difference without values');
    const lessValue = comparable(less.value, less.unit, from.unit);
    if (!lessValue) return unlikeUnits(less, from);
    const inFrom = from.value.sub(lessValue);
    const points = pointUnit(from) === figure.unit;
    const expected = points ? inFrom : comparable(inFrom, from.unit, figure.unit);
    if (!expected) return unlikeUnits(figure, from);
    const stated = figure.value;
    if (stated.equals(expected)) return { holds: true };
    return {
      holds: false,
      rule: 'difference-mismatch',
      message: `两数之差不等于“${figure.label}”：${named(scene, from)} − ${named(scene, less)} = ${worth(expected, figure.unit)}，填报 ${worth(stated, figure.unit)}，差 ${worth(stated.sub(expected).abs(), figure.unit)}`,
      causes: scene.causes(figure, expected, [from, less]),
      expected: worth(expected, figure.unit),
      actual: worth(stated, figure.unit),
      figure,
    };
  },
};
