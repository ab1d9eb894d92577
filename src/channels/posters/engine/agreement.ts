import type { MeasuredNode, Node as TakumiNode } from '@takumi-rs/core';
import type { Layout, Rectangle, Run } from './layout.ts';

/** Where takumi would draw something else than satori laid out. */
export interface Drift {
  /** `box`: a box elsewhere; `letters`: other texts; `line`: the same letters on other lines or places. */
  kind: 'box' | 'letters' | 'line';
  content: string;
  /** The largest difference of a place, in layout pixels; null where there is nothing to measure. */
  by: number | null;
}

/** Both engines round, and not alike: satori to whole pixels, takumi not at all. */
const slack = 1.5;
/** Roundings add up along a row of boxes; letters are held to `slack` by themselves. */
const boxSlack = 3;

interface Line {
  content: string;
  left: number;
  right: number;
}

interface Drawn {
  boxes: (Rectangle & { content: string })[];
  lines: Line[];
}

const letters = (content: string): string[] => [...content.replace(/[\s\p{Cf}]/gu, '')];

/** A length of a style in pixels; NaN for what is none, which then counts as drift. */
function length(value: unknown): number {
  if (value === undefined) return 0;
  if (typeof value === 'number') return value;
  const match = /^(\d+(?:\.\d+)?)(?:px)?(?: (?:solid|dashed|dotted) .*)?$/u.exec(String(value));
  return match ? Number(match[1]) : Number.NaN;
}

/** From the left edge of a box to its text: takumi tells places of runs within the content. */
function inset(style: object): number {
  const of = style as Record<string, unknown>;
  const border = of.borderLeftWidth ?? of.borderWidth ?? of.borderLeft ?? of.border;
  return length(of.paddingLeft ?? of.padding) + length(border);
}

function collect(tree: TakumiNode, measured: MeasuredNode, factor: number, into: Drawn): Drawn {
  const left = measured.transform[4] / factor;
  into.boxes.push({
    left,
    top: measured.transform[5] / factor,
    width: measured.width / factor,
    height: measured.height / factor,
    content: tree.type === 'text' ? tree.text : '',
  });
  for (const { text, x, width } of measured.runs) {
    const start = left + inset(tree.style ?? {}) + x / factor;
    // Room of a space at the end counts in one engine only.
    const right = /\s$/u.test(text) ? Number.NaN : start + width / factor;
    if (letters(text).length > 0) into.lines.push({ content: text, left: start, right });
  }
  const children = tree.type === 'container' ? (tree.children ?? []) : [];
  for (const [index, child] of children.entries()) {
    const inner = measured.children[index];
    if (inner) collect(child, inner, factor, into);
  }
  return into;
}

const apart = (one: Rectangle, other: Rectangle): number =>
  Math.max(
    Math.abs(one.left - other.left),
    Math.abs(one.top - other.top),
    Math.abs(one.left + one.width - other.left - other.width),
    Math.abs(one.top + one.height - other.top - other.height),
  );

/** Where runs begin and end, by the number of the letter. */
function edges(runs: Run[]): { begin: Map<number, number>; end: Map<number, number>; all: string } {
  const begin = new Map<number, number>();
  const end = new Map<number, number>();
  let all = '';
  let at = 0;
  for (const { content, left, width } of runs) {
    const own = letters(content);
    if (own.length === 0) continue;
    begin.set(at, left);
    at += own.length;
    end.set(at, left + width);
    all += own.join('');
  }
  return { begin, end, all };
}

function lineDrift(runs: Run[], lines: Line[]): Drift | null {
  const { begin, end, all } = edges(runs);
  if (lines.flatMap(({ content }) => letters(content)).join('') !== all)
    return { kind: 'letters', content: '', by: null };
  let at = 0;
  for (const { content, left, right } of lines) {
    const starts = begin.get(at);
    at += letters(content).length;
    const ends = end.get(at);
    if (starts === undefined || ends === undefined) return { kind: 'line', content, by: null };
    const by = Math.max(Math.abs(starts - left), Number.isNaN(right) ? 0 : Math.abs(ends - right));
    // Written so that NaN is drift.
    if (!(by <= slack)) return { kind: 'line', content, by };
  }
  return null;
}

/**
 * The first difference between satori's layout and takumi's measure of the same tree, or null:
 * every box within 3 pixels, the same letters on each line, every line beginning and ending
 * within 1.5 pixels. `factor`: dots that takumi drew a layout pixel with.
 */
export function findDrift(
  layout: Layout,
  tree: TakumiNode,
  measured: MeasuredNode,
  factor: number,
): Drift | null {
  const { boxes, lines } = collect(tree, measured, factor, { boxes: [], lines: [] });
  if (boxes.length !== layout.boxes.length) return { kind: 'box', content: '', by: null };
  for (const [index, box] of boxes.entries()) {
    const by = apart(box, layout.boxes[index] as Rectangle);
    if (!(by <= boxSlack)) return { kind: 'box', content: box.content, by };
  }
  return lineDrift(layout.runs, lines);
}
