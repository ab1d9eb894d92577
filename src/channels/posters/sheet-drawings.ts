import type { Canvas } from '#channels/posters/engine/canvas.ts';
import {
  asLaidOut,
  chooseEngine,
  type EngineChoice,
} from '#channels/posters/engine/choose-engine.ts';
import type { PictureFont } from './fonts.ts';
import type { PosterSheets } from './poster-sheets.ts';

/** Who draws each sheet of a poster, and which tree, without laying any out again. */
export const sheetDrawings = (
  { sheets, layouts, laidBy }: PosterSheets,
  canvas: Canvas,
  fonts: PictureFont[],
): Promise<EngineChoice[]> =>
  Promise.all(
    sheets.map((node, index) =>
      laidBy === 'takumi' ? asLaidOut(node) : chooseEngine(node, canvas, fonts, layouts[index]),
    ),
  );
