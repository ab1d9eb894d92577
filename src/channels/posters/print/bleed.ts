import { box, type Edge, type Node } from '#channels/posters/node.ts';

const marginOf: Record<Edge, string> = {
  top: 'marginTop',
  right: 'marginRight',
  bottom: 'marginBottom',
  left: 'marginLeft',
};
const paddingOf: Record<Edge, string> = {
  top: 'paddingTop',
  right: 'paddingRight',
  bottom: 'paddingBottom',
  left: 'paddingLeft',
};
const edges: readonly Edge[] = ['top', 'right', 'bottom', 'left'];

const lengthOf = (value: string | number | undefined): number =>
  typeof value === 'number' ? value : Number.parseFloat(value ?? '0') || 0;

/** A background grows over the edges that it reaches; what stands in it does not move. */
function grown(node: Node, bleed: number): Node {
  const style: Record<string, string | number> = { ...node.props.style };
  for (const edge of node.bleeds ?? []) {
    style[marginOf[edge]] = lengthOf(style[marginOf[edge]]) - bleed;
    style[paddingOf[edge]] = lengthOf(style[paddingOf[edge]]) + bleed;
  }
  if (typeof style['width'] === 'number') {
    const sides = (node.bleeds ?? []).filter((edge) => edge === 'left' || edge === 'right');
    style['width'] += sides.length * bleed;
  }
  if (typeof style['height'] === 'number') {
    const sides = (node.bleeds ?? []).filter((edge) => edge === 'top' || edge === 'bottom');
    style['height'] += sides.length * bleed;
  }
  return { ...node, props: { ...node.props, style } };
}

function spread(node: Node, bleed: number): Node {
  const own = node.bleeds && node.bleeds.length > 0 ? grown(node, bleed) : node;
  const { children } = own.props;
  if (!Array.isArray(children)) return own;
  return {
    ...own,
    props: { ...own.props, children: children.map((child) => spread(child, bleed)) },
  };
}

/**
 * A sheet on a larger canvas: `bleed` layout pixels on each side, into which the backgrounds marked
 * with `bleeds` run on. Everything else keeps its place on the trim size. The sheet's own background
 * fills the canvas.
 */
export function withBleed(
  node: Node,
  { width, height }: { width: number; height: number },
  bleed: number,
): Node {
  if (bleed === 0) return node;
  const background = node.props.style?.['backgroundColor'];
  return box(
    {
      width: width + bleed * 2,
      height: height + bleed * 2,
      ...Object.fromEntries(edges.map((edge) => [paddingOf[edge], bleed])),
      ...(background === undefined ? {} : { backgroundColor: background }),
    },
    spread({ ...node, bleeds: [] }, bleed),
  );
}
