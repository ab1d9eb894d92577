import type { Piece } from './piece.ts';

/** A piece with its measured heights in pixels. */
export interface MeasuredPiece {
  piece: Piece;
  height: number;
  /** Height of its head, 0 without one. */
  headHeight: number;
}

/** One column of a sheet: measured pieces from top to bottom; `repeatHead` prints the first piece's head above it. */
export interface SheetOfPieces {
  pieces: MeasuredPiece[];
  repeatHead: boolean;
  /** Height used, in pixels. */
  used: number;
}

export type Pagination = { sheets: SheetOfPieces[]; tooTall: MeasuredPiece[] };

/** Whether a piece never ends a column, as far as that is asked for. */
type Keeps = (piece: Piece) => boolean;
const strictly: Keeps = ({ keepWithNext }) => keepWithNext;
const gladly: Keeps = ({ keepWithNext, keepIfRoom }) => keepWithNext || keepIfRoom;

const groupsOf = (pieces: MeasuredPiece[], keeps: Keeps): MeasuredPiece[][] => {
  const groups: MeasuredPiece[][] = [];
  let open: MeasuredPiece[] = [];
  for (const each of pieces) {
    open.push(each);
    if (keeps(each.piece)) continue;
    groups.push(open);
    open = [];
  }
  if (open.length > 0) groups.push(open);
  return groups;
};

const heightOf = (group: MeasuredPiece[], first: boolean): number =>
  group.reduce(
    (sum, { piece, height }, index) => sum + height + (first && index === 0 ? 0 : piece.gap),
    0,
  );

/**
 * Pieces spread over columns, in order, each column as full as it can be. `roomOf` is the height of
 * a column, counted from 0 over all sheets; heights repeat after two sheets of `columns` columns. A
 * piece (with what must stay with it) that no column from there on can hold is returned in `tooTall`.
 */
function fill(
  pieces: MeasuredPiece[],
  roomOf: (column: number) => number,
  columns: number,
  keeps: Keeps,
): Pagination {
  const sheets: SheetOfPieces[] = [{ pieces: [], repeatHead: false, used: 0 }];
  const tooTall: MeasuredPiece[] = [];
  const room = () => roomOf(sheets.length - 1);
  const isLaterRoom = (height: number): boolean =>
    Array.from({ length: columns * 2 }, (_, more) => roomOf(sheets.length + more)).some(
      (later) => height <= later,
    );
  for (const group of groupsOf(pieces, keeps)) {
    let sheet = sheets[sheets.length - 1] as SheetOfPieces;
    const lead = group[0] as MeasuredPiece;
    const start = sheet.pieces.length === 0;
    if (sheet.used + heightOf(group, start) <= room()) {
      sheet.used += heightOf(group, start);
      sheet.pieces.push(...group);
      continue;
    }
    const head = lead.piece.head !== null;
    const open = () => {
      sheet = { pieces: [], repeatHead: head, used: lead.headHeight };
      sheets.push(sheet);
    };
    if (!start) open();
    for (;;) {
      const height = (head ? lead.headHeight : 0) + heightOf(group, true);
      if (sheet.used + heightOf(group, true) <= room() || !isLaterRoom(height)) break;
      open();
    }
    sheet.used += heightOf(group, true);
    sheet.pieces.push(...group);
    if (sheet.used > room()) tooTall.push(lead);
  }
  return { sheets, tooTall };
}

/**
 * Pieces on sheets of `columns` columns each: as few sheets as possible, and the columns of the last
 * one about equally high. `firstRoom` and `furtherRoom` are the heights of the first and the other
 * sheets' columns; the last column of each sheet is `corner` lower.
 */
export function paginate(
  pieces: MeasuredPiece[],
  firstRoom: number,
  furtherRoom: number,
  columns = 1,
  corner = 0,
): Pagination {
  const roomOf = (column: number) =>
    (column < columns ? firstRoom : furtherRoom) - (column % columns === columns - 1 ? corner : 0);
  const sheetsOf = ({ sheets }: Pagination): number => Math.ceil(sheets.length / columns);
  const strict = fill(pieces, roomOf, columns, strictly);
  const glad = fill(pieces, roomOf, columns, gladly);
  const isGlad = glad.tooTall.length === 0 && sheetsOf(glad) <= sheetsOf(strict);
  const full = isGlad ? glad : strict;
  if (columns === 1 || full.tooTall.length > 0) return full;
  const count = sheetsOf(full);
  const last = (count - 1) * columns;
  let best = full;
  let low = 0;
  let high = roomOf(last);
  while (high - low > 4) {
    const middle = Math.floor((low + high) / 2);
    const tried = fill(
      pieces,
      (column) => (column < last ? roomOf(column) : Math.min(middle, roomOf(column))),
      columns,
      isGlad ? gladly : strictly,
    );
    if (tried.tooTall.length === 0 && tried.sheets.length <= count * columns) {
      best = tried;
      high = middle;
    } else low = middle;
  }
  return best;
}
