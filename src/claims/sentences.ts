import type { Span } from './claim.ts';
import { everyMatch } from './every-match.ts';

function spans(text: string, ends: RegExp): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const match of everyMatch(ends, text)) {
    const end = match.index + match[0].length;
    if (text.slice(start, end).trim() !== '') found.push({ start, end });
    start = end;
  }
  if (text.slice(start).trim() !== '') found.push({ start, end: text.length });
  return found;
}

/** Sentences end at 。！？ or a line's end. */
export const sentencesOf = (folded: string): Span[] => spans(folded, /[。!?]["”』」)]?|\n/g);

/** Paragraphs are lines. */
export const paragraphsOf = (folded: string): Span[] => spans(folded, /\n/g);

/** The spans that lie inside `within`; found by halving, for long texts hold many. */
export function spansWithin<One extends Span>(sorted: readonly One[], within: Span): One[] {
  const found: One[] = [];
  for (let index = spanAt(sorted, within.start); index < sorted.length; index += 1) {
    const one = sorted[index];
    if (!one || one.start >= within.end) break;
    if (one.start >= within.start && one.end <= within.end) found.push(one);
  }
  return found;
}

/** True when `offset` lies in one of the spans. */
export function isInside(sorted: readonly Span[], offset: number): boolean {
  const span = sorted[spanAt(sorted, offset)];
  return span !== undefined && offset >= span.start && offset < span.end;
}

/** Index of the span that holds `offset`, or the last one before it; spans are sorted. */
export function spanAt(sorted: readonly Span[], offset: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
