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

const groupsOf = (pieces: MeasuredPiece[]): MeasuredPiece[][] => {
  const groups: MeasuredPiece[][] = [];
  let open: MeasuredPiece[] = [];
  for (const each of pieces) {
    open.push(each);
    if (each.piece.keepWithNext) continue;
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
 * a column, counted from 0 over all sheets. A piece (with what must stay with it) that no column
 * from there on can hold is returned in `tooTall`.
 */
function fill(
  pieces: MeasuredPiece[],
  roomOf: (column: number) => number,
  /** Columns whose heights differ: after them all are alike. */
  unlike: number,
): Pagination {
  const sheets: SheetOfPieces[] = [{ pieces: [], repeatHead: false, used: 0 }];
  const tooTall: MeasuredPiece[] = [];
  const room = () => roomOf(sheets.length - 1);
  for (const group of groupsOf(pieces)) {
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
    while (sheet.used + heightOf(group, true) > room() && sheets.length <= unlike) open();
    sheet.used += heightOf(group, true);
    sheet.pieces.push(...group);
    if (sheet.used > room()) tooTall.push(lead);
  }
  return { sheets, tooTall };
}

/**
 * Pieces on sheets of `columns` columns each: as few sheets as possible, and the columns of the last
 * one about equally high. `firstRoom` and `furtherRoom` are the heights of the first and the other
 * sheets' columns.
 */
export function paginate(
  pieces: MeasuredPiece[],
  firstRoom: number,
  furtherRoom: number,
  columns = 1,
): Pagination {
  const roomOf = (column: number) => (column < columns ? firstRoom : furtherRoom);
  const full = fill(pieces, roomOf, columns);
  if (columns === 1 || full.tooTall.length > 0) return full;
  const count = Math.ceil(full.sheets.length / columns);
  const last = (count - 1) * columns;
  let best = full;
  let low = 0;
  let high = roomOf(last);
  while (high - low > 4) {
    const middle = Math.floor((low + high) / 2);
    const tried = fill(
      pieces,
      (column) => (column < last ? roomOf(column) : Math.min(middle, roomOf(column))),
      last + columns,
    );
    if (tried.tooTall.length === 0 && tried.sheets.length <= count * columns) {
      best = tried;
      high = middle;
    } else low = middle;
  }
  return best;
}
