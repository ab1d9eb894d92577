import {
  type MeasuredNode,
  Renderer,
  setGlyphCacheMaxBytes,
  type Node as TakumiNode,
} from '@takumi-rs/core';
import type { PictureFont } from '#channels/posters/fonts.ts';
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

const opened: { fonts: PictureFont[]; takumi: Promise<Takumi> }[] = [];
/** Sets of faces kept parsed; a run has one. */
const mostOpened = 4;

/** The engine with these faces, parsed once: a face is known by its buffer. */
export function takumiWith(fonts: PictureFont[]): Promise<Takumi> {
  const known = opened.find(
    (each) =>
      each.fonts.length === fonts.length &&
      each.fonts.every(({ data }, index) => data === fonts[index]?.data),
  );
  if (known) return known.takumi;
  const takumi = open(fonts);
  opened.unshift({ fonts, takumi });
  opened.length = Math.min(opened.length, mostOpened);
  return takumi;
}
