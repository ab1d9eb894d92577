import { attributeWords } from '#documents/components.ts';
import type { Figure } from '#domain/figure.ts';
import type { Finding, Place } from '#domain/finding.ts';
import { parseReference } from '#statistics/reference.ts';
import { totalFigure } from '#statistics/total.ts';
import type { Check } from './check.ts';
import { documentsOf } from './documents-of.ts';
import { eachNode } from './each-node.ts';
import { type FigureIndex, figureIndex } from './figure-index.ts';
import { nodePlace } from './node-place.ts';

interface Totalled {
  town: string;
  period: string | null;
  facts: string[];
  place: () => Place;
}

/** A table that asks for a total adds amounts that can be added: one kind of unit, no rates. */
export const tableTotals: Check = ({ county, statistics }) => {
  const index = figureIndex(statistics);
  const tables: Totalled[] = county.towns.flatMap((town) =>
    town.boards.flatMap(({ value, placeOf }) =>
      value.parts.flatMap((part, position) =>
        part.kind === 'facts' && part.total
          ? [
              {
                town: town.id,
                period: value.period ?? null,
                facts: part.facts,
                place: () => placeOf(['parts', position, 'total']),
              },
            ]
          : [],
      ),
    ),
  );
  for (const { town, entry, period } of documentsOf(county)) {
    eachNode(entry.value.tree, (node) => {
      if (node.type !== 'flowComponent') return;
      if (node.name !== 'FactTable' || node.attributes.total === undefined) return;
      tables.push({
        town: town?.id ?? 'county',
        period,
        facts: attributeWords(node.attributes.facts ?? ''),
        place: () => nodePlace(entry.file, node),
      });
    });
  }
  return tables.flatMap((table) => judge(table, index));
};

/** Facts that do not exist are named by another check; what is left must add up. */
function judge({ town, period, facts, place }: Totalled, index: FigureIndex): Finding[] {
  const figures = facts.flatMap((reference): Figure[] => {
    const figure = index.find(town, parseReference(reference).period ?? period, reference);
    return figure ? [figure] : [];
  });
  const refuse = (message: string, hint: string): Finding[] => [
    { rule: 'sum-mismatch', severity: 'error', message, hint, place: place() },
  ];
  const rate = figures.find(({ measure }) => measure === 'rate' || measure === 'standard');
  if (rate) {
    return refuse(`表里的“${rate.label}”是比率或标准，不能加入合计`, '去掉 total，或移走这一行');
  }
  if (figures.length === 0 || totalFigure(figures)) return [];
  const units = [...new Set(figures.map(({ unit }) => unit))].join('、');
  return refuse(`表里的单位不同（${units}），不能合计`, '去掉 total，或把不同的单位分成两张表');
}
