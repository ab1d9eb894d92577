import { substituteText } from '#documents/references.ts';
import type { Finding } from '#domain/finding.ts';
import type { Check } from './check.ts';
import { documentsOf } from './documents-of.ts';

/** Characters that fit on one line of a card. */
const fits = 28;

/** Length as printed: a fact in braces becomes a number of about four characters. */
const printedLength = (title: string): number => [...substituteText(title, () => '0000')].length;

/** A title too long for cards and narrow places has a short one beside it. */
export const longTitles: Check = ({ county }) => {
  const titled = [
    ...documentsOf(county).map(({ entry }) => ({ ...entry.value.head, placeOf: entry.placeOf })),
    ...county.towns.flatMap((town) =>
      town.boards.map((board) => ({ ...board.value, placeOf: board.placeOf })),
    ),
  ];
  return titled.flatMap(({ title, shortTitle, placeOf }): Finding[] => {
    const length = printedLength(title);
    if (shortTitle !== undefined || length <= fits) return [];
    return [
      {
        rule: 'overflow',
        severity: 'warning',
        message: `标题 ${length} 字，卡片上放不下（最多 ${fits} 字）`,
        hint: `写一个不超过 ${fits} 字的 shortTitle`,
        place: { ...placeOf(['title']), quote: title },
        expected: `${fits} 字以内`,
        actual: `${length} 字`,
      },
    ];
  });
};
