import type { PictureFont } from '#channels/posters/fonts.ts';
import type { Node } from '#channels/posters/node.ts';
import { type Drift, findDrift } from './agreement.ts';
import { type Canvas, fitted } from './canvas.ts';
import { takumiStrip } from './drawer.ts';
import { type Layout, layOut } from './layout.ts';
import { pinned } from './pinned.ts';
import { takumiWith } from './takumi.ts';
import { layoutOf } from './takumi-layout.ts';

export type Engine = 'takumi' | 'satori';

/** Who draws a picture, which tree, and why not takumi. */
export interface EngineChoice {
  engine: Engine;
  node: Node;
  drift: Drift | null;
}

/** A picture that takumi draws as it laid it out itself: those for screens. */
export const asLaidOut = (node: Node): EngineChoice => ({ engine: 'takumi', node, drift: null });

/**
 * For paper: takumi draws, many times faster, what it lays out like satori; all else satori draws itself, for
 * what is printed comes from its layout. `layout` saves laying out again.
 */
export async function chooseEngine(
  node: Node,
  canvas: Canvas,
  fonts: PictureFont[],
  layout?: Layout,
): Promise<EngineChoice> {
  const laid = layout ?? (await layOut(node, canvas.width, fonts));
  const drawn = pinned(node, laid, canvas);
  const { tree, window } = takumiStrip(drawn, canvas, 0, canvas.dots.height);
  const takumi = await takumiWith(fonts);
  // The window, what moves in it, the picture.
  const picture = (await takumi.measure(tree, window)).children[0]?.children[0];
  if (picture === undefined) throw new Error('a window without a picture');
  const drift = findDrift(laid, layoutOf(fitted(drawn, canvas), picture, canvas.factor));
  return drift === null
    ? { engine: 'takumi', node: drawn, drift }
    : { engine: 'satori', node, drift };
}
