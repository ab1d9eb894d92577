import type { PosterView } from '#views/pictures.ts';
import { printedTexts } from './node.ts';
import type { Paper } from './paper.ts';
import { boardPoster, nodesOf, roomy } from './templates/board-poster.ts';
import { themes } from './theme.ts';

/**
 * Every string that a poster can print, before layout: for the font subset and the glyph check. A whole
 * board prints more where its columns go on to a further sheet.
 */
export function posterTexts(view: PosterView, paper: Paper): string[] {
  const isBoard = view.blocks.some(({ type }) => type === 'columns');
  const ways = isBoard ? [roomy, { ...roomy, stacks: false }] : [roomy];
  return ways.flatMap((density) =>
    nodesOf(boardPoster(view, paper, themes[view.theme], 1, density)).flatMap(printedTexts),
  );
}
