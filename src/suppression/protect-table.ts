import { type Protection, protectSystem } from './protect-system.ts';
import type { Solver } from './solver.ts';
import type { Cell, Equation } from './system.ts';
import type { Table } from './table-file.ts';

export interface TableOptions {
  /** Counts above 0 and below it are hidden. */
  threshold: number;
  /** Width that the feasible interval of every hidden cell keeps. */
  width: number;
}

export interface ProtectedTable {
  /** Null when the table could not be protected: then nothing of it may be shown. */
  table: Table | null;
  /** Hidden numbers: small or empty from the start, and those hidden for their sake. */
  primary: number;
  secondary: number;
  protection: Protection;
}

const isSmall = (value: number | null, threshold: number): boolean =>
  value === null || (value > 0 && value < threshold);

/**
 * Larger counts go into the system as this one, with their sums lessened to match: how far a
 * count may lie from the true one stays the same up to here, and the solver meets no huge numbers.
 */
const tall = 1_000_000;

/**
 * The table with small counts hidden, and as few others as it takes that nothing gives them back.
 * Totals stay unless they are small themselves or no other choice protects a cell. Totals that the
 * table does not state are taken as not published anywhere.
 */
export function protectTable(
  solver: Solver,
  table: Table,
  { threshold, width }: TableOptions,
): ProtectedTable {
  const cells: Cell[] = [];
  const equations: Equation[] = [];
  const inner = table.rows.length * table.columns.length;
  const values: (number | null)[] = [];
  const above = (at: number): number => Math.max(0, (values[at] ?? 0) - tall);
  const add = (value: number | null, cost: number): number => {
    const state = isSmall(value, threshold) ? 'hidden' : 'open';
    const within = value === null ? null : Math.min(value, tall);
    cells.push({ value: within, lower: 0, whole: true, state, cost, width });
    values.push(value);
    return cells.length - 1;
  };
  const sum = (parts: readonly number[], total: number): void => {
    equations.push({
      terms: [...parts.map((cell) => ({ cell, factor: 1 })), { cell: total, factor: -1 }],
      sum: above(total) - parts.reduce((all, part) => all + above(part), 0),
    });
  };
  const grid = table.cells.map((row) => row.map((value) => add(value, 1)));
  // A total is given up only where no number of cells would do.
  const rowTotals = table.rowTotals?.map((value) => add(value, inner + 1));
  const columnTotals = table.columnTotals?.map((value) => add(value, inner + 1));
  const total = table.total === undefined ? undefined : add(table.total, (inner + 1) * (inner + 1));
  for (const [at, one] of (rowTotals ?? []).entries()) sum(grid[at] ?? [], one);
  for (const [at, one] of (columnTotals ?? []).entries()) {
    sum(
      grid.map((row) => row[at] ?? 0),
      one,
    );
  }
  if (total !== undefined) {
    if (rowTotals) sum(rowTotals, total);
    if (columnTotals) sum(columnTotals, total);
    if (!rowTotals && !columnTotals) sum(grid.flat(), total);
  }
  const protection = protectSystem(solver, { cells, equations });
  const shown = (at: number): number | null =>
    protection.hidden[at] ? null : (values[at] ?? null);
  const primary = cells.filter(({ state }) => state === 'hidden').length;
  const safe = protection.exposed.length === 0 && !protection.contradictory;
  return {
    table: safe
      ? {
          rows: table.rows,
          columns: table.columns,
          cells: grid.map((row) => row.map(shown)),
          ...(rowTotals ? { rowTotals: rowTotals.map(shown) } : {}),
          ...(columnTotals ? { columnTotals: columnTotals.map(shown) } : {}),
          ...(total === undefined ? {} : { total: shown(total) }),
        }
      : null,
    primary,
    secondary: protection.hidden.filter(Boolean).length - primary,
    protection,
  };
}
