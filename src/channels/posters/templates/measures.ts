import { frameLength, millimetres, type Paper } from '#channels/posters/paper.ts';
import { bodySize, type Setting } from '#channels/posters/piece.ts';
import type { Theme } from '#channels/posters/theme.ts';
import type { Block } from '#views/blocks.ts';

/** Type scales of the A3 design from large to small; the last sets the body in 14.4 point. */
const allScales = [
  2.6, 2.45, 2.3, 2.2, 2.1, 2, 1.9, 1.8, 1.7, 1.6, 1.5, 1.45, 1.4, 1.35, 1.3, 1.25, 1.2, 1.15, 1.1,
  1.05, 1, 0.95, 0.9, 0.86, 0.82, 0.79, 0.76, 0.74, 0.72,
] as const;
/** The largest type that suits A3, where one line holds 19 letters. */
const largestOnA3 = 1.9;
/** A sign says little, to those who pass by. */
const largestOnSign = 2.6;

/** Body on a screen 1080 wide, in pixels: a phone shows it as large as its own text. */
const leastOnScreen = 44;
const largestOnScreen = 52;

/**
 * Type scales tried in this order. Scale 1 is 1.4 times the paper's smallest type; the largest is
 * the same share of the sheet's shorter side on every paper.
 */
export const scalesOf = ({ format, frame, unit }: Paper): readonly number[] => {
  if (format.kind === 'screen')
    return allScales.filter((scale) => {
      const body = Math.round(scale * unit * bodySize);
      return body >= leastOnScreen && body <= largestOnScreen;
    });
  const least = allScales.slice(-4);
  const largest = format.kind === 'sign' ? largestOnSign : largestOnA3;
  const fitting = allScales.filter((scale) => scale * unit <= largest * frame);
  return fitting.length > least.length ? fitting : least;
};

/** Letters of the smallest type that a column holds at least. */
const lettersInColumn = 22;

/** Columns side by side: lying sheets would have lines too long to read. */
export function columnCount(
  { format, width, height, smallest }: Paper,
  whole: number,
  blocks: readonly Block[],
  dense: boolean,
): number {
  const types = new Set(blocks.map(({ type }) => type));
  // These use the whole width themselves, but for the columns of a board on a crowded sheet.
  if (format.kind === 'sign' && !dense) return 1;
  if (types.has('slogans') || (types.has('columns') && !(dense && width < height))) return 1;
  const room = Math.max(1, Math.floor(whole / (smallest * lettersInColumn)));
  if (width >= height * 1.9) return Math.min(3, room);
  if (width >= height * 1.2) return Math.min(2, room);
  const long = blocks.some((block) => block.type === 'articles' && block.articles.length > 12);
  return (long || dense) && width * 2 >= height ? Math.min(2, room) : 1;
}

/** Free room at the sides of a sheet: never under the 5 mm that printers leave white. */
export const marginOf = (paper: Paper): number =>
  Math.max(frameLength(paper, 100), millimetres(paper, 5));
/** Room between columns. */
export const gutterOf = (paper: Paper): number => frameLength(paper, 80);

/** Type sizes and spacing of pieces at a scale, in a column of a width. */
export const settingAt = (
  paper: Paper,
  theme: Theme,
  scale: number,
  width: number,
  dense: boolean,
): Setting => {
  const body = Math.max(paper.smallest, Math.round(bodySize * paper.unit * scale));
  return {
    paper,
    theme,
    width,
    body,
    small: Math.max(paper.smallest, Math.round(body * 0.78)),
    heading: Math.round(body * (dense ? 1.15 : 1.25)),
    space: Math.round(((dense ? 17 : 30) * body) / bodySize),
    dense,
  };
};

/** Lying sheets: they have their code at the right side, so that columns stay high. */
export const isWide = ({ width, height }: Paper): boolean => width >= height * 1.2;
