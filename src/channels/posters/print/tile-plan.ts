/** One office sheet of a large board. Lengths are millimetres. */
export interface Tile {
  row: number;
  column: number;
  /** Corner of the board's part that this sheet shows, from the board's upper left corner. */
  left: number;
  top: number;
}

export interface TilePlan {
  /** The office sheet, lying or upright, whichever takes fewer. */
  sheet: { width: number; height: number };
  /** What one sheet shows of the board. */
  window: { width: number; height: number };
  rows: number;
  columns: number;
  tiles: Tile[];
}

/** What an office printer leaves white on each side, and how far neighbours lie on one another. */
export const tileMargin = 10;
export const tileOverlap = 10;

/** Everything that tiles print besides the board, for the font subset. */
export const tileWords = '0123456789第张行列共沿角线裁切与邻张重叠毫米，；（）';

const countOf = (length: number, window: number): number =>
  Math.max(1, Math.ceil((length - tileOverlap) / (window - tileOverlap)));

function planOn(
  board: { width: number; height: number },
  sheet: { width: number; height: number },
): TilePlan {
  const window = { width: sheet.width - tileMargin * 2, height: sheet.height - tileMargin * 2 };
  const columns = countOf(board.width, window.width);
  const rows = countOf(board.height, window.height);
  const tiles = Array.from({ length: rows * columns }, (_, index): Tile => {
    const row = Math.floor(index / columns);
    const column = index % columns;
    return {
      row: row + 1,
      column: column + 1,
      left: column * (window.width - tileOverlap),
      top: row * (window.height - tileOverlap),
    };
  });
  return { sheet, window, rows, columns, tiles };
}

/**
 * How a board is spread over office sheets, row by row from the upper left. Neighbours show the same
 * `tileOverlap` millimetres; the last column and row may stay partly white.
 */
export function tilePlan(
  board: { width: number; height: number },
  paper: { width: number; height: number },
): TilePlan {
  const upright = planOn(board, paper);
  const lying = planOn(board, { width: paper.height, height: paper.width });
  return lying.tiles.length < upright.tiles.length ? lying : upright;
}
