import { setImmediate } from 'node:timers/promises';
import type { Node as TakumiNode } from '@takumi-rs/core';
import type { PictureFont } from '#channels/posters/fonts.ts';
import type { Node } from '#channels/posters/node.ts';
import { type Canvas, fitted } from './canvas.ts';
import { draw } from './layout.ts';
import { takumiWith } from './takumi.ts';
import { takumiTree } from './takumi-tree.ts';

/** Draws `rows` rows of a picture from the row `top` on, as opaque RGBA. */
export type StripDrawer = (top: number, rows: number) => Promise<Buffer>;

/** A window of `rows` dots on the picture, `top` dots from its upper edge. */
export function takumiStrip(
  node: Node,
  canvas: Canvas,
  top: number,
  rows: number,
): { tree: TakumiNode; window: { width: number; height: number; factor: number } } {
  const { dots, factor } = canvas;
  const width = dots.width / factor;
  const height = dots.height / factor;
  const position = { display: 'flex', position: 'absolute', left: 0, top: -top / factor } as const;
  return {
    tree: {
      type: 'container',
      style: {
        display: 'flex',
        position: 'relative',
        width,
        height: rows / factor,
        backgroundColor: '#ffffff',
      },
      children: [
        {
          type: 'container',
          style: { ...position, width, height },
          children: [takumiTree(fitted(node, canvas))],
        },
      ],
    },
    window: { width: dots.width, height: rows, factor },
  };
}

export async function takumiDrawer(
  node: Node,
  canvas: Canvas,
  fonts: PictureFont[],
): Promise<StripDrawer> {
  const takumi = await takumiWith(fonts);
  return (top, rows) => {
    const { tree, window } = takumiStrip(node, canvas, top, rows);
    return takumi.raw(tree, window);
  };
}

/**
 * satori's outlines: a whole picture by resvg, windows on a large one by librsvg, which is slower,
 * but resvg ends the process when a clipped part lies outside its window.
 */
export async function satoriDrawer(
  node: Node,
  canvas: Canvas,
  fonts: PictureFont[],
): Promise<StripDrawer> {
  const { width, height, dots } = canvas;
  const svg = await draw(node, canvas, fonts);
  const scale = `scale(${dots.width / width} ${dots.height / height})`;
  const body = svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>'));
  return async (top, rows) => {
    // The window moves by whole dots, so that letters cut by a seam meet again.
    const view = `width="${dots.width}" height="${rows}" viewBox="0 ${top} ${dots.width} ${rows}"`;
    const window = `<svg ${view} xmlns="http://www.w3.org/2000/svg"><g transform="${scale}">${body}</g></svg>`;
    if (rows < dots.height) {
      const { default: sharp } = await import('sharp');
      // Blocked for editors' pictures (load/image.ts); this one is our own.
      sharp.unblock({ operation: ['VipsForeignLoadSvgBuffer'] });
      return sharp(Buffer.from(window), { unlimited: true, limitInputPixels: false })
        .flatten({ background: '#ffffff' })
        .ensureAlpha()
        .raw()
        .toBuffer();
    }
    const { Resvg } = await import('@resvg/resvg-js');
    const options = { font: { loadSystemFonts: false }, background: '#ffffff' };
    const pixels = Buffer.from(new Resvg(window, options).render().pixels);
    // resvg frees a picture's memory only when the loop turns (thx/resvg-js#216).
    await setImmediate();
    return pixels;
  };
}
