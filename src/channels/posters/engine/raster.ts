import type { PictureFont } from '#channels/posters/fonts.ts';
import type { Node } from '#channels/posters/node.ts';
import type { Canvas } from './canvas.ts';
import { chooseEngine, type Engine } from './choose-engine.ts';
import { type StripDrawer, satoriDrawer, takumiDrawer, takumiStrip } from './drawer.ts';
import { pngOfPixels, pngOfStrips, pngWithDensity } from './png.ts';
import { takumiWith } from './takumi.ts';

export interface RasterOptions {
  format: 'png' | 'jpeg';
  /** Chosen before, with the tree that goes with it, to save the layouts that choosing takes. */
  engine?: Engine;
  /** JPEG: the first quality that takes no more than `mostBytes`, else the last. */
  qualities?: readonly number[];
  mostBytes?: number;
}

/** Larger pictures are drawn in strips of `stripDots`, so that memory does not grow with them. */
const mostWholeDots = 24e6;
const stripDots = 8e6;

const isWhole = ({ width, height }: Canvas['dots']): boolean => width * height <= mostWholeDots;

/** Strips from top to bottom, the next one drawn while the last one is packed. */
async function* strips({ dots }: Canvas, drawStrip: StripDrawer): AsyncGenerator<Buffer> {
  const rows = isWhole(dots) ? dots.height : Math.max(1, Math.floor(stripDots / dots.width));
  const at = (top: number): Promise<Buffer> | null =>
    top < dots.height ? drawStrip(top, Math.min(rows, dots.height - top)) : null;
  let drawing = at(0);
  for (let top = rows; drawing !== null; top += rows) {
    const strip: Buffer = await drawing;
    drawing = at(top);
    yield strip;
  }
}

/**
 * A laid-out tree as PNG without alpha or JPEG, with the canvas's dots an inch and no other
 * metadata. The same input gives the same bytes. All letters must be in `fonts`, which
 * `missingGlyphs` sees to.
 */
export async function rasterise(
  node: Node,
  canvas: Canvas,
  fonts: PictureFont[],
  { format, engine, qualities = [90], mostBytes = Number.POSITIVE_INFINITY }: RasterOptions,
): Promise<Buffer> {
  const { dots, dpi } = canvas;
  const { engine: chosen, node: drawn } = engine
    ? { engine, node }
    : await chooseEngine(node, canvas, fonts);
  const whole = isWhole(dots);
  if (whole && chosen === 'takumi' && format === 'png') {
    const { tree, window } = takumiStrip(drawn, canvas, 0, dots.height);
    return pngWithDensity(await (await takumiWith(fonts)).png(tree, window), dpi);
  }
  const drawStrip = await (chosen === 'takumi' ? takumiDrawer : satoriDrawer)(drawn, canvas, fonts);
  const jpeg = async (...pixels: Parameters<typeof import('./jpeg.ts').jpegOf>): Promise<Buffer> =>
    (await import('./jpeg.ts')).jpegOf(...pixels);
  const level = format === 'png' ? 6 : 1;
  if (whole) {
    const rgba = await drawStrip(0, dots.height);
    return format === 'png'
      ? pngOfPixels(dots, rgba, { dpi, level })
      : jpeg({ rgba, ...dots }, { dpi, qualities, mostBytes });
  }
  const png = await pngOfStrips(dots, strips(canvas, drawStrip), { dpi, level });
  return format === 'png' ? png : jpeg({ png }, { dpi, qualities, mostBytes });
}
