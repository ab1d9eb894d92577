import { foldText } from '#claims/fold.ts';
import type { Town } from '#domain/county.ts';
import type { Finding } from '#domain/finding.ts';
import { villageName } from '#statistics/town-book.ts';
import { mentionsOf, type TownNames } from './small-count-names.ts';

/**
 * Public lists whose rows can be counted: as many rows of one programme, in one village or all, as a
 * figure of that name that is not published. A warning, for lists must be posted by law, and the two
 * may be about different people.
 */
export function smallCountLists(town: Town, names: TownNames): Finding[] {
  return town.lists.flatMap((list) => {
    const { title, rows } = list.value;
    const groups = [
      ...Map.groupBy(rows, ({ programme, village }) => `${programme}\n${village}`).values(),
      ...Map.groupBy(rows, ({ programme }) => programme).values(),
    ];
    return groups.flatMap((group, index): Finding[] => {
      const [first] = group;
      if (!first) return [];
      const whole = index >= groups.length - new Set(rows.map(({ programme }) => programme)).size;
      const village = whole ? null : first.village;
      const figure = [first.programme, title]
        .flatMap((words) => mentionsOf(foldText(words), names.labels))
        .flatMap(({ named }) => named)
        .find((one) => one.village === village && one.value?.valueOf() === group.length);
      if (!figure) return [];
      const where = village === null ? '全镇' : villageName(town, village);
      return [
        {
          rule: 'small-count',
          severity: 'warning',
          message: `名单里“${first.programme}”${where}有 ${group.length} 行，与不公开的“${figure.label}”（${figure.period}）的数相同，数一数就知道`,
          hint: '名单依规公示的照常公示，期满撤下；说的是同一批人的，这个数公示期间等于公开，不要再在别处隐去或写明是同一批人',
          place: list.placeOf(['rows']),
          actual: `${figure.id} ${group.length}`,
        },
      ];
    });
  });
}
