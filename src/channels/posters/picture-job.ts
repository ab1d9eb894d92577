import type { Finding } from '#domain/finding.ts';
import { paperFormat } from '#domain/paper.ts';
import type { PosterView, ShareView } from '#views/pictures.ts';
import type { PictureFont } from './fonts.ts';
import { draw } from '#channels/posters/engine/layout.ts';
import { type Node, printedTexts } from './node.ts';
import { paperOf } from './paper.ts';
import { posterSheets } from './poster-sheets.ts';
import { rasterise } from '#channels/posters/engine/raster.ts';
import { surelyFits } from './share-bounds.ts';
import { sharePicture } from './share-picture.ts';
import { boardPoster } from './templates/board-poster.ts';
import { type ShareShape, shareCard, shareShapes } from './templates/share-card.ts';
import { themes } from './theme.ts';

const a3 = paperFormat('a3');
if (a3 === null) throw new Error('no format a3');
const paper = paperOf(a3);

/** One picture of a laid-out job: what follows the id in its path, its tree and its size. */
export interface PictureSheet {
  ending: string;
  node: Node;
  width: number;
  height: number;
}

/** A picture to make, the same way for posters and share pictures. */
export interface PictureJob {
  /** Part of the cache key: kind and size. */
  kind: string;
  id: string;
  file: string;
  view: PosterView | ShareView;
  /** Every string that the picture can print, before layout; for the subset and the glyph check. */
  texts: string[];
  /** True when no layout is needed to know that it fits. */
  surelyFits: boolean;
  layOut: (fonts: PictureFont[]) => Promise<{ sheets: PictureSheet[]; findings: Finding[] }>;
  raster: (sheet: PictureSheet, fonts: PictureFont[]) => Promise<Buffer>;
}

export function posterJob(view: PosterView): PictureJob {
  const theme = themes[view.theme];
  const { head, furtherHead, pieces, foot } = boardPoster(view, paper, theme, 1);
  const texts = [
    ...printedTexts(head),
    ...pieces.flatMap(({ node }) => printedTexts(node)),
    ...printedTexts(furtherHead),
    ...printedTexts(foot('第1页/共1页')),
  ];
  return {
    kind: 'poster-a3',
    id: view.id,
    file: view.file,
    view,
    texts,
    surelyFits: false,
    async layOut(fonts) {
      const { sheets, findings } = await posterSheets(view, paper, theme, fonts);
      return {
        sheets: sheets.map((node, index) => ({
          ending: index === 0 ? '.png' : `-${index + 1}.png`,
          node,
          width: paper.width,
          height: paper.height,
        })),
        findings,
      };
    },
    raster: async ({ node, width, height }, fonts) =>
      rasterPng(await draw(node, { width, height }, fonts), 150),
  };
}

export function shareJob(view: ShareView, shape: ShareShape): PictureJob {
  const { suffix, width, height, titles } = shareShapes[shape];
  return {
    kind: `share-${suffix}`,
    id: view.id,
    file: view.file,
    view,
    texts: printedTexts(shareCard(view, shape, titles[0])),
    surelyFits: surelyFits(view),
    async layOut(fonts) {
      const { node, findings } = await sharePicture(view, shape, fonts);
      return {
        sheets: node === null ? [] : [{ ending: `-${suffix}.jpg`, node, width, height }],
        findings,
      };
    },
    raster: async (each, fonts) =>
      rasterJpeg(await draw(each.node, { width: each.width, height: each.height }, fonts)),
  };
}
