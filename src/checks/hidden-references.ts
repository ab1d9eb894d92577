import type { County } from '#domain/county.ts';
import type { Figure, Statistics } from '#domain/figure.ts';
import type { Finding } from '#domain/finding.ts';
import { factUses } from './fact-uses.ts';
import { figureIndex } from './figure-index.ts';

/** The figures that stand in sentences, and so should stay published if they can. */
export function figuresInSentences(county: County, statistics: Statistics): Figure[] {
  const index = figureIndex(statistics);
  return factUses(county).flatMap((use) => {
    return use.inSentence ? (index.figure(use, null) ?? []) : [];
  });
}

/**
 * No sentence uses a number that is not published for being small: readers would see a dash in it.
 * `shown` are the figures as readers see them, `own` as they are; tables and lists may use them.
 */
export function hiddenReferences(county: County, own: Statistics, shown: Statistics): Finding[] {
  const before = figureIndex(own);
  const after = figureIndex(shown);
  return factUses(county).flatMap((use): Finding[] => {
    if (!use.inSentence) return [];
    const figure = before.figure(use, null);
    if (!figure?.value || after.figure(use, null)?.kind !== 'suppressed') return [];
    return [
      {
        rule: 'small-count',
        severity: 'error',
        message: `这里用了“${figure.label}”，这个数过小或会泄露过小的数，不公开`,
        hint: '删去这个引用，改写成不带数的话；要列出它，放进表格，表格里会写明不公开',
        place: { ...use.place(), quote: `{${use.reference}}` },
        actual: use.reference,
      },
    ];
  });
}
