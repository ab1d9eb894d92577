import { generate, parse } from 'css-tree';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

export type Tree = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

export const isElement = (node: Tree): node is Element => 'tagName' in node;

/** The text of an article as a browser reads it. */
export type ArticleTree = DefaultTreeAdapterTypes.DocumentFragment;

export const articleTree = (html: string): ArticleTree => parseFragment(html);

export const attributeOf = ({ attrs }: Element, name: string): string | null =>
  attrs.find((each) => each.name === name)?.value ?? null;

/** An element with the elements around it, innermost last. */
export interface PlacedElement {
  element: Element;
  around: readonly Element[];
}

/** All elements below, in document order. */
export function* elementsOf(
  nodes: readonly Tree[],
  around: readonly Element[] = [],
): Generator<PlacedElement> {
  for (const element of nodes) {
    if (!isElement(element)) continue;
    yield { element, around };
    if (element.childNodes.some(isElement)) {
      yield* elementsOf(element.childNodes, [...around, element]);
    }
  }
}

/** Words of an element, of what lies in it too. */
export const wordsIn = (node: Tree): string =>
  isElement(node) ? node.childNodes.map(wordsIn).join('') : 'value' in node ? node.value : '';

/** The beginning of what an element says, to find it by. */
export function beginning(element: Element): string {
  const words = [...wordsIn(element).trim()];
  return words.length > 20 ? `${words.slice(0, 20).join('')}…` : words.join('');
}

export interface Declaration {
  property: string;
  value: string;
}

/** Styles repeat a hundred times in an article; each is read once. */
const readStyles = new Map<string, Declaration[] | null>();
const mostStyles = 2000;

/** Declarations of a style attribute; null when it cannot be read as CSS. */
export function declarationsOf(style: string): Declaration[] | null {
  const known = readStyles.get(style);
  if (known !== undefined) return known;
  if (readStyles.size >= mostStyles) readStyles.clear();
  const read = readStyle(style);
  readStyles.set(style, read);
  return read;
}

function readStyle(style: string): Declaration[] | null {
  let readable = true;
  const tree = parse(style, {
    context: 'declarationList',
    positions: true,
    onParseError() {
      readable = false;
    },
  });
  if (tree.type !== 'DeclarationList') return null;
  const found: Declaration[] = [];
  for (const node of tree.children) {
    if (node.type !== 'Declaration') {
      readable = false;
      continue;
    }
    const { loc } = node.value;
    const written = loc ? style.slice(loc.start.offset, loc.end.offset) : generate(node.value);
    const mark = node.important ? ' !important' : '';
    found.push({ property: node.property, value: `${written.trim()}${mark}` });
  }
  return readable ? found : null;
}
