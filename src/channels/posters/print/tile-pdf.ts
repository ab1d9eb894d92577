import type { PictureFont } from '#channels/posters/fonts.ts';
import { cropMarks } from './crop-marks.ts';
import { finishedPdf } from './finished-pdf.ts';
import { printFamily } from './layout-svg.ts';
import {
  type Part,
  type Tile,
  type TilePlan,
  tileMargin,
  tileOverlap,
  tilePlan,
} from './tile-plan.ts';
import { compilePdf, line, mm } from './typst.ts';

const boardPath = '/board.pdf';

const label = ({ rows, columns, tiles }: TilePlan, { row, column }: Tile, sheet: string): string =>
  `${sheet}第${row}行第${column}列（共${rows}行${columns}列，${tiles.length}张）；沿角线裁切，与邻张重叠${tileOverlap}毫米`;

function tileSource(
  plan: TilePlan,
  tile: Tile,
  board: { width: number; height: number },
  page: number,
  sheet: string,
): string {
  const { width, height } = plan.window;
  const from = { left: Math.max(0, tile.left), top: Math.max(0, tile.top) };
  const shown = {
    left: tileMargin + from.left - tile.left,
    top: tileMargin + from.top - tile.top,
    width: Math.min(tile.left + width, board.width) - from.left,
    height: Math.min(tile.top + height, board.height) - from.top,
  };
  return [
    `#page(width: ${mm(plan.sheet.width)}, height: ${mm(plan.sheet.height)}, margin: 0pt)[`,
    `#place(dx: ${mm(shown.left)}, dy: ${mm(shown.top)}, box(clip: true, width: ${mm(shown.width)}, height: ${mm(shown.height)}, place(dx: ${mm(-from.left)}, dy: ${mm(-from.top)}, image("${boardPath}", page: ${page}, width: ${mm(board.width)}, height: ${mm(board.height)}))))`,
    ...cropMarks(shown, 0).map(line),
    `#place(bottom + left, dx: ${mm(tileMargin + 8)}, dy: ${mm(-2)}, text(font: "${printFamily('Sans')}", size: 8pt)[${label(plan, tile, sheet)}])`,
    ']',
  ].join('\n');
}

/**
 * A board on office sheets (A4 or A3) with overlap, crop marks and each sheet's place in words.
 * `pdf` is the board as `printPdf` makes it without bleed or marks, `pages` its sheets. `parts` (the
 * codes) are kept on one sheet each where that takes no more sheets.
 */
export function tilePdf(
  pdf: Buffer,
  pages: number,
  board: { width: number; height: number },
  paper: { width: number; height: number },
  fonts: PictureFont[],
  title: string,
  parts: readonly Part[],
): Promise<Buffer> {
  const plan = tilePlan(board, paper, parts);
  const source = Array.from({ length: pages }, (_, index) =>
    plan.tiles.map((tile) =>
      tileSource(plan, tile, board, index + 1, pages > 1 ? `第${index + 1}张：` : ''),
    ),
  ).flat();
  return finishedPdf(compilePdf({ [boardPath]: pdf }, source.join('\n'), fonts), title, null);
}
