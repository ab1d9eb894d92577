import { box, type Node, row } from '#channels/posters/node.ts';
import type { Setting } from '#channels/posters/piece.ts';
import { measure } from '#channels/posters/typography/measure.ts';
import { paragraph } from '#channels/posters/typography/paragraph.ts';

/** A text as wide as its own words, in lines that no engine breaks again. */
export interface Hugged {
  /** Pixels. */
  size: number;
  /** Width beyond which it is broken into lines. */
  most: number;
  face: string;
  colour: string;
  weight?: number;
  /** Height of a line as a multiple of the size. */
  factor?: number;
}

/** Pixels that the text takes on one line. */
export const hugWidth = (content: string, { size, face, weight = 400 }: Hugged): number =>
  Math.ceil(measure(content, { face, weight }) * size) + 1;

/** A label, as wide as its words and never wider than `most`; the caller gives it colour and place. */
export function hug(content: string, hugged: Hugged): Node {
  const { size, most, face, colour, weight = 400, factor = 1.4 } = hugged;
  const style = { size, face, colour, weight, leading: Math.round(size * factor) };
  const width = Math.floor(Math.min(hugWidth(content, hugged), most));
  const { node } = paragraph(content, { ...style, width, align: 'left' });
  return node;
}

/** The same in the body face of a setting, at most as wide as the column. */
export const hugWords = (
  content: string,
  { theme, width }: Setting,
  rest: Pick<Hugged, 'size'> & Partial<Hugged>,
): Node =>
  hug(content, { face: theme.faces.body, colour: theme.colours.body, most: width, ...rest });

interface Part {
  content: string;
  size: number;
  colour: string;
  weight: number;
}

/** Half of what Noto's letters rise over the middle of their line, beyond what they sink, in em. */
const rise = 0.436;

/**
 * Words of several sizes on one baseline, each part whole while the width allows it. `leading` is
 * the height of a line in pixels; the largest size stands in its middle.
 */
export function onBaseline(
  parts: readonly Part[],
  { leading, most, gap, face }: { leading: number; most: number; gap: number; face: string },
): Node {
  const shown = parts.filter(({ content }) => content !== '');
  const largest = Math.max(...shown.map(({ size }) => size), 0);
  return row(
    { flexWrap: 'wrap', alignItems: 'flex-start', columnGap: gap, maxWidth: most },
    ...shown.map(({ content, size, ...part }) => {
      const lower = Math.round(2 * rise * (largest - size));
      const factor = Math.max(leading - lower, Math.round(size * 1.15)) / size;
      const node = hug(content, { ...part, size, most, face, factor });
      return lower === 0 ? node : box({ paddingTop: lower, flexShrink: 0 }, node);
    }),
  );
}
