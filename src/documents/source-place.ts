import type { Nodes } from 'mdast';
import type { Finding, Place, RuleName } from '#domain/finding.ts';

/** The source of one document with its name and the line of the file on which it begins. */
export interface Source {
  body: string;
  file: string;
  line: number;
}

const longestQuote = 60;

/** The text as an editor sees it in a report: one line, cut, control characters by their number. */
export const quoteOf = (text: string): string => {
  const points = [...text.trim().replace(/\s+/g, ' ')];
  const cut = points.length > longestQuote ? [...points.slice(0, longestQuote), '…'] : points;
  return cut
    .map((point) => (/[\p{Cc}\p{Cf}\p{Cs}]/u.test(point) ? codePointName(point) : point))
    .join('');
};

export const codePointName = (point: string): string =>
  `U+${(point.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Line and column in the file of an offset into the body; both count from 1, in UTF-16 units. */
export function placeAt(source: Source, offset: number, quote: string): Place {
  const starts = lineStarts(source);
  let low = 0;
  for (let high = starts.length; high - low > 1; ) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  const column = offset - (starts[low] ?? 0) + 1;
  return { file: source.file, line: source.line + low, column, quote: quoteOf(quote) };
}

const known = new WeakMap<Source, number[]>();

/** Offsets at which lines begin, found once for each source. */
function lineStarts(source: Source): number[] {
  const kept = known.get(source);
  if (kept) return kept;
  const starts = [0];
  for (let at = source.body.indexOf('\n'); at !== -1; at = source.body.indexOf('\n', at + 1)) {
    starts.push(at + 1);
  }
  known.set(source, starts);
  return starts;
}

export const problem = (rule: RuleName, place: Place, message: string, hint: string): Finding => ({
  rule,
  severity: 'error',
  message,
  hint,
  place,
});

/** Place of a node; of its parent where the parser gave the node none. */
export function placeOf(source: Source, node: Nodes, parent?: Nodes): Place {
  const position = node.position ?? parent?.position;
  const offset = position?.start.offset ?? 0;
  return placeAt(source, offset, source.body.slice(offset, position?.end.offset ?? offset));
}
