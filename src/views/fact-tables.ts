import type { Town } from '#domain/county.ts';
import type { Figure } from '#domain/figure.ts';
import { parsePeriod } from '#domain/period.ts';
import { totalFigure } from '#statistics/total.ts';
import type { TableView } from './blocks.ts';
import { requireFigure, UncheckedReferenceError, type ViewContext } from './context.ts';
import { figureView } from './figure.ts';

const text = (figure: Figure | null): string => (figure ? figureView(figure).text : '—');

/** Notes of the figures shown, each once, and what “—” means where it occurs. */
function notesOf(figures: readonly Figure[]): string[] {
  const remarks = figures.flatMap((figure) => {
    const { remark, label, state } = figureView(figure);
    return remark === '' ? [] : [state === 'exact' ? `${label}：${remark}` : remark];
  });
  return [...new Set(remarks)];
}

/** The sources of figures, each once, in order. */
export const sourcesOf = (figures: readonly Figure[]): string =>
  [...new Set(figures.map(({ source }) => source))].join('；');

/** One row a figure: name, value, and how it was computed or what it includes. */
export function factTable(
  figures: readonly Figure[],
  { caption, total }: { caption: string; total: boolean },
): TableView {
  const sum = total ? totalFigure(figures) : null;
  if (total && !sum) throw new UncheckedReferenceError(`Total of unlike units in “${caption}”`);
  const views = figures.map((figure) => figureView(figure));
  const remarks = views.some(({ remark }) => remark !== '');
  return {
    caption,
    columns: [
      { label: '项目', align: 'left' },
      { label: '数量', align: 'right' },
      ...(remarks ? [{ label: '说明', align: 'left' as const }] : []),
    ],
    rows: [
      ...views.map((view) => ({
        kind: 'row' as const,
        cells: [view.label, view.text, ...(remarks ? [view.remark] : [])],
      })),
      ...(sum
        ? [
            {
              kind: 'total' as const,
              cells: [sum.label, text(sum), ...(remarks ? [sum.note ?? ''] : [])],
            },
          ]
        : []),
    ],
    notes: [],
    source: sourcesOf(figures),
  };
}

/**
 * One row a village, one column a fact, in the order of town.json, with a computed row of totals
 * for amounts (rates have no total). A village that a fact does not list prints “—”.
 */
export function villageTable(
  context: ViewContext,
  town: Town,
  references: readonly string[],
  period: string | undefined,
  { caption }: { caption: string },
): TableView {
  const villages = town.file.value.villages;
  const columns = references.map((reference) => {
    const whole = requireFigure(context, town.id, reference, period);
    const [id, otherPeriod] = reference.split('#');
    const cells = villages.map((village) =>
      context.figure(
        town.id,
        `${id}@${village.id}${otherPeriod ? `#${otherPeriod}` : ''}`,
        period ?? null,
      ),
    );
    const present = cells.filter((figure) => figure !== null);
    const additive = whole.measure === 'flow' || whole.measure === 'stock';
    const total = additive && present.length > 0 ? totalFigure(present) : null;
    return { whole, cells, present, total };
  });
  const shown = columns.flatMap(({ present }) => present);
  const absent = columns.some(({ cells }) => cells.includes(null));
  return {
    caption,
    columns: [
      { label: '村', align: 'left' },
      ...columns.map(({ whole }) => ({ label: whole.label, align: 'right' as const })),
    ],
    rows: [
      ...villages.map((village, index) => ({
        kind: 'row' as const,
        cells: [village.name, ...columns.map(({ cells }) => text(cells[index] ?? null))],
      })),
      ...(columns.some(({ total }) => total)
        ? [{ kind: 'total' as const, cells: ['合计', ...columns.map(({ total }) => text(total))] }]
        : []),
    ],
    notes: [...notesOf(shown), ...(absent ? ['“—”：该村没有这一项。'] : [])],
    source: sourcesOf(columns.map(({ whole }) => whole)),
  };
}

/** One row a fact, one column a period; a period that lacks the fact prints “—”. */
export function periodsTable(
  context: ViewContext,
  town: Town,
  references: readonly string[],
  periods: readonly string[],
  { caption }: { caption: string },
): TableView {
  const rows = references.map((reference) =>
    periods.map((period) => context.figure(town.id, reference, period)),
  );
  const shown = rows.flat().filter((figure) => figure !== null);
  const label = (row: (Figure | null)[], reference: string): string =>
    row.find((figure) => figure !== null)?.label ?? reference;
  return {
    caption,
    columns: [
      { label: '项目', align: 'left' },
      ...periods.map((period) => ({ label: periodLabel(period), align: 'right' as const })),
    ],
    rows: rows.map((row, index) => ({
      kind: 'row',
      cells: [label(row, references[index] ?? ''), ...row.map(text)],
    })),
    notes: notesOf(shown),
    source: sourcesOf(shown),
  };
}

/** `截至…` or the period's name, for a caption line. */
export const periodLabel = (period: string | undefined): string =>
  period === undefined ? '' : (parsePeriod(period)?.label ?? period);
