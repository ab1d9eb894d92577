import type { Table } from '#suppression/table-file.ts';

/** Numbers from a seed, the same on every machine (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** A table of counts with all its totals; about a sixth of the cells are small, some are 0. */
export function seededTable(seed: number, rows: number, columns: number): Table {
  const next = seeded(seed);
  const cells = Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => {
      const kind = next();
      if (kind < 0.08) return 0;
      return kind < 0.25 ? 1 + Math.floor(next() * 4) : 5 + Math.floor(next() * 60);
    }),
  );
  const rowTotals = cells.map(sum);
  const columnTotals = cells[0]?.map((_, at) => sum(cells.map((row) => row[at] ?? 0))) ?? [];
  return {
    rows: cells.map((_, at) => `村${at + 1}`),
    columns: columnTotals.map((_, at) => `项${at + 1}`),
    cells,
    rowTotals,
    columnTotals,
    total: sum(rowTotals),
  };
}

/**
 * The plain rectangle method: for each small cell that is alone in its row or its column, hide the
 * three other corners of the rectangle that adds fewest hidden cells (then the smallest counts);
 * corners are never 0. Answers the table with null for what it hides; nothing is proven about widths.
 */
export function byRectangles(table: Table, threshold: number): Table {
  const { cells, rows, columns } = table;
  const value = (row: number, column: number): number => cells[row]?.[column] ?? 0;
  const hidden = cells.map((line) => line.map((one) => one !== null && one > 0 && one < threshold));
  const isHidden = (row: number, column: number): boolean => hidden[row]?.[column] === true;
  const alone = (row: number, column: number): boolean =>
    rows.filter((_, at) => isHidden(at, column)).length < 2 ||
    columns.filter((_, at) => isHidden(row, at)).length < 2;
  const hide = (row: number, column: number): void => {
    const line = hidden[row];
    if (line) line[column] = true;
  };
  for (const row of rows.keys()) {
    for (const column of columns.keys()) {
      if (!isHidden(row, column) || !alone(row, column)) continue;
      let best: { row: number; column: number; added: number; lost: number } | null = null;
      for (const other of rows.keys()) {
        for (const beside of columns.keys()) {
          if (other === row || beside === column) continue;
          const corners = [
            [row, beside],
            [other, column],
            [other, beside],
          ] as const;
          if (corners.some(([r, c]) => value(r, c) === 0)) continue;
          const open = corners.filter(([r, c]) => !isHidden(r, c));
          const lost = sum(open.map(([r, c]) => value(r, c)));
          const found = { row: other, column: beside, added: open.length, lost };
          if (
            !best ||
            found.added < best.added ||
            (found.added === best.added && lost < best.lost)
          ) {
            best = found;
          }
        }
      }
      if (!best) continue;
      hide(row, best.column);
      hide(best.row, column);
      hide(best.row, best.column);
    }
  }
  return {
    ...table,
    cells: cells.map((line, row) => line.map((one, at) => (isHidden(row, at) ? null : one))),
  };
}
