import type { TableView } from '#views/blocks.ts';
import { limits } from './allowed.ts';
import { leastWidth, lineWidth } from './text-width.ts';

/** Type of a cell in pixels, and its padding and border on both sides. */
const type = 14;
const around = 13;

/** Words of a column wrap, but not to columns of single signs. */
const fewestSigns = 4;

/** Room in pixels that a column needs to be read with ease. */
function wanted(texts: readonly string[], align: 'left' | 'right'): number {
  const widths = texts.map((text) =>
    align === 'right'
      ? Math.max(leastWidth(text), Math.min(lineWidth(text), 7))
      : Math.max(leastWidth(text), Math.min(lineWidth(text), fewestSigns)),
  );
  return Math.max(...widths, 1) * type + around;
}

/** Columns of few signs keep their line; wider ones share the rest. */
const mostKept = 5;

/** Width of each column of short texts in pixels, null for columns that may wrap. */
export const keptWidths = ({ columns, rows }: TableView): (number | null)[] =>
  columns.map(({ label }, index) => {
    const texts = [label, ...rows.map(({ cells }) => cells[index] ?? '')];
    const widest = Math.max(...texts.map(lineWidth));
    return widest <= mostKept ? Math.ceil(widest * type) + around : null;
  });

/** The narrowest that a picture's columns become, at its smallest type of 20 pixels. */
const drawn = { room: 640, type: 21, around: 14, fewestSigns: 3 } as const;

/** True when a picture has room for every number of the table on one line. */
export const isDrawable = ({ columns, rows }: TableView): boolean =>
  columns.reduce((sum, { label, align }, index) => {
    const cells = rows.map(({ cells }) => cells[index] ?? '');
    const widths =
      align === 'right'
        ? cells.map(lineWidth)
        : [label, ...cells].map((text) => Math.max(leastWidth(text), drawn.fewestSigns));
    return sum + Math.max(...widths, drawn.fewestSigns) * drawn.type + drawn.around;
  }, 0) <= drawn.room;

/** Rows of cards that a reader still scrolls through; larger tables are drawn. */
const mostCells = 72;

/**
 * How a table stands in an article: as a table where a phone is wide enough, else one card a row,
 * and where that would go on for screens, as a picture.
 */
export function tableForm(table: TableView): 'table' | 'cards' | 'picture' {
  const { columns, rows } = table;
  const width = columns.reduce((sum, { label, align }, index) => {
    const heads = wanted([label], 'left');
    const cells = wanted(
      rows.map(({ cells }) => cells[index] ?? ''),
      align,
    );
    return sum + Math.max(heads, cells);
  }, 0);
  if (width <= limits.width) return 'table';
  return rows.length * columns.length > mostCells && isDrawable(table) ? 'picture' : 'cards';
}
