import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import type { TableView } from '#views/blocks.ts';
import { staysLink } from './links.ts';
import { type ArticleNode, el, wordsOf } from './node.ts';
import type { ArticleSetting } from './setting.ts';
import { tableNodes } from './tables.ts';

type Tree = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const isElement = (node: Tree): node is Element => 'tagName' in node;

const attribute = ({ attrs }: Element, name: string): string =>
  attrs.find((each) => each.name === name)?.value ?? '';

const elementsIn = ({ childNodes }: Element): Element[] => childNodes.filter(isElement);

/** Prose of our own documents, element by element, in the styles of the article. */
export const proseNodes = (html: string, setting: ArticleSetting): ArticleNode[] =>
  flow(parseFragment(html).childNodes, setting);

const flow = (nodes: readonly Tree[], setting: ArticleSetting): ArticleNode[] =>
  nodes.flatMap((node) => {
    if (isElement(node)) return flowElement(node, setting);
    const words = 'value' in node ? node.value.trim() : '';
    return words === '' ? [] : [el('p', setting.theme.paragraph, [words])];
  });

function flowElement(node: Element, setting: ArticleSetting): ArticleNode[] {
  const { theme, paragraphs } = setting;
  const inside = (): ArticleNode[] => inline(node.childNodes, setting);
  switch (node.tagName) {
    case 'p':
      return [el('p', theme[paragraphs], inside())];
    case 'h1':
    case 'h2':
      return [el('h2', theme.h2, inside())];
    case 'h3':
      return [el('h3', theme.h3, inside())];
    case 'h4':
    case 'h5':
    case 'h6':
      return [el('h4', theme.h4, inside())];
    case 'ul':
    case 'ol':
      return [listNode(node, setting)];
    case 'blockquote':
      return [
        el('blockquote', theme.quote, flow(node.childNodes, { ...setting, paragraphs: 'close' })),
      ];
    case 'pre':
      return [el('pre', theme.code, codeLines(wordsIn(node)))];
    case 'hr':
      return [el('p', theme.ending, ['· · ·'])];
    case 'table':
      return tableNodes(tableView(node, setting), setting);
    case 'section':
      return attribute(node, 'role') === 'doc-endnotes'
        ? endnotes(node, setting)
        : flow(node.childNodes, setting);
    default:
      return flow(node.childNodes, setting);
  }
}

const wordsIn = (node: Tree): string =>
  isElement(node) ? node.childNodes.map(wordsIn).join('') : 'value' in node ? node.value : '';

/** Line breaks and spaces of code do not stay by themselves. */
const codeLines = (code: string): ArticleNode[] =>
  code
    .replace(/\n$/, '')
    .split('\n')
    .flatMap((line, index) => [
      ...(index === 0 ? [] : [el('br', {}, [])]),
      line.replaceAll(' ', '\u00a0'),
    ]);

function inline(nodes: readonly Tree[], setting: ArticleSetting): ArticleNode[] {
  return nodes.flatMap((node): ArticleNode[] => {
    if (!isElement(node)) return 'value' in node ? [node.value.replace(/\s*\n\s*/g, ' ')] : [];
    const inside = inline(node.childNodes, setting);
    const { theme } = setting;
    switch (node.tagName) {
      case 'strong':
      case 'em':
      case 'sub':
        return [el(node.tagName, {}, inside)];
      case 'del':
        return [el('span', theme.struck, inside)];
      case 'code':
        return [el('code', theme.code, [wordsIn(node).replaceAll(' ', '\u00a0')])];
      case 'sup':
        return [el('sup', theme.mark, [wordsIn(node)])];
      case 'br':
        return [el('br', {}, [])];
      case 'a':
        return linkNodes(attribute(node, 'href'), inside, setting);
      default:
        return inside;
    }
  });
}

/** Words of a link with the number of its note; links to other articles stay links. */
function linkNodes(href: string, inside: ArticleNode[], setting: ArticleSetting): ArticleNode[] {
  if (staysLink(href)) return [el('a', setting.theme.link, inside, { href })];
  const number = setting.links.refer(href, wordsOf(inside));
  return number === null ? inside : [...inside, el('sup', setting.theme.mark, [`［${number}］`])];
}

const isList = ({ tagName }: Element): boolean => tagName === 'ul' || tagName === 'ol';

/** A list of one level: what lies deeper follows in the item, each with a mark of its own. */
function listNode(node: Element, setting: ArticleSetting): ArticleNode {
  const items = elementsIn(node).map((item) =>
    el('li', setting.theme.item, itemNodes(item, setting)),
  );
  const start = attribute(node, 'start');
  const attributes: Record<string, string> = start === '' ? {} : { start };
  return el(node.tagName === 'ol' ? 'ol' : 'ul', setting.theme.list, items, attributes);
}

function itemNodes(item: Element, setting: ArticleSetting): ArticleNode[] {
  const nodes: ArticleNode[] = [];
  let run: Tree[] = [];
  const flush = (): void => {
    const words = inline(run, setting);
    if (wordsOf(words).trim() !== '') nodes.push(el('section', setting.theme.itemText, words));
    run = [];
  };
  for (const child of item.childNodes) {
    if (isElement(child) && isList(child)) {
      flush();
      nodes.push(...deeperItems(child, setting));
    } else if (isElement(child) && child.tagName === 'p') {
      flush();
      run = [...child.childNodes];
      flush();
    } else if (isElement(child) && blocks.has(child.tagName)) {
      flush();
      nodes.push(...flowElement(child, { ...setting, paragraphs: 'close' }));
    } else {
      run.push(child);
    }
  }
  flush();
  return nodes;
}

const blocks = new Set(['blockquote', 'pre', 'table', 'div', 'section', 'hr']);

/** Items of an inner list as sections with `• ` or `1. ` in front; still deeper ones go further in. */
function deeperItems(node: Element, setting: ArticleSetting): ArticleNode[] {
  const first = Number(attribute(node, 'start') || '1');
  return elementsIn(node).map((item, index) => {
    const mark = node.tagName === 'ol' ? `${first + index}. ` : '• ';
    const [lead, ...rest] = itemNodes(item, setting);
    const words = typeof lead === 'object' && lead.tag === 'section' ? lead.children : [lead ?? ''];
    return el('section', setting.theme.deeper, [mark, ...words, ...rest]);
  });
}

/** A table written in a document. Links in its cells keep the numbers of their notes. */
function tableView(node: Element, setting: ArticleSetting): TableView {
  const rows = [...descendants(node, 'tr')].map((row) =>
    elementsIn(row).map((cell) => ({
      text: wordsOf(inline(cell.childNodes, setting)).trim(),
      align: attribute(cell, 'class') === 'align-right' ? ('right' as const) : ('left' as const),
    })),
  );
  const [head = [], ...body] = rows;
  return {
    caption: '',
    columns: head.map(({ text, align }) => ({ label: text, align })),
    rows: body.map((row) => ({ kind: 'row', cells: row.map(({ text }) => text) })),
    notes: [],
    source: '',
  };
}

function* descendants(node: Element, tagName: string): Generator<Element> {
  for (const child of elementsIn(node)) {
    if (child.tagName === tagName) yield child;
    else yield* descendants(child, tagName);
  }
}

/** The document's own notes; the arrows that lead back to the text are left out. */
function endnotes(node: Element, setting: ArticleSetting): ArticleNode[] {
  const notes = [...descendants(node, 'li')].map((item, index) => {
    const parts = elementsIn(item)
      .filter(
        (part) => !elementsIn(part).some((link) => attribute(link, 'role') === 'doc-backlink'),
      )
      .flatMap((part) => inline(part.childNodes, setting));
    return el('p', setting.theme.address, [`［${index + 1}］`, ...parts]);
  });
  return [el('h3', setting.theme.h3, ['注释']), ...notes];
}
