import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const inline = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd label mark q ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);
/** Not what the page says: ways to other pages, drawings (their tables say the same), programs. */
const left = new Set(['nav', 'svg', 'script', 'style', 'template', 'form']);

export interface PageText {
  title: string;
  /** Blocks of the page as lines; cells of one row are parted by tabs. */
  lines: string[];
}

/**
 * What a finished page of the site says in its main part, without its navigation. Read by a parser
 * of its own from the file as readers get it, so nothing can be found that is not on the page.
 * Null for a page without a main part.
 */
export function pageText(html: string): PageText | null {
  const from = html.indexOf('<main');
  const to = html.lastIndexOf('</main>');
  if (from < 0 || to < 0) return null;
  let title = '';
  const lines: string[] = [];
  let line = '';
  const end = (): void => {
    const text = line
      .split('\t')
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '')
      .join('\t')
      .trim();
    if (text !== '') lines.push(text);
    line = '';
  };
  const walk = (node: Node, inCell: boolean): void => {
    if (node.nodeName === '#text' && 'value' in node) {
      line += node.value.replace(/\s+/g, ' ');
      return;
    }
    const element = 'tagName' in node ? node : null;
    if (element && (left.has(element.tagName) || has(element, 'hidden'))) return;
    if (element?.tagName === 'h1') {
      title = textOf(element).replace(/\s+/g, ' ').trim();
      return;
    }
    const isCell = element?.tagName === 'td' || element?.tagName === 'th';
    const isBlock = element !== null && !isCell && !inline.has(element.tagName);
    // A block inside a cell stays in the line of its row.
    const close = (): void => {
      if (!isBlock) return;
      if (inCell) line += line === '' || /\s$/.test(line) ? '' : '\t';
      else end();
    };
    close();
    let before: Node | null = null;
    for (const child of childrenOf(node)) {
      if (before !== null && standApart(before, child)) line += ' ';
      walk(child, inCell || isCell);
      before = child;
    }
    if (isCell) line += '\t';
    close();
  };
  for (const child of parseFragment(html.slice(from, to)).childNodes) walk(child, false);
  end();
  return { title, lines };
}

const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);
const has = ({ attrs }: Element, name: string): boolean => attrs.some((one) => one.name === name);
const classOf = ({ attrs }: Element): string =>
  attrs.find(({ name }) => name === 'class')?.value ?? '';

const textOf = (node: Node): string =>
  node.nodeName === '#text' && 'value' in node ? node.value : childrenOf(node).map(textOf).join('');

/** Pieces that a style sheet sets apart, such as a telephone behind its name; a unit belongs to its number. */
const standApart = (one: Node, other: Node): boolean =>
  'tagName' in one &&
  'tagName' in other &&
  inline.has(one.tagName) &&
  inline.has(other.tagName) &&
  !/\bfigure-affix\b/.test(classOf(other));
