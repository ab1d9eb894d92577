import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** A number that a page says to be a fact. */
export interface HtmlMark {
  key: string;
  /** Where another town's number than the page's stands; empty elsewhere. */
  town: string;
  text: string;
  /** Name and time beside it; empty where the mark has none. */
  label: string;
  asOf: string;
}

export interface HtmlPage {
  /** Words in reading order, a row of a table as one: `项目：户数；数量：7858户`. */
  texts: string[];
  /** Where each section with a name begins among the texts, by the id of its heading. */
  sections: { id: string; from: number }[];
  marks: HtmlMark[];
  /** Addresses of its links, as written. */
  links: string[];
}

const silent = new Set(['script', 'style', 'svg', 'nav', 'footer', 'template']);
const blocks = new Set(
  'address article aside blockquote body caption dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table td th tr ul br head title'.split(
    ' ',
  ),
);

const children = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);
const attribute = (element: Element, name: string): string =>
  element.attrs.find((one) => one.name === name)?.value ?? '';
const classes = (element: Element): string[] => attribute(element, 'class').split(/\s+/);

function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return children(node).map(textOf).join('');
}

function elementsIn(node: Node, test: (element: Element) => boolean): Element[] {
  return children(node).flatMap((child) =>
    'tagName' in child ? [...(test(child) ? [child] : []), ...elementsIn(child, test)] : [],
  );
}

const withClass = (element: Element, name: string): string =>
  elementsIn(element, (one) => classes(one).includes(name))
    .map(textOf)
    .join('');

/** A tile marks its number with its name and time; a number in a sentence says both in its title. */
function markOf(element: Element): HtmlMark[] {
  const key = attribute(element, 'data-fact');
  if (key === '') return [];
  const town = attribute(element, 'data-town');
  if (classes(element).includes('figure')) {
    return [
      {
        key,
        town,
        text: withClass(element, 'figure-value'),
        label: withClass(element, 'figure-label'),
        asOf: withClass(element, 'figure-as-of'),
      },
    ];
  }
  const [, label = '', asOf = ''] =
    /^(.*)（((?:[^（）]|（[^（）]*）)*)）$/.exec(attribute(element, 'title')) ?? [];
  return [{ key, town, text: textOf(element), label, asOf }];
}

const isBlock = (node: Node): boolean => 'tagName' in node && blocks.has(node.tagName);

/** What a finished page says: read from its markup alone, by a parser of its own. */
export function readHtml(html: string): HtmlPage {
  const page: HtmlPage = { texts: [], sections: [], marks: [], links: [] };
  let line = '';
  const flush = (): void => {
    if (line.trim() !== '') page.texts.push(line.trim());
    line = '';
  };
  const row = (cells: readonly Element[], labels: readonly string[]): void => {
    const words = cells.map((cell, index) => {
      const label = labels[index] ?? '';
      return label === '' ? textOf(cell).trim() : `${label}：${textOf(cell).trim()}`;
    });
    page.texts.push(words.join('；'));
  };
  const table = (element: Element): void => {
    const rows = elementsIn(element, ({ tagName }) => tagName === 'tr');
    const cellsOf = (one: Element): Element[] =>
      elementsIn(one, ({ tagName }) => tagName === 'td' || tagName === 'th');
    const [head, ...rest] = rows;
    for (const caption of elementsIn(element, ({ tagName }) => tagName === 'caption')) {
      page.texts.push(textOf(caption).trim());
    }
    const labels = head ? cellsOf(head).map((cell) => textOf(cell).trim()) : [];
    if (head) page.texts.push(...labels);
    for (const one of rest) row(cellsOf(one), labels);
  };
  const visit = (node: Node): void => {
    if (node.nodeName === '#text' && 'value' in node) line += node.value;
    if (!('tagName' in node)) {
      for (const child of children(node)) visit(child);
      return;
    }
    const { tagName } = node;
    page.marks.push(...markOf(node));
    if (tagName === 'a') page.links.push(attribute(node, 'href'));
    if (tagName === 'img') page.texts.push(attribute(node, 'alt'));
    if (tagName === 'meta' && attribute(node, 'name').toLowerCase() === 'description') {
      page.texts.push(attribute(node, 'content'));
    }
    if (silent.has(tagName)) return;
    const block = isBlock(node);
    if (block) flush();
    if (/^h[1-6]$/.test(tagName) && attribute(node, 'id') !== '') {
      page.sections.push({ id: attribute(node, 'id'), from: page.texts.length });
    }
    const layout = elementsIn(node, ({ tagName: name }) => name === 'p').length > 0;
    if (tagName === 'table' && !layout) {
      page.marks.push(...elementsIn(node, () => true).flatMap(markOf));
      table(node);
    } else for (const child of children(node)) visit(child);
    if (block) flush();
  };
  visit(parse(html));
  flush();
  return page;
}
