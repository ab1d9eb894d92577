import { textWidthEm } from '#channels/posters/text-width.ts';
import type { TableView } from '#views/blocks.ts';

/** Room at the sides of a cell, in pixels. */
export const cellPadding = 14;

const widest = (texts: string[]): number => Math.max(0, ...texts.map(textWidthEm));

/**
 * Widths of a table's columns in pixels, together exactly `width`. Columns of numbers get the room
 * of their longest number, so that no number is broken; columns of words share the rest in
 * proportion to what they hold, long ones wrapping.
 */
export function columnWidths(table: TableView, type: number, width: number): number[] {
  const wanted = table.columns.map(({ label, align }, index) => {
    const cells = widest(table.rows.map(({ cells }) => cells[index] ?? ''));
    const head = textWidthEm(label);
    const em = align === 'right' ? Math.max(cells, Math.min(head, 4)) : Math.max(cells, head, 2);
    return {
      least: (align === 'right' ? em : Math.min(em, 8)) * type * 1.05 + cellPadding * 2,
      wish: Math.max(em, head) * type * 1.05 + cellPadding * 2,
    };
  });
  const least = wanted.reduce((sum, column) => sum + column.least, 0);
  const wish = wanted.reduce((sum, column) => sum + column.wish, 0);
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
  const rest = width - rounded.reduce((sum, value) => sum + value, 0);
  return rounded.map((value, index) => (index === rounded.length - 1 ? value + rest : value));
}
