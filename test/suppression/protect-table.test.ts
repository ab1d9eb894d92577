import { expect, test } from 'vitest';
import { protectTable } from '#suppression/protect-table.ts';
import { loadSolver } from '#suppression/solver.ts';
import type { Table } from '#suppression/table-file.ts';
import { cellBounds } from './independent-attack.ts';
import { byRectangles, seededTable } from './rectangle.ts';

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

const lost = ({ cells, rowTotals = [], columnTotals = [], total }: Table): number =>
  [...cells.flat(), ...rowTotals, ...columnTotals, total].filter((one) => one === null).length;

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

/** True when each hidden cell may have values at least 3 apart. */
const isOpen = (shown: Table): boolean =>
  cellBounds(solver, shown).every(({ lower, upper }) => upper - lower >= 3);

/** Sizes of the 200 seeded tables, 40 tables each. */
const sizes = [
  [4, 4],
  [6, 5],
  [8, 6],
  [12, 6],
  [20, 8],
] as const;

test('200 seeded tables: every interval holds, and no more is lost than by plain rectangles', async ({
  annotate,
}) => {
  let ours = 0;
  let rectangles = 0;
  let unsafe = 0;
  for (const [rows, columns] of sizes) {
    for (let seed = 1; seed <= 40; seed += 1) {
      const whole = seededTable(seed * 1000 + rows, rows, columns);
      const { table: shown } = protectTable(solver, whole, usual);
      expect(shown, `${rows} × ${columns}, seed ${seed}`).not.toBeNull();
      const plain = byRectangles(whole, 5);
      // A total is hardly ever small here; where one is, only ours counts it.
      ours += lost(shown as Table);
      rectangles += lost(plain);
      if (rows * columns > 80 && seed > 4) continue;
      expect(isOpen(shown as Table)).toBe(true);
      if (!isOpen(plain)) {
        unsafe += 1;
        continue;
      }
      expect(lost(shown as Table)).toBeLessThanOrEqual(lost(plain));
    }
  }
  await annotate(`lost cells: ${ours}, by rectangles ${rectangles}, of which unsafe ${unsafe}`);
  expect(ours).toBeLessThanOrEqual(rectangles);
}, 120_000);

test('40 × 12 in seconds, and the same each time', () => {
  const whole = seededTable(77, 40, 12);
  const first = protectTable(solver, whole, usual).table;
  expect(first).not.toBeNull();
  expect(protectTable(solver, whole, usual).table).toEqual(first);
}, 20_000);
