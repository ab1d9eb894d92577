import type { Piece } from './piece.ts';

/** A piece with its measured heights in pixels. */
export interface MeasuredPiece {
  piece: Piece;
  height: number;
  /** Height of its head, 0 without one. */
  headHeight: number;
}

/** One sheet: measured pieces from top to bottom; `repeatHead` prints the first piece's head above it. */
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
 * Pieces spread over sheets, in order, each sheet as full as it can be. `firstRoom` and
 * `furtherRoom` are the heights of the first and the other sheets' columns. A piece (with what must
 * stay with it) taller than an empty further sheet is returned in `tooTall`.
 */
export function paginate(
  pieces: MeasuredPiece[],
  firstRoom: number,
  furtherRoom: number,
): Pagination {
  const sheets: SheetOfPieces[] = [{ pieces: [], repeatHead: false, used: 0 }];
  const tooTall: MeasuredPiece[] = [];
  const room = () => (sheets.length === 1 ? firstRoom : furtherRoom);
  for (const group of groupsOf(pieces)) {
    let sheet = sheets[sheets.length - 1] as SheetOfPieces;
    const lead = group[0] as MeasuredPiece;
    const start = sheet.pieces.length === 0;
    if (sheet.used + heightOf(group, start) <= room()) {
      sheet.used += heightOf(group, start);
      sheet.pieces.push(...group);
      continue;
    }
    if (!start || sheets.length === 1) {
      sheet = { pieces: [], repeatHead: lead.piece.head !== null, used: lead.headHeight };
      sheets.push(sheet);
    }
    sheet.used += heightOf(group, true);
    sheet.pieces.push(...group);
    if (sheet.used > furtherRoom) tooTall.push(lead);
  }
  return { sheets, tooTall };
}
