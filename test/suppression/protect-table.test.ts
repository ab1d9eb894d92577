import { expect, test } from 'vitest';
import { protectTable } from '#suppression/protect-table.ts';
import { loadSolver } from '#suppression/solver.ts';
import type { Table } from '#suppression/table-file.ts';
import { exposedSpots } from './exposed-spots.ts';
import { cellBounds, type Knowledge } from './independent-attack.ts';
import { byRectangles, fillings, lostCells, seededTable } from './rectangle.ts';

const solver = await loadSolver();
const usual = { threshold: 5, width: 3 };

function table(
  cells: (number | null)[][],
  totals: Pick<Table, 'rowTotals' | 'columnTotals' | 'total'> = {},
): Table {
  const rows = cells.map((_, at) => `村${at + 1}`);
  const columns = (cells[0] ?? []).map((_, at) => `项${at + 1}`);
  return { rows, columns, cells, ...totals };
}

const lost = lostCells;

test('one small cell of a table with all totals takes a rectangle of four', () => {
  const whole = table(
    [
      [2, 10, 8],
      [20, 12, 9],
      [7, 30, 11],
    ],
    { rowTotals: [20, 41, 48], columnTotals: [29, 52, 28], total: 109 },
  );
  const { table: shown, primary, secondary } = protectTable(solver, whole, usual);
  expect([primary, secondary]).toEqual([1, 3]);
  expect(shown?.cells[0]?.[0]).toBeNull();
  expect(shown).toMatchObject({
    rowTotals: [20, 41, 48],
    columnTotals: [29, 52, 28],
    total: 109,
  });
  for (const { lower, upper } of cellBounds(solver, shown as Table)) {
    expect(upper - lower).toBeGreaterThanOrEqual(3);
  }
});

test.each([
  {
    name: 'one cell: nothing is left to show',
    cells: [[2]],
    totals: { rowTotals: [2], columnTotals: [2], total: 2 },
    hidden: 4,
  },
  // 2 and its column total are small; 30 must not leave 32 − 30 = 2, nor its column total show it.
  {
    name: 'one row',
    cells: [[2, 30]],
    totals: { rowTotals: [32], columnTotals: [2, 30], total: 32 },
    hidden: 4,
  },
  // 2 of 42: the column total alone does not give it back when one more village is hidden.
  { name: 'one column', cells: [[2], [30], [10]], totals: { columnTotals: [42] }, hidden: 2 },
  {
    name: 'all zero: nothing happens',
    cells: [
      [0, 0],
      [0, 0],
    ],
    totals: { rowTotals: [0, 0], columnTotals: [0, 0], total: 0 },
    hidden: 0,
  },
  // 3 is alone in its row and column, so its totals are 3 as well; 20 likewise would show 23 − 20.
  {
    name: 'a single cell in its row',
    cells: [
      [3, 0],
      [0, 20],
    ],
    totals: { rowTotals: [3, 20], columnTotals: [3, 20], total: 23 },
    hidden: 6,
  },
  {
    name: 'no totals: nothing to subtract from',
    cells: [
      [2, 7],
      [9, 8],
    ],
    totals: {},
    hidden: 1,
  },
  {
    name: 'all small under a total of 16',
    cells: [
      [4, 4],
      [4, 4],
    ],
    totals: { rowTotals: [8, 8], columnTotals: [8, 8], total: 16 },
    hidden: 4,
  },
])('$name', ({ cells, totals, hidden }) => {
  const { table: shown } = protectTable(solver, table(cells, totals), usual);
  expect(shown).not.toBeNull();
  expect(lost(shown as Table)).toBe(hidden);
  for (const { lower, upper } of cellBounds(solver, shown as Table)) {
    expect(upper - lower).toBeGreaterThanOrEqual(3);
  }
});

test('a number hidden before is protected like a small one, and a protected table stays as it is', () => {
  const whole = table(
    [
      [null, 10],
      [10, 20],
    ],
    { rowTotals: [12, 30], columnTotals: [12, 30], total: 42 },
  );
  const { table: shown } = protectTable(solver, whole, usual);
  expect(lost(shown as Table)).toBe(4);
  expect(protectTable(solver, shown as Table, usual).table).toEqual(shown);
});

test('hidden numbers that no value could fill are a contradiction, and nothing is shown', () => {
  const whole = table([[null, 10]], { rowTotals: [12], columnTotals: [3, 10] });
  const { table: shown, protection } = protectTable(solver, whole, usual);
  expect(shown).toBeNull();
  expect(protection.contradictory).toBe(true);
});

test('a wider interval takes more cells', () => {
  // East and west hide 2 and 4: each ranges from 0 to 6. Ten apart takes a third village.
  const whole = table([[2], [4], [30]], { columnTotals: [36] });
  expect(lost(protectTable(solver, whole, usual).table as Table)).toBe(2);
  const wide = protectTable(solver, whole, { threshold: 5, width: 10 }).table;
  expect(wide?.cells).toEqual([[null], [null], [null]]);
});

test('zero stays, and a threshold hides only what is below it', () => {
  const { table: shown } = protectTable(solver, table([[0, 4, 5]]), usual);
  expect(shown?.cells).toEqual([[0, null, 5]]);
});

/** True when each hidden number may have values at least 3 apart. */
const isOpen = (shown: Table, knowledge: Knowledge = {}): boolean =>
  cellBounds(solver, shown, knowledge).every(({ lower, upper }) => upper - lower >= 3);

const sizes = [
  [4, 4],
  [6, 5],
  [8, 6],
  [12, 6],
  [20, 8],
] as const;
const classes = sizes.flatMap(([rows, columns]) =>
  Object.entries(fillings).map(([name, filling]) => ({ rows, columns, name, filling })),
);
const seeds = 12;

test.each(classes)(
  '12 tables of $rows × $columns, $name: safe, and no more is lost than by safe rectangles',
  ({ rows, columns, filling }) => {
    let ours = 0;
    let rectangles = 0;
    for (let seed = 1; seed <= seeds; seed += 1) {
      const whole = seededTable(seed * 1000 + rows, rows, columns, filling);
      const shown = protectTable(solver, whole, usual).table as Table;
      expect(shown, `seed ${seed}`).not.toBeNull();
      ours += lost(shown);
      rectangles += lost(
        byRectangles(whole, 5, (published) => exposedSpots(solver, whole, published)),
      );
      expect(exposedSpots(solver, whole, shown)).toEqual([]);
      if (seed <= 2) expect(isOpen(shown)).toBe(true);
    }
    expect(ours).toBeLessThanOrEqual(rectangles);
  },
);

test('the attack by somebody who knows the rule, worked by hand', () => {
  // 1 and 2 of 33 leave a sum of 3: from 0 to 3 each. Told that both are small: 1 or 2 each.
  const shown = table([[null, null, 30]], { rowTotals: [33] });
  const range = (knowledge: Knowledge) =>
    cellBounds(solver, shown, knowledge).map(({ lower, upper }) => [lower, upper].map(Math.abs));
  expect(range({ threshold: 5 })).toEqual([
    [0, 3],
    [0, 3],
  ]);
  expect(range({ threshold: 5, small: [true, true] })).toEqual([
    [1, 2],
    [1, 2],
  ]);
  // Alone and in no sum: the rule itself says that it lies between 1 and 4.
  expect(cellBounds(solver, table([[null, 30]]), { threshold: 5 })).toMatchObject([
    { lower: 1, upper: 4 },
  ]);
});

test.each([5, 10])(
  'who knows the threshold %i finds no interval narrower than 3 either',
  (threshold) => {
    for (const [rows, columns] of [
      [4, 4],
      [6, 5],
    ] as const) {
      for (const [at, filling] of Object.values(fillings).entries()) {
        for (let seed = 1; seed <= 4; seed += 1) {
          const whole = seededTable(seed * 100 + at, rows, columns, filling);
          const { cells, rowTotals } = whole;
          const { rows: names, columns: kinds } = whole;
          const some = [whole, { rows: names, columns: kinds, cells, rowTotals }] as Table[];
          for (const one of some) {
            const shown = protectTable(solver, one, { threshold, width: 3 }).table as Table;
            expect(isOpen(shown, { threshold }), `${rows} × ${columns}, seed ${seed}`).toBe(true);
          }
        }
      }
    }
  },
  120_000,
);

test('40 × 12 in seconds, and the same each time', () => {
  const whole = seededTable(77, 40, 12);
  const first = protectTable(solver, whole, usual).table;
  expect(first).not.toBeNull();
  expect(protectTable(solver, whole, usual).table).toEqual(first);
}, 20_000);

test('every mix of totals is protected against what it publishes', () => {
  const whole = seededTable(5, 7, 5);
  const { rows, columns, cells, rowTotals, columnTotals, total } = whole;
  const parts: Partial<Table>[] = [{ rowTotals }, { columnTotals }, { total }] as Partial<Table>[];
  for (let mix = 0; mix < 8; mix += 1) {
    const some = parts.filter((_, at) => mix & (1 << at));
    const one: Table = Object.assign({ rows, columns, cells }, ...some);
    const shown = protectTable(solver, one, usual).table as Table;
    expect(Object.keys(shown)).toEqual(
      ['rows', 'columns', 'cells', 'rowTotals', 'columnTotals', 'total'].filter(
        (key) => key in one,
      ),
    );
    expect(isOpen(shown), `mix ${mix}`).toBe(true);
    const small = [...shown.cells.flat(), ...(shown.rowTotals ?? []), shown.total ?? null];
    expect(small.some((value) => value !== null && value > 0 && value < 5)).toBe(false);
  }
});

test('numbers of a thousand million are protected as small tables are, and come out unchanged', () => {
  const huge = 900_000_000_000;
  const whole = table(
    [
      [2, huge, 8],
      [huge, huge, 9],
      [7, 30, 11],
    ],
    {
      rowTotals: [huge + 10, 2 * huge + 9, 48],
      columnTotals: [huge + 9, 2 * huge + 30, 28],
      total: 3 * huge + 67,
    },
  );
  const shown = protectTable(solver, whole, usual).table as Table;
  expect(lost(shown)).toBe(4);
  expect(shown.total).toBe(3 * huge + 67);
  expect(
    exposedSpots(
      solver,
      table(
        [
          [2, 10, 8],
          [20, 20, 9],
          [7, 30, 11],
        ],
        {
          rowTotals: [20, 49, 48],
          columnTotals: [29, 60, 28],
          total: 117,
        },
      ),
      { ...shown, rowTotals: [20, 49, 48], columnTotals: [29, 60, 28], total: 117 },
    ),
  ).toEqual([]);
});

test.each([0, 1, 100])('threshold %i', (threshold) => {
  const whole = table([[0, 1, 99, 100]]);
  const shown = protectTable(solver, whole, { threshold, width: 3 }).table;
  expect(shown?.cells).toEqual([threshold === 100 ? [0, null, null, 100] : [0, 1, 99, 100]]);
});

test('100 × 20 within seconds', () => {
  const whole = seededTable(3, 100, 20, fillings['half empty']);
  const shown = protectTable(solver, whole, usual).table as Table;
  expect(exposedSpots(solver, whole, shown)).toEqual([]);
}, 60_000);
