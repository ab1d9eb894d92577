import { expect, test } from 'vitest';
import { tilePlan } from '#channels/posters/print/tile-plan.ts';

const a4 = { width: 210, height: 297 };
const a3 = { width: 297, height: 420 };

test('A3 on A4: lying sheets would take three, so do upright ones four', () => {
  // Upright windows 190×277: 2 across (190 + 180 ≥ 297), 2 down (277 + 267 ≥ 420): 4 sheets.
  // Lying windows 277×190: 2 across (277 + 267), 3 down (190 + 180 + 180 = 550): 6 sheets.
  const plan = tilePlan(a3, a4);
  expect(plan).toMatchObject({
    rows: 2,
    columns: 2,
    sheet: a4,
    window: { width: 190, height: 277 },
  });
  expect(plan.tiles.map(({ left, top }) => [left, top])).toEqual([
    [0, 0],
    [180, 0],
    [0, 267],
    [180, 267],
  ]);
});

test('a panel of 120×240 cm on A3', () => {
  // Upright windows 277×400: 5 across (277 + 4×267 = 1345), 7 down (400 + 6×390 = 2740), 35 sheets.
  // Lying windows 400×277: 4 across (400 + 3×390 = 1570 ≥ 1200; 3 give 1180), 9 down (277 + 8×267 = 2413), 36.
  expect(tilePlan({ width: 1200, height: 2400 }, a3)).toMatchObject({ rows: 7, columns: 5 });
});

test('every point of the board stands on a sheet, and neighbours share ten millimetres', () => {
  const board = { width: 600, height: 900 };
  const { tiles, window, columns } = tilePlan(board, a4);
  for (const [index, { left, top }] of tiles.entries()) {
    const right = tiles[index + 1];
    if ((index + 1) % columns !== 0) expect(left + window.width - (right?.left ?? 0)).toBe(10);
    const below = tiles[index + columns];
    if (below) expect(top + window.height - below.top).toBe(10);
  }
  const last = tiles[tiles.length - 1];
  expect((last?.left ?? 0) + window.width).toBeGreaterThanOrEqual(board.width);
  expect((last?.top ?? 0) + window.height).toBeGreaterThanOrEqual(board.height);
});

test('what fits one sheet takes one', () => {
  expect(tilePlan({ width: 190, height: 277 }, a4).tiles).toEqual([
    { row: 1, column: 1, left: 0, top: 0 },
  ]);
});
