import type { Town } from '#domain/county.ts';
import type { Figure } from '#domain/figure.ts';
import { parsePeriod } from '#domain/period.ts';
import { totalFigure } from '#statistics/total.ts';
import type { Display } from './display.ts';
import type { LedgerFacts } from './ledger-facts.ts';
import { factOfFigure } from './shown-fact.ts';

/** Where facts of tables and charts are read: their town and the period they leave unsaid. */
export interface Reading {
  ledger: LedgerFacts;
  town: Town;
  period: string | undefined;
}

const present = (figures: readonly (Figure | null)[]): Figure[] =>
  figures.filter((figure) => figure !== null);

/** The sum that a table adds up, by name of its parts. */
function totalOf(figures: readonly Figure[], parts: string, anchor: Display['anchor']): Display[] {
  const total = totalFigure(figures);
  if (!total) return [];
  const fact = factOfFigure(total, `sum(${parts})#${total.period}`);
  return [{ fact, anchor, dated: false }];
}

/** Beside their names: tiles, lists, tables with one row a fact. */
export function namedDisplays(
  { ledger, town, period }: Reading,
  references: readonly string[],
  { dated = false, total = false }: { dated?: boolean; total?: boolean } = {},
): Display[] {
  const figures = present(references.map((one) => ledger.figure(town.id, period, one)));
  return [
    ...figures.map((figure): Display => {
      const fact = ledger.fact(figure);
      return { fact, anchor: { kind: 'label', label: fact.label }, dated };
    }),
    ...(total ? totalOf(figures, references.join('+'), { kind: 'label', label: '合计' }) : []),
  ];
}

/** One row a village, one column a fact, with the totals of what can be added. */
export function villageDisplays(
  { ledger, town, period }: Reading,
  references: readonly string[],
  { totals }: { totals: boolean },
): Display[] {
  return references.flatMap((reference, place) => {
    const whole = ledger.figure(town.id, period, reference);
    if (!whole) return [];
    const cell = (row: string): Display['anchor'] => ({
      kind: 'cell',
      row,
      column: whole.label,
      place,
    });
    const cells = town.file.value.villages.flatMap(({ id, name }) => {
      const figure = ledger.figure(town.id, period, reference, id);
      return figure ? [{ figure, name }] : [];
    });
    const additive = whole.measure === 'flow' || whole.measure === 'stock';
    const sum =
      totals && additive
        ? totalOf(
            cells.map(({ figure }) => figure),
            `${reference}@*`,
            cell('合计'),
          )
        : [];
    return [
      ...cells.map(
        ({ figure, name }): Display => ({
          fact: ledger.fact(figure),
          anchor: cell(name),
          dated: false,
        }),
      ),
      ...sum,
    ];
  });
}

/** Facts by period: a row a fact and a column a period in a table, the other way in a chart. */
export function periodDisplays(
  { ledger, town }: Reading,
  references: readonly string[],
  periods: readonly string[],
  form: 'table' | 'chart',
): Display[] {
  return references.flatMap((reference, index) =>
    periods.flatMap((period, order): Display[] => {
      const figure = ledger.figure(town.id, period, reference);
      if (!figure) return [];
      const fact = ledger.fact(figure);
      const name = parsePeriod(period)?.label ?? period;
      const anchor: Display['anchor'] =
        form === 'table'
          ? { kind: 'cell', row: fact.label, column: name, place: order }
          : { kind: 'cell', row: name, column: fact.label, place: index };
      return [{ fact, anchor, dated: false }];
    }),
  );
}
