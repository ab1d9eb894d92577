/** A cell: text, a number or a day as it is written, or nothing. */
export type Cell = string | { plain: string } | null;

const quoted = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

// What a spreadsheet would run as a formula, or change on opening: leading zeros and long rows of
// digits would be cut, `1e5` computed, `3-4` and `mar-5` turned into days.
const formula = /^[=+\-@\t\r]/;
const changed =
  /^(?:0\d+|\d{12,}|\d+(?:\.\d+)?e[+-]?\d+|\d{1,4}[-/]\d{1,2}(?:[-/]\d{1,4})?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*-?\d{1,4}|true|false)$/i;

/**
 * Text that stays what it is in a spreadsheet: where it would run or change, an apostrophe stands in
 * front. So does it before an apostrophe, so that taking one away always gives the text back.
 */
const kept = (text: string): string =>
  formula.test(text) || changed.test(text) || text.startsWith("'") ? `'${text}` : text;

const written = (cell: Cell): string => {
  if (cell === null) return '';
  return typeof cell === 'string' ? quoted(kept(cell)) : cell.plain;
};

/**
 * Rows as CSV for spreadsheets (RFC 4180): UTF-8 with byte order mark, CRLF. Numbers stay numbers,
 * negative ones too; a value that does not exist is an empty cell, never 0.
 */
export const csvText = (rows: readonly (readonly Cell[])[]): string =>
  `\uFEFF${rows.map((cells) => cells.map(written).join(',')).join('\r\n')}\r\n`;
