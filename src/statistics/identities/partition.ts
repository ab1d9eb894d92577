import Fraction from 'fraction.js';
import type { Figure } from '#domain/figure.ts';
import { convertUnit } from '#domain/unit.ts';
import { comparable } from '#statistics/comparable.ts';
import { type IdentityKind, type Judgement, type Scene, unlikeUnits } from './scene.ts';
import { added, bothUnits, named, relation, worth } from './wording.ts';

/** The parts' sum against a total, both exact; shared by partitions and cumulative figures. */
export function judgeSum(scene: Scene, total: Figure, parts: readonly Figure[]): Judgement {
  let sum = new Fraction(0);
  for (const part of parts) {
    const value = comparable(part.value ?? sum, part.unit, total.unit);
    if (!value) return unlikeUnits(part, total);
    sum = sum.add(value);
  }
  const stated = total.value ?? sum;
  if (stated.equals(sum)) return { holds: true };
  const own = parts[0]?.unit ?? total.unit;
  const unit = convertUnit(sum, total.unit, own) ? own : total.unit;
  const inOwn = (value: Fraction): Fraction => convertUnit(value, total.unit, unit) ?? value;
  const difference = inOwn(stated.sub(sum).abs());
  const direction = stated.gt(sum) ? '多' : '少';
  return {
    holds: false,
    rule: 'sum-mismatch',
    message: `各项之和不等于总数：${added(scene, parts)} = ${bothUnits(inOwn(sum), unit, total.unit)}，填报“${total.label}”${bothUnits(stated, total.unit, unit)}，${direction}填，差 ${bothUnits(difference, unit, total.unit)}`,
    causes: scene.causes(total, sum, parts),
    expected: worth(sum, total.unit),
    actual: worth(stated, total.unit),
    figure: total,
  };
}

/** The parts add up to the total. */
export const partition: IdentityKind<'partition'> = {
  references: ({ total, parts }) => [total, ...parts],
  describe: ({ total, parts }, scene, sign) =>
    `${added(scene, parts.map(scene.figure))} ${relation(sign)} ${named(scene, scene.figure(total))}`,
  judge: ({ total, parts }, scene) => judgeSum(scene, scene.figure(total), parts.map(scene.figure)),
};
