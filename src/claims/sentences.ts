import type { Span } from './claim.ts';

function spans(text: string, ends: RegExp): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(ends)) {
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
