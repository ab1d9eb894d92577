import { textWidthEm } from '#channels/posters/text-width.ts';
import type { TableView } from '#views/blocks.ts';

/** Room at each side of a cell, in pixels. */
export const cellPadding = (type: number): number => Math.round(type / 3);

/**
 * Widths of a table's columns in pixels, together exactly `width`. Columns of numbers get the room
 * of their longest number, so that no number is broken, nor a telephone number among words; columns
 * of words share the rest in proportion to what they hold, long ones wrapping.
 */
export function columnWidths(table: TableView, type: number, width: number): number[] {
  const tries = [8, 6, 4, 3].map((words) => wantedWidths(table, type, words));
  const fitting = tries.find((wanted) => total(wanted.map(({ least }) => least)) <= width);
  return shared(fitting ?? (tries[tries.length - 1] as Wanted[]), width);
}

/** Width in pixels in which no cell of a table wraps. */
export const naturalWidth = (table: TableView, type: number): number =>
  Math.ceil(total(wantedWidths(table, type, 8).map(({ wish }) => wish)));

/** Whether all columns have room beside one another, words in at least five letters a line. */
export const columnsFit = (table: TableView, type: number, width: number): boolean =>
  total(wantedWidths(table, type, 5).map(({ least }) => least)) <= width;

interface Wanted {
  least: number;
  wish: number;
}

const total = (widths: number[]): number => widths.reduce((sum, width) => sum + width, 0);

/** Numbers among words with the mark that stays on their line: 0600-5550122、 */
const numbers = /\d[\d,.:-]{3,}[%％]?[、，；。]?/gu;

/** Width of the longest number among the words of some cells, in em. */
const widestNumber = (cells: readonly string[]): number =>
  Math.max(0, ...cells.flatMap((cell) => cell.match(numbers) ?? []).map(textWidthEm));

/** Least and best width of each column; a column of words can wrap down to `words` characters. */
function wantedWidths(table: TableView, type: number, words: number): Wanted[] {
  return table.columns.map(({ label, align }, index) => {
    // Totals are set bold, which is wider.
    const cells = Math.max(
      ...table.rows.map(
        ({ cells, kind }) => textWidthEm(cells[index] ?? '') * (kind === 'total' ? 1.08 : 1),
      ),
      0,
    );
    const head = textWidthEm(label);
    const em = align === 'right' ? Math.max(cells, Math.min(head, 4)) : Math.max(cells, head, 2);
    const wordsLeast = (): number =>
      Math.max(Math.min(em, words), widestNumber(table.rows.map((row) => row.cells[index] ?? '')));
    return {
      least: (align === 'right' ? em : wordsLeast()) * type * 1.05 + cellPadding(type) * 2,
      wish: Math.max(em, head) * type * 1.05 + cellPadding(type) * 2,
    };
  });
}

function shared(wanted: Wanted[], width: number): number[] {
  const least = total(wanted.map((column) => column.least));
  const wish = total(wanted.map((column) => column.wish));
  const share =
    wish <= width
      ? wanted.map((column) => column.wish + ((width - wish) * column.wish) / wish)
      : least <= width
        ? wanted.map(
            (column) =>
              column.least + ((width - least) * (column.wish - column.least)) / (wish - least),
          )
        : wanted.map((column) => (column.least * width) / least);
  const rounded = share.map(Math.floor);
  const rest = width - total(rounded);
  return rounded.map((value, index) => (index === rounded.length - 1 ? value + rest : value));
}
