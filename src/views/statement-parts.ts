import type { Town } from '#domain/county.ts';
import type { Figure } from '#domain/figure.ts';
import type { Statement } from '#domain/posted.ts';
import { figureKey } from '#statistics/reference.ts';
import { totalFigure } from '#statistics/total.ts';
import type { TableView } from './blocks.ts';
import { requireFigure, type ViewContext, villageName } from './context.ts';
import { figureView } from './figure.ts';
import { line } from './posted-grounds.ts';

export const rowText = (cells: readonly string[]): string =>
  cells.filter((cell) => cell !== '').join('｜') || '—';

export const tableRows = (key: string, table: TableView): Statement[] => [
  ...line(key, '表头', rowText([table.caption, ...table.columns.map(({ label }) => label)])),
  ...[...table.rows.map(({ cells }) => rowText(cells)), ...table.notes].map(
    (text): Statement => ({ key, kind: 'row', label: table.caption, text }),
  ),
];

/** Statements of figures in the order in which the board first shows them, each once. */
export function figureStatements(town: Town, figures: readonly Figure[]): Statement[] {
  const statements = figures.map((figure): Statement => {
    const view = figureView(figure);
    const known = figure.value !== null && view.number !== '—';
    const name = figure.village === null ? '' : villageName(town, figure.village);
    return {
      key: view.key,
      kind: 'figure',
      label: `${name}${figure.label}`,
      text: known ? view.text : view.remark || view.text,
      asOf: view.asOf,
      ...(known && view.remark !== '' ? { note: view.remark } : {}),
    };
  });
  return [...new Map(statements.map((statement) => [statement.key, statement])).values()];
}

/** A computed total as a figure of its own: its key is none that content can use. */
export function sumStatement(key: string, label: string, figures: readonly Figure[]): Statement[] {
  const sum = totalFigure(figures);
  if (!sum) return [];
  const { text, remark, number, asOf } = figureView(sum);
  return [
    {
      key: `sum:${key}`,
      kind: 'figure',
      label,
      text: number === '—' ? remark || text : text,
      asOf,
    },
  ];
}

/** One figure a village and fact, and the totals of facts that add up. */
export function villageStatements(
  context: ViewContext,
  town: Town,
  references: readonly string[],
  period: string | undefined,
): Statement[] {
  const { villages } = town.file.value;
  return references.flatMap((reference) => {
    const whole = requireFigure(context, town.id, reference, period);
    const [id, other] = reference.split('#');
    const cells = villages
      .map((village) =>
        context.figure(town.id, `${id}@${village.id}${other ? `#${other}` : ''}`, period ?? null),
      )
      .filter((cell) => cell !== null);
    const additive = whole.measure === 'flow' || whole.measure === 'stock';
    return [
      ...figureStatements(town, cells),
      ...(additive && cells.length > 0
        ? sumStatement(figureKey(whole), `各村${whole.label}合计`, cells)
        : []),
    ];
  });
}
