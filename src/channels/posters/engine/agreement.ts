import type { LaidBox, Layout, Rectangle, Run } from './layout.ts';
import { letters } from './letters.ts';

/** Where takumi would draw something else than satori laid out. */
export interface Drift {
  /** `box`: a box elsewhere; `letters`: other texts; `line`: the same letters on other lines or places. */
  kind: 'box' | 'letters' | 'line';
  content: string;
  /** The largest difference of a place, in layout pixels; null where there is nothing to measure. */
  by: number | null;
}

/** Both engines round, and not alike: satori every box to whole pixels, takumi not at all. */
const slack = 2;
/** Roundings add up along a row of boxes; letters are held to `slack` by themselves. */
const boxSlack = 3;

const apart = (one: Rectangle, other: Rectangle): number =>
  Math.max(
    Math.abs(one.left - other.left),
    Math.abs(one.top - other.top),
    Math.abs(one.left + one.width - other.left - other.width),
    Math.abs(one.top + one.height - other.top - other.height),
  );

function boxDrift(boxes: LaidBox[], drawn: LaidBox[]): Drift | null {
  if (boxes.length !== drawn.length) return { kind: 'box', content: '', by: null };
  for (const [index, box] of boxes.entries()) {
    const by = apart(box, drawn[index] as LaidBox);
    // Written so that NaN is drift.
    if (!(by <= boxSlack)) return { kind: 'box', content: box.content ?? '', by };
  }
  return null;
}

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

/** satori's runs are words and letters, takumi's whole lines. */
function lineDrift(words: Run[], lines: Run[]): Drift | null {
  const { begin, end, all } = edges(words);
  if (lines.flatMap(({ content }) => letters(content)).join('') !== all)
    return { kind: 'letters', content: '', by: null };
  let at = 0;
  for (const { content, left, width } of lines) {
    const count = letters(content).length;
    if (count === 0) continue;
    const starts = begin.get(at);
    at += count;
    const ends = end.get(at);
    if (starts === undefined || ends === undefined) return { kind: 'line', content, by: null };
    // Room of a space at the end counts in one engine only.
    const tail = /\s$/u.test(content) ? 0 : Math.abs(ends - left - width);
    const by = Math.max(Math.abs(starts - left), tail);
    if (!(by <= slack)) return { kind: 'line', content, by };
  }
  return null;
}

/**
 * The first difference between satori's layout and takumi's of the same tree, or null: every box
 * within 3 pixels, the same letters on each line, every line beginning and ending within 2 pixels.
 */
export const findDrift = (satori: Layout, takumi: Layout): Drift | null =>
  boxDrift(satori.boxes, takumi.boxes) ?? lineDrift(satori.runs, takumi.runs);
