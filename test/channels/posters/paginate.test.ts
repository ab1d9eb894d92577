import { expect, test } from 'vitest';
import { box } from '#channels/posters/node.ts';
import { type MeasuredPiece, paginate } from '#channels/posters/paginate.ts';
import { type Piece, piece } from '#channels/posters/piece.ts';

const head = box({});
const measured = (height: number, rest: Partial<Piece> = {}): MeasuredPiece => ({
  piece: piece(box({}), `${height}`, rest),
  height,
  headHeight: rest.head ? 10 : 0,
});

test('pieces that fit stay on one sheet, gaps counted between them only', () => {
  const { sheets, tooTall } = paginate(
    [measured(40, { gap: 20 }), measured(40, { gap: 20 })],
    100,
    100,
  );
  expect(sheets.map(({ used }) => used)).toEqual([100]);
  expect(tooTall).toEqual([]);
});

test('a piece that does not fit opens a sheet, without the gap above it', () => {
  const { sheets } = paginate([measured(60), measured(41, { gap: 20 })], 100, 200);
  expect(sheets.map(({ used }) => used)).toEqual([60, 41]);
});

test('a heading moves along with what it heads', () => {
  const { sheets } = paginate(
    [measured(50), measured(20, { keepWithNext: true }), measured(40)],
    100,
    100,
  );
  expect(sheets.map(({ pieces }) => pieces.map(({ height }) => height))).toEqual([[50], [20, 40]]);
});

test('a table row that opens a sheet has the head above it, and the head takes room', () => {
  const rows = Array.from({ length: 6 }, () => measured(30, { head }));
  const { sheets } = paginate(rows, 100, 100);
  expect(sheets.map(({ pieces, repeatHead, used }) => [pieces.length, repeatHead, used])).toEqual([
    [3, false, 90],
    [3, true, 100],
  ]);
});

test('a piece taller than a sheet is reported, not cut', () => {
  const { tooTall } = paginate([measured(50), measured(101)], 100, 100);
  expect(tooTall.map(({ height }) => height)).toEqual([101]);
});

test('the last of several columns leaves its foot to the code', () => {
  const pieces = Array.from({ length: 9 }, () => measured(30));
  // Two sheets of two columns, 100 high; the second of each is 40 lower: 3 and 2 pieces, 2 and 2.
  const { sheets } = paginate(pieces, 100, 100, 2, 40);
  expect(sheets.map((sheet) => sheet.pieces.length)).toEqual([3, 2, 2, 2]);
});

test('rows of a short table stay together where that takes no more sheets', () => {
  const rows = Array.from({ length: 3 }, (_, index) => measured(20, { keepIfRoom: index < 2 }));
  const split = (first: number, count: number) =>
    paginate([measured(first), ...rows], 100, 100, count).sheets.map(({ used }) => used);
  expect(split(60, 2)).toEqual([60, 60]);
  // In one column the table would need a second sheet either way, and stands there whole.
  expect(split(60, 1)).toEqual([60, 60]);
  // Kept whole it would begin a third sheet after rows that already fill two.
  const many = [measured(60), ...rows, measured(100)];
  expect(paginate(many, 100, 100).sheets).toHaveLength(3);
});
