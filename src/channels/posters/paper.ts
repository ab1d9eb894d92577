import { type PaperFormat, smallestType as smallestTypeOf } from '#domain/paper.ts';

/**
 * A format as templates see it. Layout happens in pixels: 150 to the inch up to A3, coarser on larger
 * formats, so that a panel of 120×240 cm is drawn with the same numbers as a sheet of paper. Whoever
 * draws or prints scales by `format.dpi / (perMillimetre * 25.4)` or to real millimetres.
 */
export interface Paper {
  format: PaperFormat;
  /** Layout pixels of the trim size. */
  width: number;
  height: number;
  perMillimetre: number;
  /** Smallest type in layout pixels, rounded up. */
  smallest: number;
  /** What type sizes of the A3 design are multiplied by, so that its 14 point is this paper's smallest type. */
  unit: number;
  /** What lengths of head and foot of the A3 design are multiplied by: they follow the shorter side. */
  frame: number;
}

/** Families of type, as fonts are registered with the layout engine. */
export const face = { sans: 'Sans', serif: 'Serif' } as const;

const a3PerMillimetre = 150 / 25.4;
/** Shorter side in layout pixels of A3 and of everything larger. */
const shortSide = 1754;
/** On a screen the head is read before the picture is opened: its title is at least 80 dots high. */
const screenSide = 1350;

export function paperOf(format: PaperFormat): Paper {
  const shorter = Math.min(format.width, format.height);
  const perMillimetre = Math.min(a3PerMillimetre, shortSide / shorter);
  const smallest = Math.ceil(smallestTypeOf(format) * perMillimetre);
  const width = Math.round(format.width * perMillimetre);
  const height = Math.round(format.height * perMillimetre);
  return {
    format,
    width,
    height,
    perMillimetre,
    smallest,
    unit: smallest / 30,
    frame: format.kind === 'screen' ? width / screenSide : Math.min(width, height) / shortSide,
  };
}

/** Layout pixels of a length in millimetres. */
export const millimetres = (paper: Paper, length: number): number =>
  Math.round(length * paper.perMillimetre);

/** A type size of head or foot: it follows the sheet, but never under the smallest type. */
export const frameType = (paper: Paper, size: number): number =>
  Math.max(paper.smallest, Math.round(size * paper.frame));

/** A length of head or foot in layout pixels. */
export const frameLength = (paper: Paper, length: number): number =>
  Math.round(length * paper.frame);
