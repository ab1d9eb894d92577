import { type DefaultTreeAdapterTypes, html as spec } from 'parse5';
import { escapeHtml } from '#views/plain-prose.ts';

/** A piece of a page to paste: text, or an element of the few kinds that editors keep. */
export type PasteNode = string | PasteElement;

export interface PasteElement {
  tag: string;
  classes: readonly string[];
  attributes: Readonly<Record<string, string>>;
  children: readonly PasteNode[];
}

export type Tree = DefaultTreeAdapterTypes.ChildNode;
export type TreeElement = DefaultTreeAdapterTypes.Element;

export const isElement = (node: Tree): node is TreeElement => 'tagName' in node;

export const attributeOf = ({ attrs }: TreeElement, name: string): string | null =>
  attrs.find((each) => each.name === name)?.value ?? null;

export const classesOf = (element: TreeElement): string[] =>
  (attributeOf(element, 'class') ?? '').split(/\s+/).filter((name) => name !== '');

/** The words of nodes, as they read. */
export const pasteWords = (nodes: readonly PasteNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : pasteWords(node.children))).join('');

const empty: ReadonlySet<string> = new Set([spec.TAG_NAMES.BR, spec.TAG_NAMES.HR, 'img']);

/** Where an element stands, for looks that depend on it. */
export interface Around {
  inHead: boolean;
  inTotal: boolean;
}

/** HTML of nodes; `dress` says what is written for classes: a class, or a style. */
export function pasteHtml(
  nodes: readonly PasteNode[],
  dress: (element: PasteElement, around: Around) => Readonly<Record<string, string>>,
  around: Around = { inHead: false, inTotal: false },
): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return escapeHtml(node).replaceAll('\u00a0', '&nbsp;');
      const { tag, classes, children } = node;
      const attributes = { ...node.attributes, ...dress(node, around) };
      const written = Object.entries(attributes)
        .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
        .join('');
      if (empty.has(tag)) return `<${tag}${written}>`;
      const inside = {
        inHead: around.inHead || tag === 'thead',
        inTotal: around.inTotal || classes.includes('total'),
      };
      return `<${tag}${written}>${pasteHtml(children, dress, inside)}</${tag}>`;
    })
    .join('');
}
