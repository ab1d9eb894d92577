/**
 * A place in a drawing to a hundredth: nobody sees more, and sixteen digits in a row are what the
 * number of a bank card looks like.
 */
export const coordinate = (value: number): number => Math.round(value * 100) / 100;

/** The same as a length of SVG: `45.32%`. */
export const percent = (value: number): string => `${coordinate(value)}%`;
