import { frameType, type Paper } from '#channels/posters/paper.ts';
import type { Theme } from '#channels/posters/theme.ts';
import { type SetTitle, title } from '#channels/posters/typography/title.ts';

/**
 * Sizes in the A3 design, in pixels. Letters fill 0.92 of the size, so that 100 keeps them 15 mm
 * high.
 */
const smallest = 100;
const roomy = { largest: 184, mostLines: 4, perLine: 0.93 } as const;
const compact = { largest: 144, mostLines: 2, perLine: 0.86 } as const;

/** The title of a poster in lines that no engine breaks again. `width` is in layout pixels. */
export function fitTitle(
  content: string,
  { paper, theme, width }: { paper: Paper; theme: Theme; width: number },
  inLittleRoom: boolean,
): SetTitle {
  const { largest, ...lines } = inLittleRoom ? compact : roomy;
  return title(content, {
    ...lines,
    width,
    largest: frameType(paper, largest),
    smallest: frameType(paper, smallest),
    leadingFactor: 1.22,
    face: theme.faces.title.fontFamily,
    weight: theme.faces.title.fontWeight,
    colour: theme.colours.paper,
  });
}
