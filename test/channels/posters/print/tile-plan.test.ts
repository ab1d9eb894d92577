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

test('the code stays on one sheet where that takes no more of them', () => {
  const board = { width: 600, height: 900 };
  // Lying windows 277×190, seams from 267 to 277 and from 534 to 544 mm across; the code lies over
  // the second. Three windows reach 811 mm, so that the first may begin up to 211 mm before the board:
  // 3×267 − 500 is too far, 2×267 − 500 = 34 mm does.
  const code = { left: 500, top: 720, width: 100, height: 100 };
  const { tiles, rows, columns } = tilePlan(board, a4, [code]);
  expect([rows, columns]).toEqual([5, 3]);
  expect(tiles.slice(0, 3).map(({ left }) => left)).toEqual([-34, 233, 500]);
  // Down, the windows begin at 0, 180, … 720: the code fits as it is.
  expect(tiles.filter((_, index) => index % 3 === 0).map(({ top }) => top)).toEqual([
    0, 180, 360, 540, 720,
  ]);
  // A code larger than a window leaves everything as it was.
  expect(tilePlan(board, a4, [{ left: 10, top: 10, width: 300, height: 300 }])).toEqual(
    tilePlan(board, a4),
  );
});
