import { attackHidden } from '#suppression/attack-hidden.ts';
import type { Solver } from '#suppression/solver.ts';
import type { KnownSystem } from '#suppression/system.ts';
import type { Table } from '#suppression/table-file.ts';

/**
 * Row and column (totals last) of the numbers of `whole`, a table with all totals, that `published`
 * gives away to less than 3. The product's own attack: `cellBounds` holds against it, but slowly.
 */
export function exposedSpots(
  solver: Solver,
  whole: Table,
  published: Table,
): [row: number, column: number][] {
  const rows = whole.rows.length + 1;
  const columns = whole.columns.length + 1;
  const grid = ({ cells, rowTotals = [], columnTotals = [], total = null }: Table) =>
    [
      ...cells.map((line, row) => [...line, rowTotals[row] ?? null]),
      [...columnTotals, total],
    ].flat();
  const line = (start: number, step: number, length: number) => ({
    sum: 0,
    terms: Array.from({ length }, (_, at) => ({
      cell: start + at * step,
      factor: at === length - 1 ? -1 : 1,
    })),
  });
  const system: KnownSystem = {
    cells: grid(whole).map((value) => ({
      value: value ?? 0,
      lower: 0,
      whole: true,
      state: 'open',
      cost: 1,
      width: 3,
    })),
    equations: [
      ...Array.from({ length: rows }, (_, row) => line(row * columns, 1, columns)),
      ...Array.from({ length: columns }, (_, column) => line(column, columns, rows)),
    ],
  };
  const exposed = attackHidden(
    solver,
    system,
    grid(published).map((value) => value === null),
  );
  return exposed.map((at) => [Math.floor(at / columns), at % columns]);
}
