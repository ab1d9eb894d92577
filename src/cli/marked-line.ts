import type { SourceLine } from './source-lines.ts';
import { displayWidth, visibleText } from './visible-text.ts';

/** A line cut to a stretch around the place, ready to print: the mark stands in the middle. */
export interface MarkedLine {
  before: string;
  marked: string;
  after: string;
}

const most = { before: 30, marked: 60, whole: 90 };

/** The part of the line that a finding is about, with what stands around it. */
export function markedLine(source: SourceLine, quote: string | undefined): MarkedLine {
  const { start, end } = stretch(source, quote);
  const line = source.text;
  const before = endOf(visibleText(line.slice(0, start)).trimStart(), most.before);
  const marked = startOf(visibleText(line.slice(start, end)), most.marked);
  const room = most.whole - displayWidth(before) - displayWidth(marked);
  return { before, marked, after: startOf(visibleText(line.slice(end)).trimEnd(), room) };
}

/** Where the quoted text stands; without one, the word or value at the column. */
function stretch(
  { text: line, column }: SourceLine,
  quote: string | undefined,
): { start: number; end: number } {
  const from = Math.min(Math.max(column - 1, 0), line.length);
  const sought = quote?.replace(/…$/, '') ?? '';
  if (sought !== '') {
    const behind = line.indexOf(sought, from);
    const at = behind === -1 ? line.indexOf(sought) : behind;
    if (at !== -1) return { start: at, end: at + sought.length };
  }
  const word = /^(?:"(?:[^"\\]|\\.)*"|[\w.+-]+|[\s\S])/u.exec(line.slice(from))?.[0] ?? '';
  return { start: from, end: from + word.length };
}

function startOf(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let kept = '';
  let width = 1;
  for (const point of text) {
    width += displayWidth(point);
    if (width > columns) break;
    kept += point;
  }
  return `${kept}…`;
}

function endOf(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  const points = [...text];
  let width = 1;
  let from = points.length;
  while (from > 0 && width + displayWidth(points[from - 1] ?? '') <= columns) {
    from -= 1;
    width += displayWidth(points[from] ?? '');
  }
  return `…${points.slice(from).join('')}`;
}
