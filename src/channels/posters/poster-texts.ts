import type { PosterView } from '#views/pictures.ts';
import { printedTexts } from './node.ts';
import type { Paper } from './paper.ts';
import { boardPoster } from './templates/board-poster.ts';
import { themes } from './theme.ts';

/** Every string that a poster can print, before layout: for the font subset and the glyph check. */
export function posterTexts(view: PosterView, paper: Paper): string[] {
  const { head, furtherHead, pieces, foot } = boardPoster(view, paper, themes[view.theme], 1);
  return [
    ...printedTexts(head),
    ...pieces.flatMap(({ node }) => printedTexts(node)),
    ...printedTexts(furtherHead),
    ...printedTexts(foot('第1页/共1页')),
  ];
}
