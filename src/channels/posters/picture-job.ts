import { type Canvas, paperCanvas, screenCanvas } from '#channels/posters/engine/canvas.ts';
import { asLaidOut, type EngineChoice } from '#channels/posters/engine/choose-engine.ts';
import { rasterise } from '#channels/posters/engine/raster.ts';
import type { Finding } from '#domain/finding.ts';
import { paperFormat } from '#domain/paper.ts';
import { pictureLimits } from '#domain/picture-limits.ts';
import type {
  ArticlePictureView,
  ChartPictureView,
  PhoneView,
  PosterView,
  ShareView,
} from '#views/pictures.ts';
import type { PictureFont } from './fonts.ts';
import { onDemand } from './on-demand.ts';
import { paperOf } from './paper.ts';
import { posterSheets } from './poster-sheets.ts';
import { posterTexts } from './poster-texts.ts';
import { surelyFits } from './share-bounds.ts';
import { sharePicture } from './share-picture.ts';
import { sheetDrawings } from './sheet-drawings.ts';
import { type ShareShape, shareShapes, shareTexts } from './templates/share-card.ts';
import { themes } from './theme.ts';

const a3 = paperFormat('a3');
if (a3 === null) throw new Error('no format a3');
const paper = paperOf(a3);

/** One picture of a laid-out job: what follows the id in its path, and who draws what on what. */
export interface PictureSheet extends EngineChoice {
  ending: string;
  canvas: Canvas;
}

/** Phones show these pictures and offices print them; 150 dots an inch serve both. */
const posterCanvas = paperCanvas(paper, 150);

/** A picture to make, the same way for posters and share pictures. */
export interface PictureJob {
  /** Part of the cache key: kind and size. */
  kind: string;
  id: string;
  file: string;
  view: PosterView | ShareView | PhoneView | ArticlePictureView | ChartPictureView;
  /**
   * Every string that the picture can print, before layout; for the subset and the glyph check. Made
   * when asked for: a picture that is kept from an earlier run needs none.
   */
  readonly texts: string[];
  /** True when no layout is needed to know that it fits. */
  surelyFits: boolean;
  layOut: (fonts: PictureFont[]) => Promise<{ sheets: PictureSheet[]; findings: Finding[] }>;
  raster: (sheet: PictureSheet, fonts: PictureFont[]) => Promise<Buffer>;
}

const qualities = [84, 76, 68, 60, 52, 44];
const mostShareBytes = ({ dots }: Canvas): number =>
  dots.width <= smallDots ? pictureLimits.shareSmall : pictureLimits.share;
const smallDots = 400;

export function posterJob(view: PosterView): PictureJob {
  const theme = themes[view.theme];
  const texts = onDemand(() => posterTexts(view, paper));
  return {
    kind: 'poster-a3',
    id: view.id,
    file: view.file,
    view,
    get texts() {
      return texts();
    },
    surelyFits: false,
    async layOut(fonts) {
      const laid = await posterSheets(view, paper, theme, fonts, 'screen');
      const drawings = await sheetDrawings(laid, posterCanvas, fonts);
      const sheets = drawings.map((drawing, index) => ({
        ending: index === 0 ? '.png' : `-${index + 1}.png`,
        canvas: posterCanvas,
        ...drawing,
      }));
      return { sheets, findings: laid.findings };
    },
    raster: ({ node, canvas, engine }, fonts) =>
      rasterise(node, canvas, fonts, { format: 'png', engine }),
  };
}

export function shareJob(view: ShareView, shape: ShareShape): PictureJob {
  const { suffix, width, height } = shareShapes[shape];
  return {
    // The square one is drawn in two sizes.
    kind: shape === 'square' ? `share-${suffix}-${smallDots}` : `share-${suffix}`,
    id: view.id,
    file: view.file,
    view,
    texts: shareTexts(view),
    surelyFits: surelyFits(view),
    async layOut(fonts) {
      const { node, findings } = await sharePicture(view, shape, fonts);
      const canvas = screenCanvas(width, height);
      if (node === null) return { sheets: [], findings };
      const sheets = [{ ending: `-${suffix}.jpg`, canvas, ...asLaidOut(node) }];
      if (shape === 'square') {
        const small = inDots(canvas, smallDots);
        sheets.push({ ending: `-${smallDots}.jpg`, canvas: small, ...asLaidOut(node) });
      }
      return { sheets, findings };
    },
    raster: ({ node, canvas, engine }, fonts) =>
      rasterise(node, canvas, fonts, {
        format: 'jpeg',
        engine,
        qualities,
        mostBytes: mostShareBytes(canvas),
      }),
  };
}

/** Square cover of an article: the square share picture in 500 dots. */
export function coverJob(view: ShareView): PictureJob {
  const job = shareJob(view, 'square');
  return {
    ...job,
    kind: 'cover-500',
    async layOut(fonts) {
      const { sheets, findings } = await job.layOut(fonts);
      const smaller = sheets.slice(0, 1).map((sheet) => ({
        ...sheet,
        ending: '-500.jpg',
        canvas: inDots(sheet.canvas, 500),
      }));
      return { sheets: smaller, findings };
    },
  };
}

/** The same square drawing in fewer dots. */
const inDots = (canvas: Canvas, side: number): Canvas => ({
  ...canvas,
  dots: { width: side, height: side },
  factor: side / canvas.width,
});
