import Fraction from 'fraction.js';
import type { Span } from './claim.ts';

export interface Cell extends Span {
  text: string;
  /** Null when the cell holds no plain number. */
  value: Fraction | null;
}

/** A table of the text: rows of lines with `|` or tabs between the cells. */
export interface Table extends Span {
  header: Cell[];
  rows: Cell[][];
}

const ruler = /^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$/;
const number = /^-?(?:\d{1,3}(?:,\d{3}){1,5}|\d{1,15})(?:\.\d{1,8})?$/;

const divided = /[|\t]/;

function cellsOf(folded: string, start: number, end: number): Cell[] {
  const line = folded.slice(start, end);
  const divider = line.includes('|') ? '|' : '\t';
  const cells: Cell[] = [];
  let at = 0;
  for (const part of line.split(divider)) {
    const text = part.trim();
    const from = start + at + (part.length - part.trimStart().length);
    const plain = text.replace(/^\*\*(.*)\*\*$/, '$1');
    const value = number.test(plain) ? new Fraction(plain.replaceAll(',', '')) : null;
    cells.push({ start: from, end: from + text.length, text: plain, value });
    at += part.length + 1;
  }
  if (divider === '|' && cells[0]?.text === '') cells.shift();
  if (divider === '|' && cells.at(-1)?.text === '') cells.pop();
  return cells;
}

/** Tables of a folded text, in their order: at least a header and two rows of one width. */
export function tablesOf(folded: string): Table[] {
  if (!divided.test(folded)) return [];
  const tables: Table[] = [];
  let lines: Span[] = [];
  const close = (): void => {
    const rows = lines
      .filter(({ start, end }) => !ruler.test(folded.slice(start, end).trim()))
      .map(({ start, end }) => cellsOf(folded, start, end));
    const [header, ...rest] = rows;
    const first = lines[0];
    const last = lines.at(-1);
    if (header && first && last && rest.length >= 2) {
      tables.push({ start: first.start, end: last.end, header, rows: rest });
    }
    lines = [];
  };
  let start = 0;
  while (start < folded.length) {
    const stop = folded.indexOf('\n', start);
    const end = stop === -1 ? folded.length : stop;
    if (divided.test(folded.slice(start, end).trim())) lines.push({ start, end });
    else close();
    start = end + 1;
  }
  close();
  return tables;
}
