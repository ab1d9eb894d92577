import type { Heading, Paragraph, PhrasingContent, Root, RootContent, Strong, Text } from 'mdast';
import { plainText } from './plain-text.ts';

type Rank = 2 | 3 | 4 | 5;

const ranks: { rank: Rank; mark: RegExp }[] = [
  { rank: 2, mark: /^[一二三四五六七八九十百]{1,4}、/ },
  { rank: 3, mark: /^[（(][一二三四五六七八九十百]{1,4}[）)]/ },
  { rank: 4, mark: /^\d{1,2}[.．、](?!\d)/ },
  { rank: 5, mark: /^[（(]\d{1,2}[）)]/ },
];
const longestHeading = { 2: 50, 3: 50, 4: 30, 5: 30 } as const;
const longestRunIn = 30;

const rankOf = (text: string): Rank | null =>
  ranks.find(({ mark }) => mark.test(text.trimStart()))?.rank ?? null;

/**
 * Makes headings of paragraphs that carry official numbering (一、 （一） 1. （1）), gives every
 * heading a level without a gap below the page's title (h1) and an id by its position: `s1`,
 * `s1-2`. In place. A paragraph is a heading when it is short and not a sentence; from 1. down also
 * only when text of its own follows, for `1.身份证` `2.户口簿` is a list. `（一）小标题。正文` is split
 * when its first sentence is short and more follows.
 *
 * Source: GB/T 9704-2012, 7.3.3 (levels of a document's structure).
 */
export function numberHeadings(tree: Root): void {
  const lines = tree.children.flatMap(splitLines);
  const ranked = lines.map((node) => candidate(node));
  const children: RootContent[] = [];
  for (const [index, node] of lines.entries()) {
    const rank = ranked[index] ?? null;
    if (node.type !== 'paragraph' || rank === null) children.push(node);
    else if (isHeading(lines, ranked, index)) children.push(headingOf(rank, unbolded(node), node));
    else children.push(...(rank <= 3 ? splitRunIn(node, rank) : [node]));
  }
  tree.children = children;
  settleLevels(children);
}

/** Rank of a paragraph's number; null for anything else. */
const candidate = (node: RootContent): Rank | null =>
  node.type === 'paragraph' ? rankOf(wordsOf(node.children)) : null;

const wordsOf = (nodes: PhrasingContent[]): string =>
  plainText({ type: 'paragraph', children: nodes }, widths);

// A reference counts as a number of ordinary length.
const widths = {
  fact: () => ({ text: '0000', key: '' }),
  policy: () => ({ href: '', text: '政策名称' }),
  hotline: () => ({ text: '服务热线', phone: '' }),
};

/** A paragraph whose lines begin with numbers, as clerks type them, is several paragraphs. */
function splitLines(node: RootContent): RootContent[] {
  if (node.type !== 'paragraph') return [node];
  const parts: Paragraph[] = [{ ...node, children: [] }];
  for (const child of node.children) {
    const pieces = child.type === 'text' ? child.value.split('\n') : [];
    for (const [index, value] of pieces.entries()) {
      const piece: Text = { type: 'text', value, ...lineOf(child, index) };
      if (index > 0 && rankOf(value) !== null) {
        parts.push({ type: 'paragraph', children: [piece], ...lineOf(child, index) });
      } else {
        const last = parts.at(-1)?.children.at(-1);
        if (index > 0 && last?.type === 'text') last.value += `\n${value}`;
        else parts.at(-1)?.children.push(index > 0 ? { ...piece, value: `\n${value}` } : piece);
      }
    }
    if (child.type !== 'text') parts.at(-1)?.children.push(child);
  }
  return parts.length === 1 ? [node] : parts;
}

/** Position of a later line of a text. */
function lineOf({ position }: PhrasingContent, index: number) {
  if (!position || index === 0) return position ? { position } : {};
  const start = { line: position.start.line + index, column: 1 };
  return { position: { start, end: position.end } };
}

function isHeading(lines: RootContent[], ranked: (Rank | null)[], index: number): boolean {
  const node = lines[index] as Paragraph;
  const rank = ranked[index] as Rank;
  const words = wordsOf(node.children).trim();
  if (words.includes('\n') || [...words].length > longestHeading[rank]) return false;
  if (/[。；！？，,;.!?：:]$/.test(words)) return rank <= 3 && /[：:]$/.test(words);
  if (rank <= 3) return true;
  const next = lines[index + 1];
  const before = lines[index - 1];
  if (next === undefined || next.type === 'heading' || next.type === 'footnoteDefinition')
    return false;
  const nextRank = ranked[index + 1] ?? null;
  if (nextRank !== null && nextRank <= rank) return false;
  // The last of a run of short items is an item like the others.
  return !(before !== undefined && ranked[index - 1] === rank);
}

const headingOf = (rank: Rank, children: PhrasingContent[], from: Paragraph): Heading => ({
  type: 'heading',
  depth: rank,
  children,
  ...(from.position ? { position: from.position } : {}),
});

const unbolded = ({ children }: Paragraph): PhrasingContent[] => {
  const [only] = children;
  return children.length === 1 && only?.type === 'strong' ? only.children : children;
};

/** `（一）小标题。正文……` as a heading and a paragraph, when the first sentence is short. */
function splitRunIn(node: Paragraph, rank: Rank): RootContent[] {
  const [first, ...others] = node.children;
  if (first?.type === 'strong') return splitAfterBold(node, first, others, rank);
  for (const [index, child] of node.children.entries()) {
    if (child.type !== 'text') {
      if (child.type !== 'factReference') return [node];
      continue;
    }
    const stop = child.value.search(/。(?![”’」』）)])/);
    if (stop === -1) continue;
    const head: Text = { ...child, value: child.value.slice(0, stop + 1) };
    const title = [...node.children.slice(0, index), head];
    const rest: PhrasingContent[] = [
      { ...child, value: child.value.slice(stop + 1).trimStart() } satisfies Text,
      ...node.children.slice(index + 1),
    ];
    if ([...wordsOf(title)].length > longestRunIn || wordsOf(rest).trim() === '') return [node];
    return [headingOf(rank, title, node), { ...node, children: rest.filter(isNotEmpty) }];
  }
  return [node];
}

function splitAfterBold(
  node: Paragraph,
  bold: Strong,
  rest: PhrasingContent[],
  rank: Rank,
): RootContent[] {
  const words = wordsOf(bold.children);
  if ([...words].length > longestRunIn || wordsOf(rest).trim() === '') return [node];
  // Bold words in the middle of a sentence are emphasis, not a heading.
  const ends = /[。：:]$/.test(words) || /^[。：:\n\u3000]/.test(wordsOf(rest));
  if (!ends) return [node];
  const [next, ...others] = rest;
  const stop = next?.type === 'text' ? (/^[。：:]/.exec(next.value)?.[0] ?? '') : '';
  const title = [...bold.children, ...(stop === '' ? [] : [{ type: 'text', value: stop } as Text])];
  const body: PhrasingContent[] =
    next?.type === 'text'
      ? [{ ...next, value: next.value.slice(stop.length).trimStart() }, ...others]
      : rest;
  return [headingOf(rank, title, node), { ...node, children: body.filter(isNotEmpty) }];
}

const isNotEmpty = (node: PhrasingContent): boolean => node.type !== 'text' || node.value !== '';

/** Levels from 2 on, each at most one below the heading before; ids count along them. */
function settleLevels(nodes: RootContent[]): void {
  const open: number[] = [];
  const counts: number[] = [];
  for (const node of nodes) {
    if (node.type !== 'heading') continue;
    while (open.length > 0 && (open.at(-1) ?? 0) >= node.depth) open.pop();
    open.push(node.depth);
    counts.length = Math.min(counts.length, open.length);
    counts[open.length - 1] = (counts[open.length - 1] ?? 0) + 1;
    node.depth = Math.min(open.length + 1, 6) as Heading['depth'];
    node.data = { ...node.data, hProperties: { id: `s${counts.join('-')}` } };
  }
}
