import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import type { Part, Piece } from './part.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;
type Look = Omit<Piece, 'text'>;

const isElement = (node: Node): node is Element => 'tagName' in node;
const classesOf = (element: Element): string[] =>
  (element.attrs.find(({ name }) => name === 'class')?.value ?? '').split(/\s+/);
const roleOf = (element: Element): string =>
  element.attrs.find(({ name }) => name === 'role')?.value ?? '';

const blocks = new Set([
  'p',
  'ul',
  'ol',
  'li',
  'table',
  'blockquote',
  'pre',
  'section',
  'div',
  'hr',
]);
const isBlock = (node: Node): boolean =>
  isElement(node) && (blocks.has(node.tagName) || /^h[1-6]$/.test(node.tagName));

function lookOf(element: Element, look: Look): Look {
  if (element.tagName === 'strong') return { ...look, bold: true };
  if (element.tagName === 'em') return { ...look, italic: true };
  if (element.tagName === 'sup') return { ...look, raised: true };
  return classesOf(element).includes('fact') ? { ...look, fact: true } : look;
}

function pieces(nodes: readonly Node[], look: Look = {}): Piece[] {
  return nodes.flatMap((node): Piece[] => {
    if (node.nodeName === '#text' && 'value' in node)
      return node.value === '' ? [] : [{ ...look, text: node.value }];
    if (!isElement(node) || roleOf(node) === 'doc-backlink') return [];
    if (node.tagName === 'br') return [{ ...look, text: '\n' }];
    return pieces(node.childNodes, lookOf(node, look));
  });
}

const wordsOf = (nodes: readonly Node[]): string =>
  pieces(nodes)
    .map(({ text }) => text)
    .join('')
    .trim();

const elementsNamed = (element: Element, name: string): Element[] =>
  element.childNodes.flatMap((node) => {
    if (!isElement(node)) return [];
    return node.tagName === name ? [node] : elementsNamed(node, name);
  });

function tablePart(element: Element): Part {
  const [head, ...body] = elementsNamed(element, 'tr').map((row) =>
    row.childNodes.filter(isElement),
  );
  return {
    kind: 'table',
    head: (head ?? []).map(({ childNodes }) => wordsOf(childNodes)),
    align: (head ?? []).map((cell) => (classesOf(cell).includes('align-right') ? 'right' : 'left')),
    rows: body.map((cells) => ({
      cells: cells.map(({ childNodes }) => wordsOf(childNodes)),
      total: false,
    })),
  };
}

function listParts(element: Element, depth: number): Part[] {
  const ordered = element.tagName === 'ol';
  const indent = '　'.repeat(depth);
  const items = element.childNodes.filter(isElement);
  return items.flatMap((item, index) => {
    const mark = ordered ? `${index + 1}．` : '•　';
    const inner = item.childNodes.some(isBlock)
      ? htmlNodes(item.childNodes, depth + 1, 'list')
      : [{ kind: 'paragraph' as const, pieces: pieces(item.childNodes), style: 'list' as const }];
    const [first, ...others] = inner;
    if (first?.kind !== 'paragraph') return inner;
    return [{ ...first, pieces: [{ text: `${indent}${mark}` }, ...first.pieces] }, ...others];
  });
}

function htmlNodes(nodes: readonly Node[], depth: number, style: 'body' | 'list'): Part[] {
  const parts: Part[] = [];
  let run: Node[] = [];
  const flush = (): void => {
    if (wordsOf(run) !== '') parts.push({ kind: 'paragraph', pieces: trimmed(pieces(run)), style });
    run = [];
  };
  for (const node of nodes) {
    if (!isBlock(node) || !isElement(node)) {
      run.push(node);
      continue;
    }
    flush();
    const level = /^h([1-6])$/.exec(node.tagName)?.[1];
    if (level !== undefined) {
      const rank = Math.min(4, Math.max(1, Number(level) - 1)) as 1 | 2 | 3 | 4;
      parts.push({ kind: 'heading', level: rank, pieces: trimmed(pieces(node.childNodes)) });
    } else if (node.tagName === 'ul' || node.tagName === 'ol') {
      parts.push(...listParts(node, depth));
    } else if (node.tagName === 'table') {
      parts.push(tablePart(node));
    } else if (node.tagName !== 'hr') {
      parts.push(...htmlNodes(node.childNodes, depth, style));
    }
  }
  flush();
  return parts;
}

/** Without the line ends that stand between elements. */
function trimmed(all: Piece[]): Piece[] {
  const [first, ...rest] = all;
  if (!first) return all;
  const start = [{ ...first, text: first.text.trimStart() }, ...rest];
  const last = start.at(-1);
  return last ? [...start.slice(0, -1), { ...last, text: last.text.trimEnd() }] : start;
}

/** Prose of a document, as parts of a Word file: nothing of it is lost but links' addresses. */
export const htmlParts = (html: string): Part[] =>
  htmlNodes(parseFragment(html).childNodes, 0, 'body');
