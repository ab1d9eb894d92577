import type { Node as TakumiNode } from '@takumi-rs/core';
import type { PictureFont } from '#channels/posters/fonts.ts';
import type { Node } from '#channels/posters/node.ts';
import { type Drift, findDrift } from './agreement.ts';
import type { Canvas } from './canvas.ts';
import { takumiStrip } from './drawer.ts';
import { type Layout, layOut } from './layout.ts';
import { takumiWith } from './takumi.ts';

export type Engine = 'takumi' | 'satori';

/** Who draws a picture, and why not takumi. */
export interface EngineChoice {
  engine: Engine;
  drift: Drift | null;
}

/**
 * takumi draws, many times faster, what it lays out like satori; all else satori draws itself, for
 * what is printed comes from its layout. `layout` saves laying out again.
 */
export async function chooseEngine(
  node: Node,
  canvas: Canvas,
  fonts: PictureFont[],
  layout?: Layout,
): Promise<EngineChoice> {
  const { tree, window } = takumiStrip(node, canvas, 0, canvas.dots.height);
  const [laid, measured] = await Promise.all([
    layout ?? layOut(node, canvas.width, fonts),
    takumiWith(fonts).then((takumi) => takumi.measure(tree, window)),
  ]);
  const drift = findDrift(laid, inner(tree), inner(measured), canvas.factor);
  return { engine: drift === null ? 'takumi' : 'satori', drift };
}

/** The picture itself, inside the window and what moves it. */
function inner<Each extends TakumiNode | { children: unknown[] }>(window: Each): Each {
  const picture = childOf(childOf(window));
  if (picture === undefined) throw new Error('a window without a picture');
  return picture as Each;
}

const childOf = (node: unknown): unknown => (node as { children?: unknown[] }).children?.[0];
