import type { Check } from './check.ts';
import { factUses } from './fact-uses.ts';
import { figureIndex } from './figure-index.ts';

const absences = { missing: '未报', 'not-applicable': '不适用' } as const;

/** A number that does not exist leaves a dash, which a sentence cannot carry; hidden ones are errors elsewhere. */
export const absentInSentence: Check = ({ county, statistics }) => {
  const index = figureIndex(statistics);
  return factUses(county)
    .filter(({ inSentence }) => inSentence)
    .flatMap((use) => {
      const figure = index.figure(use, null);
      if (figure?.kind !== 'missing' && figure?.kind !== 'not-applicable') return [];
      return [
        {
          rule: 'coverage' as const,
          severity: 'warning' as const,
          message: `句子里用了“${figure.label}”，这个数${absences[figure.kind]}，印出来只有“—”`,
          hint: '补报这个数；没有的，改写成不带数的话，或者放进表格',
          place: use.place(),
        },
      ];
    });
};
