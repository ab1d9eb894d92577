/** One office sheet of a large board. Lengths are millimetres. */
export interface Tile {
  row: number;
  column: number;
  /**
   * Corner of the sheet's window, from the board's upper left corner; negative where the sheet begins
   * white before the board does.
   */
  left: number;
  top: number;
}

/** A part of the board in millimetres. */
export interface Part {
  left: number;
  top: number;
  width: number;
  height: number;
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

/** Of one direction: how many windows, and how far before the board the first one begins. */
interface Rows {
  count: number;
  before: number;
  /** Whether each part stands on one sheet. */
  whole: boolean;
}

/**
 * Windows along one side. What they reach beyond the board stands after it, unless beginning before it
 * keeps seams out of all `parts` (from, to).
 */
function rowsOf(length: number, window: number, parts: readonly [number, number][]): Rows {
  const count = countOf(length, window);
  const step = window - tileOverlap;
  const most = (count - 1) * step + window - length;
  const isWhole = (before: number): boolean =>
    parts.every(([from, to]) => {
      const index = Math.min(count - 1, Math.floor((from + before) / step));
      return to + before <= index * step + window;
    });
  // A seam can only be avoided by beginning a window right where a part begins, or not at all.
  const tries = parts
    .map(([from]) => Math.ceil(from / step) * step - from)
    .filter((before) => before <= most)
    .sort((left, right) => left - right);
  const before = [0, ...tries].find(isWhole);
  return { count, before: before ?? 0, whole: before !== undefined };
}

function planOn(
  board: { width: number; height: number },
  sheet: { width: number; height: number },
  parts: readonly Part[],
): TilePlan & { whole: boolean } {
  const window = { width: sheet.width - tileMargin * 2, height: sheet.height - tileMargin * 2 };
  const across = rowsOf(
    board.width,
    window.width,
    parts.map(({ left, width }) => [left, left + width]),
  );
  const down = rowsOf(
    board.height,
    window.height,
    parts.map(({ top, height }) => [top, top + height]),
  );
  const tiles = Array.from({ length: down.count * across.count }, (_, index): Tile => {
    const row = Math.floor(index / across.count);
    const column = index % across.count;
    return {
      row: row + 1,
      column: column + 1,
      left: column * (window.width - tileOverlap) - across.before,
      top: row * (window.height - tileOverlap) - down.before,
    };
  });
  const whole = across.whole && down.whole;
  return { sheet, window, rows: down.count, columns: across.count, tiles, whole };
}

/**
 * How a board is spread over office sheets, row by row from the upper left. Neighbours show the same
 * `tileOverlap` millimetres; the outer columns and rows may stay partly white. No seam goes through
 * `parts` (the code) where that takes no more sheets.
 */
export function tilePlan(
  board: { width: number; height: number },
  paper: { width: number; height: number },
  parts: readonly Part[] = [],
): TilePlan {
  const upright = planOn(board, paper, parts);
  const lying = planOn(board, { width: paper.height, height: paper.width }, parts);
  const fewer = lying.tiles.length - upright.tiles.length;
  const { whole: _, ...plan } =
    fewer < 0 || (fewer === 0 && lying.whole && !upright.whole) ? lying : upright;
  return plan;
}
