import {
  type MeasuredNode,
  Renderer,
  setGlyphCacheMaxBytes,
  type Node as TakumiNode,
} from '@takumi-rs/core';
import type { PictureFont } from '#channels/posters/fonts.ts';
import { keptByFonts } from './kept-by-fonts.ts';
import { familyName } from './takumi-tree.ts';

export interface TakumiCanvas {
  /** Dots; without a height, what the picture takes. */
  width: number;
  height?: number;
  /** Dots a layout pixel. */
  factor: number;
}

export interface Takumi {
  measure: (tree: TakumiNode, canvas: TakumiCanvas) => Promise<MeasuredNode>;
  /** PNG in the fewest bits that lose nothing. */
  png: (tree: TakumiNode, canvas: TakumiCanvas) => Promise<Buffer>;
  /** RGBA, four bytes a dot. */
  raw: (tree: TakumiNode, canvas: TakumiCanvas) => Promise<Buffer>;
}

// Outlines of Chinese letters are large: by default those of one page push one another out.
setGlyphCacheMaxBytes(32 * 1024 * 1024);

async function open(fonts: PictureFont[]): Promise<Takumi> {
  const renderer = new Renderer();
  for (const { name, data, weight, style } of fonts)
    await renderer.registerFont({ name: familyName(name), data, weight, style });
  const fontFamilies = [...new Set(fonts.map(({ name }) => familyName(name)))];
  const options = ({ factor, ...size }: TakumiCanvas) => ({
    ...size,
    devicePixelRatio: factor,
    fontFamilies,
  });
  return {
    measure: (tree, canvas) => renderer.measure(tree, options(canvas)),
    png: (tree, canvas) => renderer.render(tree, { ...options(canvas), format: 'png' }),
    raw: (tree, canvas) => renderer.render(tree, { ...options(canvas), format: 'raw' }),
  };
}

/** The engine with these faces, parsed once. */
export const takumiWith: (fonts: PictureFont[]) => Promise<Takumi> = keptByFonts(open);
