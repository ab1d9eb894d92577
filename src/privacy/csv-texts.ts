import { tableRowText } from './table-row-text.ts';

/** Rows of a CSV text (RFC 4180) as texts, with the name of its column before each value. */
export function csvTexts(csv: string): string[] {
  const [labels = [], ...rows] = csvRows(csv.replace(/^\uFEFF/, ''));
  return [labels.join('；'), ...rows.map((cells) => tableRowText(labels, cells))];
}

/** Cells of a CSV text, row by row. */
export function csvRows(csv: string): string[][] {
  const rows: string[][] = [[]];
  const fields = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g;
  for (const { 0: all, 1: quoted, 2: bare = '', 3: ending = '' } of csv.matchAll(fields)) {
    if (all === '' && ending === '') break;
    rows.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (ending !== ',' && ending !== '') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}
