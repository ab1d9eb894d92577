import type { LaidBox, Layout, Rectangle, Run } from './layout.ts';

/** A text that is not where it should be. `edge`: outside the picture; `run`: wider than its box; `overlap`: on other text. */
export interface LayoutFault {
  kind: 'edge' | 'run' | 'overlap';
  content: string;
}

// Layout is rounded to whole pixels, glyph runs are not.
const slack = 1.5;

const withinSides = (
  inner: { left: number; width: number },
  outer: { left: number; width: number },
): boolean =>
  inner.left >= outer.left - slack && inner.left + inner.width <= outer.left + outer.width + slack;

const touches = (one: Rectangle, other: Rectangle): boolean =>
  one.left + one.width > other.left + slack &&
  other.left + other.width > one.left + slack &&
  one.top + one.height > other.top + slack &&
  other.top + other.height > one.top + slack;

const plain = (content: string): string => content.replaceAll('\u2060', '');

/** Whether a run can be a part of this text box: it starts in it and the box holds its letters. */
const holds = (box: LaidBox, run: Run): boolean =>
  run.baseline >= box.top &&
  run.baseline <= box.top + box.height &&
  run.left >= box.left - slack &&
  run.left <= box.left + box.width &&
  plain(box.content ?? '').includes(plain(run.content).trim());

/** An opening mark at the start of a line is a run of its own, its blank half outside the column. */
const isOpening = ({ content }: LaidBox): boolean =>
  /^[（《〈“‘「『【〖〔［｛]$/u.test(content ?? '');

/** How far one rectangle is from another; 0 where they touch. */
const between = (one: Rectangle, other: Rectangle): number =>
  Math.hypot(
    Math.max(0, other.left - one.left - one.width, one.left - other.left - other.width),
    Math.max(0, other.top - one.top - one.height, one.top - other.top - other.height),
  );

/** What a box says; one without words is told by the text nearest to it. */
function wordsAt(box: LaidBox, texts: readonly LaidBox[]): string {
  if (box.content !== null && plain(box.content) !== '') return plain(box.content);
  const nearest = texts.reduce<LaidBox | null>(
    (best, each) => (best === null || between(each, box) < between(best, box) ? each : best),
    null,
  );
  return plain(nearest?.content ?? '');
}

/**
 * Everything that leaves its place, three ways.
 *
 * 1. A box outside the picture: foot pushed off, column too high. The layout is made without a
 *    fixed height, so nothing is hidden by clipping.
 * 2. A run of glyphs wider than its text box: boxes do not grow with what cannot be broken, so the
 *    widths of the drawn runs are compared with the box that holds them. A letter without width
 *    lies on its neighbour and counts as the same fault.
 * 3. Two text boxes on one another.
 */
export function layoutFaults(
  { boxes, runs }: Layout,
  size: { width: number; height: number },
): LayoutFault[] {
  const texts = boxes.filter(({ content }) => content !== null && plain(content) !== '');
  const faults: LayoutFault[] = [];
  for (const each of boxes) {
    const upright = each.top >= -slack && each.top + each.height <= size.height + slack;
    const blank = isOpening(each) ? each.width / 2 : 0;
    const ink = { left: each.left + blank, width: each.width - blank };
    if (!upright || !withinSides(ink, { left: 0, width: size.width }))
      faults.push({ kind: 'edge', content: wordsAt(each, texts) });
  }
  for (const run of runs) {
    const owners = texts.filter((each) => holds(each, run));
    const collapsed = run.width === 0 && /[^\s\p{Cf}]/u.test(run.content);
    if (collapsed || !owners.some((each) => withinSides(run, each)))
      faults.push({ kind: 'run', content: plain(owners[0]?.content ?? run.content) });
  }
  const inked = texts.filter((each) => !isOpening(each));
  for (const [index, one] of inked.entries())
    for (const other of inked.slice(index + 1))
      if (touches(one, other))
        faults.push({ kind: 'overlap', content: plain(other.content ?? '') });
  return faults;
}
