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

/** How a seeded table is filled: shares of zeros and of counts from 1 to 4; others are 5 to 64. */
export interface Filling {
  zeros: number;
  small: number;
}

/** Full, with some small counts; few small counts; half empty; small counts everywhere; nearly empty. */
export const fillings: Record<string, Filling> = {
  usual: { zeros: 0.08, small: 0.17 },
  'few small': { zeros: 0, small: 0.04 },
  'half empty': { zeros: 0.5, small: 0.2 },
  'many small': { zeros: 0.3, small: 0.4 },
  'nearly empty': { zeros: 0.7, small: 0.1 },
};

/** A table of counts with all its totals. */
export function seededTable(
  seed: number,
  rows: number,
  columns: number,
  { zeros, small }: Filling = { zeros: 0.08, small: 0.17 },
): Table {
  const next = seeded(seed);
  const cells = Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => {
      const kind = next();
      if (kind < zeros) return 0;
      return kind < zeros + small ? 1 + Math.floor(next() * 4) : 5 + Math.floor(next() * 60);
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

/** Numbers that a published table hides, totals among them. */
export const lostCells = ({ cells, rowTotals = [], columnTotals = [], total }: Table): number =>
  [...cells.flat(), ...rowTotals, ...columnTotals, total].filter((one) => one === null).length;

/** Where a number stands in a table whose last row and column are its totals. */
type Spot = readonly [row: number, column: number];

/**
 * The plain rectangle method: for each small number (totals too) that is alone in its row or its
 * column, hide the three other corners of the rectangle that adds fewest hidden cells (then the
 * smallest counts); corners are never 0, and totals only where no cell will do. Nothing is proven
 * about widths, unless `exposed` names the inner cells that a published table gives away: then
 * rectangles are added through those until none is left.
 */
export function byRectangles(
  table: Table,
  threshold: number,
  exposed?: (published: Table) => readonly Spot[],
): Table {
  const rows = table.rows.length;
  const columns = table.columns.length;
  const values = [
    ...table.cells.map((line, row) => [...line, table.rowTotals?.[row] ?? 0]),
    [...(table.columnTotals ?? []), table.total ?? 0],
  ];
  const value = (row: number, column: number): number => values[row]?.[column] ?? 0;
  const hidden = values.map((line) =>
    line.map((one) => Number(one) > 0 && Number(one) < threshold),
  );
  const isHidden = (row: number, column: number): boolean => hidden[row]?.[column] === true;
  const hide = (row: number, column: number): void => {
    const line = hidden[row];
    if (line) line[column] = true;
  };
  const alone = (row: number, column: number): boolean =>
    hidden.filter((line) => line[column]).length < 2 ||
    (hidden[row] ?? []).filter(Boolean).length < 2;
  /** Hides the cheapest rectangle through a spot that adds something; false when there is none. */
  const addRectangle = (row: number, column: number, least: number): boolean => {
    let best: { spots: Spot[]; cost: number; lost: number } | null = null;
    for (let other = 0; other <= rows; other += 1) {
      for (let beside = 0; beside <= columns; beside += 1) {
        if (other === row || beside === column) continue;
        const corners: Spot[] = [
          [row, beside],
          [other, column],
          [other, beside],
        ];
        if (corners.some((corner) => value(...corner) === 0)) continue;
        const spots = corners.filter((corner) => !isHidden(...corner));
        if (spots.length < least) continue;
        const cost = sum(spots.map(([r, c]) => (r === rows || c === columns ? 100 : 1)));
        const lost = sum(spots.map((spot) => value(...spot)));
        if (!best || cost < best.cost || (cost === best.cost && lost < best.lost)) {
          best = { spots, cost, lost };
        }
      }
    }
    for (const spot of best?.spots ?? []) hide(...spot);
    return best !== null;
  };
  const published = (): Table => {
    const shown = values.map((line, row) =>
      line.map((one, column) => (isHidden(row, column) ? null : one)),
    );
    return {
      rows: table.rows,
      columns: table.columns,
      cells: shown.slice(0, -1).map((line) => line.slice(0, -1)),
      rowTotals: shown.slice(0, -1).map((line) => line.at(-1) ?? null),
      columnTotals: shown.at(-1)?.slice(0, -1) ?? [],
      total: shown.at(-1)?.at(-1) ?? null,
    };
  };
  for (let row = 0; row <= rows; row += 1) {
    for (let column = 0; column <= columns; column += 1) {
      if (isHidden(row, column) && alone(row, column)) addRectangle(row, column, 0);
    }
  }
  for (;;) {
    const [spot] = exposed?.(published()) ?? [];
    if (!spot) return published();
    if (addRectangle(...spot, 1)) continue;
    // No rectangle is left: the number goes with its row and its column.
    hidden.forEach((_, row) => {
      hide(row, spot[1]);
    });
    for (let column = 0; column <= columns; column += 1) hide(spot[0], column);
  }
}
