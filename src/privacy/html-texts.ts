import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { longNumbers, numberDatum } from './json-numbers.ts';
import { type Block, contextsOf } from './reader-context.ts';
import { isShown } from './shown-address.ts';
import { tableRowText } from './table-row-text.ts';

/** A text of a page as one reader's unit, with the words that readers see around it. */
export interface HtmlText {
  text: string;
  context: string;
}

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const inline = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q ruby rp rt s samp small span strong sub sup time tspan u var wbr label'.split(
    ' ',
  ),
);
/** Attributes that only style or wire the page. */
const silent = new Set([
  'class',
  'style',
  'd',
  'points',
  'transform',
  'viewbox',
  'xmlns',
  'charset',
]);

/**
 * All that a page says: text by block, rows of tables with their columns' names, every attribute,
 * comments, and data in scripts. Read by a parser of its own, not by the one that wrote the page.
 */
export function htmlTexts(html: string): HtmlText[] {
  const blocks: Block[] = [];
  let pending = '';
  const add = (text: string, kind: Block['kind'] = 'apart'): void => {
    const trimmed = text.replace(/[^\S\n]+/g, ' ').trim();
    if (trimmed !== '') blocks.push({ kind, text: trimmed });
  };
  let listed = false;
  let titled = false;
  const flush = (): void => {
    add(pending, titled ? 'heading' : listed ? 'item' : 'paragraph');
    pending = '';
  };
  const walk = (node: Node): void => {
    if (node.nodeName === '#text' && 'value' in node) pending += node.value.replace(/\s+/g, ' ');
    if (node.nodeName === '#comment' && 'data' in node) add(node.data);
    const element = 'tagName' in node ? node : null;
    if (element) addAttributes(element, add);
    if (element?.tagName === 'script') {
      for (const text of scriptTexts(textOf(element))) add(text);
      return;
    }
    if (element?.tagName === 'br') {
      pending += '\n';
      return;
    }
    if (element?.tagName === 'table') {
      flush();
      for (const [kind, text] of tableRows(element)) add(text, kind);
      walkAttributes(element, add);
      return;
    }
    const block = element !== null && !inline.has(element.tagName);
    if (block) flush();
    const outer = listed;
    if (element?.tagName === 'li') listed = true;
    if (element && /^h[1-6]$/.test(element.tagName)) titled = true;
    for (const child of childrenOf(node)) walk(child);
    if (block) flush();
    if (element && /^h[1-6]$/.test(element.tagName)) titled = false;
    listed = outer;
  };
  walk(parse(html));
  flush();
  const contexts = contextsOf(blocks);
  return blocks.map(({ text }, order) => ({ text, context: contexts[order] ?? '' }));
}

const childrenOf = (node: Node): Node[] => [
  ...('childNodes' in node ? node.childNodes : []),
  ...('content' in node ? [node.content] : []),
];

const textOf = (node: Node, lineBreak = ''): string => {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if (node.nodeName === 'br') return lineBreak;
  return childrenOf(node)
    .map((child) => textOf(child, lineBreak))
    .join('');
};

type Add = (text: string) => void;

function addAttributes(element: Element, add: Add): void {
  const { tagName, attrs } = element;
  for (const { name, value } of attrs) {
    if (silent.has(name)) continue;
    if (name === 'href' && isShown(decoded(value), textOf(element))) continue;
    if (name === 'href' || name === 'src' || name === 'action' || name === 'srcset') {
      add(decoded(value));
    } else if (tagName !== 'meta' || name === 'content') add(value);
  }
}

function walkAttributes(node: Node, add: Add): void {
  if (node.nodeName === '#comment' && 'data' in node) add(node.data);
  for (const child of childrenOf(node)) {
    if ('tagName' in child) addAttributes(child, add);
    walkAttributes(child, add);
  }
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    // Not an encoded text: read as it stands.
    return address;
  }
}

const all = (node: Node, tags: readonly string[]): Element[] =>
  childrenOf(node).flatMap((child) =>
    'tagName' in child && tags.includes(child.tagName) ? [child] : all(child, tags),
  );

/** Rows with the name of its column before each cell, and the caption, as a heading, before them. */
function tableRows(table: Element): [Block['kind'], string][] {
  const captions = all(table, ['caption']).map((caption) => textOf(caption));
  const rows = all(table, ['tr']);
  const cellsOf = (row: Element, lineBreak: string): string[] =>
    all(row, ['td', 'th']).map((cell) => textOf(cell, lineBreak).trim());
  const labels = rows[0] ? cellsOf(rows[0], '') : [];
  // A break in a cell may stand inside a name or a number, or between two names: both are read.
  const readings = (row: Element): string[] => [
    ...new Set(['', '、'].map((lineBreak) => tableRowText(labels, cellsOf(row, lineBreak)))),
  ];
  return [
    // Names the table only: the heading of the page stays what it was for the texts behind.
    ...captions.map((caption): [Block['kind'], string] => ['paragraph', `${caption}：`]),
    ['apart', labels.join('；')],
    ...rows
      .slice(1)
      .flatMap(readings)
      .map((text): [Block['kind'], string] => ['row', text]),
  ];
}

/** Strings of JSON in a script; a script that is no JSON is read as it stands. */
function scriptTexts(source: string): string[] {
  try {
    return [...jsonTexts(JSON.parse(source)), ...numbersOf(source)];
  } catch {
    // A program, not data.
    return [source];
  }
}

/** Long numbers with their keys, as written: parsing would lose digits. */
const numbersOf = (source: string): string[] =>
  [...longNumbers(source)].flatMap((number) =>
    numberDatum(number) ? [`${number.key}：${number.digits}`] : [],
  );

/** Every string and key of a JSON value, fields of one object as one text as well. */
export function jsonTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  const members = Object.entries(value);
  const beside = members.flatMap(([, member]) => (typeof member === 'string' ? [member] : []));
  return [
    ...(Array.isArray(value) ? [] : members.map(([key]) => key)),
    ...(beside.length > 0 ? [beside.join(Array.isArray(value) ? '\n' : '；')] : []),
    ...members.flatMap(([, member]) => (typeof member === 'string' ? [] : jsonTexts(member))),
  ];
}
