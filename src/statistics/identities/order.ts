import type { Figure } from '#domain/figure.ts';
import { comparable } from '#statistics/comparable.ts';
import { type IdentityKind, unlikeUnits } from './scene.ts';
import { named, worth } from './wording.ts';

/** Values do not fall (`<=`), or strictly rise (`<`), in the order given. */
export const order: IdentityKind<'order'> = {
  references: ({ ascending }) => ascending,
  describe: ({ ascending, relation }, scene, sign) => {
    const list = ascending.map((one) => named(scene, scene.figure(one)));
    const text = list.join(relation === '<' ? ' < ' : ' ≤ ');
    return sign === '≠' ? `${text} 不成立` : text;
  },
  judge: ({ ascending, relation }, scene) => {
    const figures = ascending.map(scene.figure);
    let before: Figure | undefined;
    for (const figure of figures) {
      if (before?.value && figure.value) {
        const value = comparable(figure.value, figure.unit, before.unit);
        if (!value) return unlikeUnits(figure, before);
        const holds = relation === '<' ? before.value.lt(value) : before.value.lte(value);
        if (!holds) {
          const words = relation === '<' ? '小于' : '不大于';
          return {
            holds: false,
            rule: 'order-broken',
            message: `大小次序不对：${named(scene, before)} 应${words} ${named(scene, figure)}，差 ${worth(before.value.sub(value).abs(), before.unit)}`,
            causes: [],
            expected: `${relation === '<' ? '大于' : '不小于'}${worth(before.value, before.unit)}`,
            actual: worth(figure.value, figure.unit),
            figure,
          };
        }
      }
      before = figure;
    }
    return { holds: true };
  },
};
