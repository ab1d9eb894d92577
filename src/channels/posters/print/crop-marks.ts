/** A line on the page, in millimetres from its upper left corner. */
export interface Line {
  from: [number, number];
  to: [number, number];
}

/** Length of a crop mark and its distance from the trim size, in millimetres. */
const markLength = 5;
const gap = 1;

/**
 * Two marks at each corner, outside the bleed so that none is printed into the picture. `left`,
 * `top`, `width` and `height` are the trim size on the page, `bleed` what is cut off around it.
 */
export function cropMarks(
  { left, top, width, height }: { left: number; top: number; width: number; height: number },
  bleed: number,
): Line[] {
  const away = bleed + gap;
  const right = left + width;
  const bottom = top + height;
  return [left, right].flatMap((x) =>
    [top, bottom].flatMap((y): Line[] => {
      const outX = x === left ? -1 : 1;
      const outY = y === top ? -1 : 1;
      return [
        { from: [x + outX * away, y], to: [x + outX * (away + markLength), y] },
        { from: [x, y + outY * away], to: [x, y + outY * (away + markLength)] },
      ];
    }),
  );
}

/** Room around the trim size that marks and bleed take, in millimetres. */
export const marginFor = (bleed: number, marks: boolean): number =>
  marks ? bleed + gap + markLength + gap : bleed;
