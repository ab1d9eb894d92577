import type { Table } from './table-file.ts';

/** Text that a spreadsheet would run as a formula gets an apostrophe in front. */
function textCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What stands instead of a hidden number; an empty cell could be read as 0. */
const hiddenWord = '不公开';

/** A table as CSV for spreadsheets: UTF-8 with byte order mark, CRLF, totals last. */
export function tableCsv(table: Table): string {
  const { rows, columns, cells, rowTotals, columnTotals, total } = table;
  const digits = (value: number | null | undefined): string =>
    value === undefined ? '' : value === null ? hiddenWord : String(value);
  const side = rowTotals !== undefined || total !== undefined;
  const foot = columnTotals !== undefined || total !== undefined;
  const line = (name: string, values: readonly (number | null | undefined)[]): string =>
    [textCell(name), ...values.map(digits)].join(',');
  const lines = [
    ['', ...columns.map(textCell), ...(side ? ['合计'] : [])].join(','),
    ...cells.map((row, at) => line(rows[at] ?? '', side ? [...row, rowTotals?.[at]] : row)),
    ...(foot
      ? [line('合计', [...columns.map((_, at) => columnTotals?.[at]), ...(side ? [total] : [])])]
      : []),
  ];
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
