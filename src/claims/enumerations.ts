import type { Span } from './claim.ts';
import { everyMatch } from './every-match.ts';
import { chineseNumber } from './numerals.ts';
import type { ProseDocument } from './prose-document.ts';

export interface Item extends Span {
  /** Number of the item as written; null for a bullet. */
  number: number | null;
}

/** 一是…二是…, or lines with bullets or numbers, after the words that announce them. */
export interface Enumeration {
  lead: Span;
  items: Item[];
  inLines: boolean;
  /** The words before end in a full stop: that the list is theirs is a guess. */
  loose?: true;
}

const inline =
  /(?<![一-鿿])([一二三四五六七八九十]{1,3})(?:是(?![否不])|要(?![求点素害]))|(?<=[。;:,，；：])[((]?(\d{1,2})(?:[))]|[、.](?=\p{Script=Han}))(?!\d)|([①-⑳])/gu;
const line =
  /^[ \t>]*(?:[((]?(\d{1,2})[)).、](?!\d)|[((]([一二三四五六七八九十]{1,3})[))]|([一二三四五六七八九十]{1,3})(?:、|[是要](?![否不求点素害]))|[-*+•·] )/;
/** Points that may run over several lines each: 一是, (一). */
const long = /^[ \t>]*(?:\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}[是要])/;
/** A section of the text itself: the list before it is at its end. */
const heading = /^[ \t]*(?:[一二三四五六七八九十]{1,3}、|#)/;
/** Lines between two such points. */
const farthest = 8;

function numberOf(
  chinese: string | undefined,
  arabic: string | undefined,
  circled: string | undefined,
): number | null {
  if (arabic) return Number(arabic);
  if (circled) return circled.charCodeAt(0) - 0x245f;
  return chinese ? (chineseNumber(chinese)?.valueOf() ?? null) : null;
}

/** Every enumeration of the document: inside a paragraph, and over lines after one that ends in “：”. */
export function enumerationsOf(document: ProseDocument): readonly Enumeration[] {
  const { folded, paragraphs } = document;
  document.enumerations ??= [
    ...paragraphs.flatMap((paragraph) => inParagraph(folded, paragraph)),
    ...overLines(folded, paragraphs),
  ];
  return document.enumerations;
}

function inParagraph(folded: string, { start, end }: Span): Enumeration[] {
  const found: Enumeration[] = [];
  let items: Item[] = [];
  let from = start;
  const close = (stop: number): void => {
    const last = items.at(-1);
    if (last) last.end = stop;
    const first = items[0];
    if (first && items.length > 1)
      found.push({ lead: { start: from, end: first.start }, items, inLines: false });
    items = [];
  };
  for (const match of everyMatch(inline, folded.slice(start, end))) {
    const number = numberOf(match[1], match[2], match[3]);
    const at = start + match.index;
    const last = items.at(-1);
    if (last && number === 1) {
      close(at);
      from = at;
    } else if (last) last.end = at;
    if (number === 1 || items.length > 0) items.push({ start: at, end, number });
  }
  const last = items.at(-1);
  if (last) {
    const stop = folded.slice(last.start, end).search(/[。\n]/);
    close(stop === -1 ? end : last.start + stop);
  }
  return found;
}

const announces =
  /(?:以下|如下|[两二三四五六七八九十]{1,2}(?:件|个|项|点|条|方面)[\p{Script=Han}]{0,6})。?$/u;

/** “…做了四件事。” or any sentence, and then a line that begins with 一是 or (一). */
function opensList(folded: string, lead: Span, next: Span | undefined): boolean {
  if (!next) return false;
  const words = folded.slice(next.start, Math.min(next.end, next.start + 12));
  if (/^[ \t]*(?:[((]一[))]|一[是要](?![否不求点素害]))/.test(words)) return true;
  return (
    /^[ \t]*[((]?1[)).、](?!\d)/.test(words) &&
    announces.test(folded.slice(Math.max(lead.start, lead.end - 40), lead.end).trimEnd())
  );
}

function overLines(folded: string, paragraphs: readonly Span[]): Enumeration[] {
  const found: Enumeration[] = [];
  for (let index = 0; index < paragraphs.length; index += 1) {
    const lead = paragraphs[index];
    if (!lead) continue;
    const loose = !/[::]$/.test(folded.slice(lead.start, lead.end).trimEnd().slice(-1));
    if (loose && !opensList(folded, lead, paragraphs[index + 1])) continue;
    const items: Item[] = [];
    let style: number | null = null;
    let between = 0;
    for (let next = index + 1; next < paragraphs.length; next += 1) {
      const span = paragraphs[next];
      if (!span) break;
      const words = folded.slice(span.start, span.end);
      const match = line.exec(words);
      const number = match ? numberOf(match[2] ?? match[3], match[1], undefined) : null;
      const last = items.at(-1);
      const first = items[0];
      const running = first !== undefined && long.test(folded.slice(first.start, first.start + 8));
      if (running && (!match || !long.test(words) || number !== (last?.number ?? 0) + 1)) {
        between += 1;
        if (between > farthest || (match && long.test(words)) || heading.test(words)) break;
        continue;
      }
      if (!match) break;
      // “7.其他支出…” and then “三、…”: the next section of the text itself.
      const own = match.findIndex((group, at) => at > 0 && group !== undefined);
      if (style !== null && own !== style) break;
      style = own;
      if (number !== null && last && number !== (last.number ?? 0) + 1 && number === 1) break;
      between = 0;
      items.push({ ...span, number });
    }
    if (items.length > 1)
      found.push({ lead, items, inLines: true, ...(loose ? { loose: true } : {}) });
  }
  return found;
}
