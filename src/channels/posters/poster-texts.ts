import type { PosterView } from '#views/pictures.ts';
import { printedTexts } from './node.ts';
import type { Paper } from './paper.ts';
import { boardPoster, nodesOf } from './templates/board-poster.ts';
import { themes } from './theme.ts';

/** Every string that a poster can print, before layout: for the font subset and the glyph check. */
export const posterTexts = (view: PosterView, paper: Paper): string[] =>
  nodesOf(boardPoster(view, paper, themes[view.theme], 1)).flatMap(printedTexts);
