import type { Finding } from '#domain/finding.ts';
import type { Check } from './check.ts';
import { knownHint } from './known-hint.ts';
import { repeated } from './repeated.ts';
import { unknownVillage } from './unknown-village.ts';

/** A board belongs to one of the county's columns and hangs in villages that exist. */
export const boardPlacement: Check = ({ county }) => {
  const columns = county.site.value.boardColumns;
  return county.towns.flatMap((town) =>
    town.boards.flatMap(({ value, placeOf }): Finding[] => {
      const findings: Finding[] = [];
      if (!columns.includes(value.column)) {
        findings.push({
          rule: 'unknown-reference',
          severity: 'error',
          message: `没有“${value.column}”这个栏目`,
          hint: knownHint(value.column, columns, 'site.json 的 boardColumns 里有'),
          place: { ...placeOf(['column']), quote: value.column },
          expected: columns.join('、'),
          actual: value.column,
        });
      }
      if (value.villages === 'all') return findings;
      for (const [index, village] of value.villages.entries()) {
        findings.push(...unknownVillage(town, village, () => placeOf(['villages', index])));
      }
      for (const { index } of repeated(value.villages)) {
        findings.push({
          rule: 'duplicate-name',
          severity: 'error',
          message: `张贴的村里“${value.villages[index]}”写了两次`,
          hint: '删去一个',
          place: placeOf(['villages', index]),
        });
      }
      return findings;
    }),
  );
};
