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
