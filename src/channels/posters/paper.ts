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
