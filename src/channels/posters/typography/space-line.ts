import { type Line, loosest } from './break-lines.ts';
import type { Letter, MeasuredText } from './letters.ts';

/** A run of letters of one face at one distance. Lengths are in em. */
export interface Segment {
  text: string;
  face: string;
  /** Added after each letter. */
  spacing: number;
  width: number;
}

/** A line with every distance decided. */
export interface SpacedLine {
  segments: Segment[];
  /** From the edge of the column to the first segment; negative where an opening mark's blank is cut. */
  offset: number;
  /** Of the ink and what lies between, without the blanks cut at either end. */
  width: number;
}

export type Alignment = 'left' | 'centre' | 'right' | 'justify';

const even = 1e-4;
const rigid = { usual: 0, stretch: 0, shrink: 0 };

/** How far the joints of a line give: above 0 part of the stretch, below 0 part of the shrink. */
function ratioOf(line: Line, width: number, align: Alignment): number {
  const room = width - line.indent - line.width;
  if (room < 0) return line.shrink > 0 ? Math.max(-1, room / line.shrink) : 0;
  if (align !== 'justify' || line.last || line.stretch === 0) return 0;
  const ratio = room / line.stretch;
  return ratio > loosest ? 0 : ratio;
}

/**
 * Runs of one face and one distance. The last letter of a run may stand further from the next than
 * the others: its run is then as much wider than its letters.
 */
function segmentsOf(letters: Letter[], distance: (index: number) => number): Segment[] {
  const segments: Segment[] = [];
  let open: Segment | null = null;
  for (const [index, { text, face, advance, kind }] of letters.entries()) {
    const after = distance(index);
    const tighter = open !== null && after < open.spacing - even;
    const afterSqueezed = open !== null && open.spacing < 0 && after > open.spacing + even;
    if (open === null || open.face !== face || tighter || afterSqueezed) {
      const next = index + 1 < letters.length ? distance(index + 1) : after;
      open = {
        text: '',
        face,
        spacing: after > next + even ? Math.min(after, 0) : after,
        width: 0,
      };
      segments.push(open);
    }
    open.text += text;
    open.width += advance + after;
    // An opening mark at the start stands alone: its blank half lies outside the column.
    if (after > open.spacing + even || (index === 0 && kind === 'opening')) open = null;
  }
  return segments;
}

/** Decides the distance after each letter of a line in a column of `width` em. */
export function spaceLine(
  { letters, joints }: MeasuredText,
  line: Line,
  width: number,
  align: Alignment,
): SpacedLine {
  const ratio = ratioOf(line, width, align);
  let inked = line.end - 1;
  while (inked > line.start && letters[inked]?.kind === 'space') inked -= 1;
  const distance = (index: number): number => {
    const { usual, stretch, shrink } = joints[index] ?? rigid;
    if (index < inked) return usual + (ratio > 0 ? stretch : shrink) * ratio;
    const { kind, advance, blank } = letters[index] as Letter;
    return index > inked ? -advance : kind === 'closing' ? -blank : 0;
  };
  const segments = segmentsOf(letters.slice(line.start, line.end), (index) =>
    distance(line.start + index),
  );
  const first = letters[line.start];
  const cut = first?.kind === 'opening' ? first.blank : 0;
  const set = line.width + (ratio > 0 ? line.stretch : line.shrink) * ratio;
  const room = Math.max(0, width - line.indent - set);
  const shift = align === 'right' ? room : align === 'centre' ? room / 2 : 0;
  return { segments, offset: line.indent + shift - cut, width: set };
}
