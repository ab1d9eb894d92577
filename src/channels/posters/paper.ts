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
  /** What lengths of the A3 design are multiplied by, so that its 14 point is this paper's smallest type. */
  unit: number;
}

const a3PerMillimetre = 150 / 25.4;
/** Shorter side in layout pixels of everything larger than A3. */
const longestShortSide = 1754;

export function paperOf(format: PaperFormat): Paper {
  const shorter = Math.min(format.width, format.height);
  const perMillimetre = Math.min(a3PerMillimetre, longestShortSide / shorter);
  const smallest = Math.ceil(smallestTypeOf(format) * perMillimetre);
  return {
    format,
    width: Math.round(format.width * perMillimetre),
    height: Math.round(format.height * perMillimetre),
    perMillimetre,
    smallest,
    unit: smallest / 30,
  };
}

/** A3 portrait at 150 dots an inch. Templates work in these pixels, so nothing is scaled later. */
export const dotsPerInch = 150;
export const sheet = { width: 1754, height: 2480 } as const;

/** Pixels of a length on paper. */
export const millimetres = (length: number): number => Math.round((length / 25.4) * dotsPerInch);

/** 14 point, the least for older readers (rounded up). Nothing on a poster is set smaller. */
export const smallestType = 30;

/** One main colour, one accent, greys. No red head: this is a notice board, not an official paper. */
export const ink = {
  main: '#0c4a47',
  mainLight: '#cfe3df',
  tint: '#eef5f3',
  accent: '#b8641f',
  accentLight: '#f3c58f',
  body: '#1c2524',
  muted: '#4c5a58',
  rule: '#b9ccc8',
  paper: '#ffffff',
} as const;

export const face = { sans: 'Sans', serif: 'Serif' } as const;
