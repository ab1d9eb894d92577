import type { MeasuredNode } from '@takumi-rs/core';
import type { PictureFont } from '#channels/posters/fonts.ts';
import type { Node } from '#channels/posters/node.ts';
import { borderOf, paddingOf } from './edges.ts';
import type { Layout } from './layout.ts';
import { takumiWith } from './takumi.ts';
import { takumiTree } from './takumi-tree.ts';

/** Share of a line of Noto's letters that is above the baseline, to tell which box holds a run. */
const ascent = 0.8;

function collect(node: Node, measured: MeasuredNode, factor: number, into: Layout): void {
  const { children, style = {} } = node.props;
  const left = measured.transform[4] / factor;
  const top = measured.transform[5] / factor;
  into.boxes.push({
    left,
    top,
    width: measured.width / factor,
    height: measured.height / factor,
    key: node.key,
    content: typeof children === 'string' ? children : null,
  });
  for (const { text, x, y, width, height } of measured.runs)
    into.runs.push({
      left: left + borderOf(style, 'Left') + paddingOf(style, 'Left') + x / factor,
      width: width / factor,
      baseline:
        top + borderOf(style, 'Top') + paddingOf(style, 'Top') + (y + height * ascent) / factor,
      content: text,
    });
  if (node.type === 'svg' || node.type === 'img' || typeof children === 'string') return;
  for (const [index, child] of (children ?? []).entries()) {
    const inner = measured.children[index];
    if (inner) collect(child, inner, factor, into);
  }
}

/** What takumi measured of our tree, in layout pixels; `factor`: dots that it drew a pixel with. */
export function layoutOf(node: Node, measured: MeasuredNode, factor: number): Layout {
  const layout: Layout = {
    width: measured.width / factor,
    height: measured.height / factor,
    boxes: [],
    runs: [],
  };
  collect(node, measured, factor, layout);
  return layout;
}

/**
 * The same as `layOut`, many times faster and off the main thread, by the engine that draws: the
 * layout of pictures for screens, and what sizes are searched with for paper.
 */
export async function layOutQuickly(
  node: Node,
  width: number,
  fonts: PictureFont[],
): Promise<Layout> {
  const takumi = await takumiWith(fonts);
  return layoutOf(node, await takumi.measure(takumiTree(node, false), { width, factor: 1 }), 1);
}
