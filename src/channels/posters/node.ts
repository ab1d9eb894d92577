/** CSS of one node, in the subset that satori lays out. Numbers are pixels of the picture. */
export type Style = Record<string, string | number>;

export type Edge = 'top' | 'right' | 'bottom' | 'left';

/** Plain tree of a picture, without JSX. `key` finds the laid-out box again. */
export interface Node {
  type: 'div' | 'svg' | 'path' | 'img';
  key: string | null;
  /** Edges of the sheet that its background reaches: there it runs on into the bleed when printed with one. */
  bleeds?: readonly Edge[];
  /** The text that its children show in lines and runs: what it reads as, in place of theirs. */
  reads?: string;
  props: { style?: Style; children?: string | Node[]; [attribute: string]: unknown };
}

/** A box with its children; a column unless the style says otherwise. */
export function box(style: Style, ...children: Node[]): Node {
  return {
    type: 'div',
    key: null,
    props: {
      style: { display: 'flex', flexDirection: 'column', boxSizing: 'border-box', ...style },
      children,
    },
  };
}

/** Children side by side. */
export const row = (style: Style, ...children: Node[]): Node =>
  box({ flexDirection: 'row', ...style }, ...children);

/**
 * Text that wraps at Chinese line-breaking rules; long Latin runs break anywhere. Text with word
 * joiners does not: satori 0.63 then gives letters of a broken run no width, so that they fall on
 * one another. Too wide a run is found by `layoutFaults` instead.
 */
export function text(style: Style, content: string): Node {
  const overflowWrap = content.includes('\u2060') ? 'normal' : 'anywhere';
  return {
    type: 'div',
    key: null,
    props: {
      style: { display: 'block', boxSizing: 'border-box', overflowWrap, ...style },
      children: content,
    },
  };
}

/** The same node under a key. */
export const keyed = (key: string, node: Node): Node => ({ ...node, key });

/** The same node, running on into the bleed at those edges of the sheet. */
export const bleeding = (bleeds: readonly Edge[], node: Node): Node => ({ ...node, bleeds });

/** Drops what is null or empty, so that templates read as lists. */
export const present = (nodes: (Node | null)[]): Node[] => nodes.filter((node) => node !== null);

/** All printed strings of a tree, in reading order, without the invisible word joiners. */
export function printedTexts(node: Node): string[] {
  if (node.reads !== undefined) return [node.reads];
  const { children } = node.props;
  if (typeof children === 'string') return [children.replaceAll('\u2060', '')];
  return (children ?? []).flatMap(printedTexts);
}
