import Fraction from 'fraction.js';
import type { Figure } from '#domain/figure.ts';
import { comparable } from '#statistics/comparable.ts';
import { type IdentityKind, unlikeUnits } from './scene.ts';
import { added, named, worth } from './wording.ts';

/** No part exceeds the whole, nor does the sum of parts that share nobody. */
export const subset: IdentityKind<'subset'> = {
  references: ({ whole, parts }) => [whole, ...parts],
  describe: ({ whole, parts, disjoint }, scene, sign) => {
    const figures = parts.map(scene.figure);
    const total = named(scene, scene.figure(whole));
    const within = sign === '≠' ? '未全部包含于' : sign === '=' ? '包含于' : '应包含于';
    const list = disjoint
      ? added(scene, figures)
      : figures.map((figure) => named(scene, figure)).join('、');
    return `${list} ${within} ${total}`;
  },
  judge: ({ whole, parts, disjoint }, scene) => {
    const total = scene.figure(whole);
    const limit = total.value ?? new Fraction(0);
    const figures = parts.map(scene.figure);
    const values: { part: Figure; value: Fraction }[] = [];
    for (const part of figures) {
      const value = comparable(part.value ?? limit, part.unit, total.unit);
      if (!value) return unlikeUnits(part, total);
      values.push({ part, value });
    }
    const exceeding = (text: string, value: Fraction, figure: Figure, causes: string[]) => ({
      holds: false as const,
      rule: 'subset-exceeds' as const,
      message: `${text}，超过“${total.label}”${worth(limit, total.unit)}，多出 ${worth(value.sub(limit), total.unit)}`,
      causes,
      expected: `不超过${worth(limit, total.unit)}`,
      actual: worth(value, total.unit),
      figure,
    });
    const over = values.find(({ value }) => value.gt(limit));
    if (over) {
      const text = `“${over.part.label}”${worth(over.value, total.unit)}`;
      return exceeding(text, over.value, over.part, scene.causes(over.part, limit, []));
    }
    const sum = values.reduce((all, { value }) => all.add(value), new Fraction(0));
    if (!disjoint) return { holds: true };
    if (sum.gt(limit)) {
      const text = `各部分不重复，合计 ${added(scene, figures)} = ${worth(sum, total.unit)}`;
      return exceeding(text, sum, total, scene.causes(total, sum, figures));
    }
    if (figures.length < 2 || sum.equals(limit)) return { holds: true };
    return {
      holds: true,
      notice: {
        rule: 'subset-exceeds',
        message: `“${total.label}”${worth(limit, total.unit)}，所列各部分 ${added(scene, figures)} = ${worth(sum, total.unit)}，其余 ${worth(limit.sub(sum), total.unit)} 没有说明`,
        hint: '如其余部分有名目，补一条事实并改用 partition；没有就不必改',
        figure: total,
      },
    };
  },
};
