import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import {
  attributeOf,
  classesOf,
  isElement,
  type PasteNode,
  pasteWords,
  type Tree,
  type TreeElement,
} from './paste-node.ts';

export interface CleanSetting {
  /** Beginning of every anchor that stays, so that none meets another of the portal's page. */
  prefix: string;
  /** Full address of a link of the page; null when it has none, and the words stand alone. */
  address: (href: string) => string | null;
  /** File beside the body for a picture of the page, by its `src`; null to leave it out. */
  picture: (src: string) => { name: string; width: number; height: number } | null;
  /** The drawn picture of a chart; null where its table stands for it. */
  chart: (title: string) => { name: string; width: number; height: number } | null;
  /** Whether links to files (downloads, other pages) lead anywhere. */
  linked: boolean;
}

/** Nothing to paste: ways around the site, controls, and what runs. */
const dropped = new Set(
  'nav script style template noscript button input select textarea label fieldset form dialog object iframe audio video'.split(
    ' ',
  ),
);
/** Parts of the page that the portal brings itself, or that lead around the page. */
const droppedClasses = ['side', 'breadcrumb', 'article-line', 'kicker', 'skip-link', 'share-this'];
/** Downloads and ways on, of use only where links lead somewhere. */
const toolClasses = ['actions', 'word-link', 'words-actions', 'see-all'];
const kept = new Set(
  'section div p h2 h3 h4 ul ol li dl dt dd table caption thead tbody tfoot tr th td blockquote pre code strong em del sup sub br hr span'.split(
    ' ',
  ),
);
const renamed: Readonly<Record<string, string>> = {
  article: 'section',
  aside: 'div',
  figure: 'div',
  figcaption: 'p',
  details: 'div',
  summary: 'p',
  h5: 'h4',
  h6: 'h4',
  b: 'strong',
  i: 'em',
  tfoot: 'tbody',
};
const keptAttributes = new Set(['scope', 'colspan', 'rowspan', 'start']);
/** Classes that say how the site's own style sheet lays out, and nothing of what it is. */
const layoutClasses = new Set(['short', 'left', 'narrow', 'stack', 'reading', 'table-region']);

/** Parts that the style sheet sets apart, by the class of their parent or of the list around. */
const spacedClasses = ['link-meta', 'identity', 'standard-label', 'board-code', 'words-actions'];
const spacedLists = ['hotlines', 'ratings-list', 'policy-amounts', 'decision-answers'];
const spacedTags = new Set(['li', 'dd', 'a', 'figcaption']);

const elementsOf = (node: DefaultTreeAdapterTypes.ParentNode): TreeElement[] =>
  node.childNodes.filter(isElement);

function find(node: DefaultTreeAdapterTypes.ParentNode, wanted: (e: TreeElement) => boolean) {
  const open: TreeElement[] = elementsOf(node).toReversed();
  for (let next = open.pop(); next; next = open.pop()) {
    if (wanted(next)) return next;
    open.push(...elementsOf(next).toReversed());
  }
  return null;
}

const wordsIn = (node: Tree): string =>
  isElement(node) ? node.childNodes.map(wordsIn).join('') : 'value' in node ? node.value : '';

const withTag = (tag: string) => (element: TreeElement) => element.tagName === tag;

interface Walk extends CleanSetting {
  /** Inside a figure that says the same in a table. */
  tabled: boolean;
  pre: boolean;
  /** Inside a list whose items have parts beside each other. */
  parts: boolean;
}

/** Parts beside each other, with a space between them as on the page. */
const spaced = (parts: readonly PasteNode[]): PasteNode[] =>
  parts
    .filter((part) => typeof part !== 'string' || part.trim() !== '')
    .flatMap((part, index) => (index === 0 ? [part] : ['　', part]));

function clean(nodes: readonly Tree[], walk: Walk): PasteNode[] {
  return nodes.flatMap((node) => {
    if (isElement(node)) return cleanElement(node, walk);
    if (!('value' in node)) return [];
    // Line ends between elements are no words.
    return !walk.pre && /^\s*$/.test(node.value) && node.value.includes('\n') ? [] : [node.value];
  });
}

function cleanElement(node: TreeElement, walk: Walk): PasteNode[] {
  const { tagName } = node;
  const classes = classesOf(node);
  if (dropped.has(tagName) || attributeOf(node, 'hidden') !== null) return [];
  if (classes.some((name) => droppedClasses.includes(name))) return [];
  if (!walk.linked && classes.some((name) => toolClasses.includes(name))) return [];
  const parts = walk.parts || classes.some((name) => spacedLists.includes(name));
  const apart =
    classes.some((name) => spacedClasses.includes(name)) ||
    (spacedTags.has(tagName) && (walk.parts || tagName === 'figcaption'));
  const inside = (more: Partial<Walk> = {}): PasteNode[] => {
    const children = clean(node.childNodes, { ...walk, parts, ...more });
    return apart ? spaced(children) : children;
  };
  switch (tagName) {
    case 'h1':
      return [];
    case 'svg':
      return walk.tabled || attributeOf(node, 'aria-hidden') === 'true' ? [] : drawingWords(node);
    case 'img':
      return image(node, walk);
    case 'a':
      return link(node, inside());
    case 'figure':
      return [figure(node, classes, walk)];
    case 'pre':
      return element(node, 'pre', classes, inside({ pre: true }));
    case 'details':
      return element(node, 'div', ['details', ...classes], inside());
    case 'summary':
      return element(node, 'p', ['summary', ...classes], inside());
    default: {
      const tag = renamed[tagName] ?? tagName;
      const isShell = classes.length > 0 && classes.every((name) => layoutClasses.has(name));
      if (!kept.has(tag) || (tag === 'div' && isShell) || classes.includes('page-head')) {
        return inside();
      }
      return element(node, tag, classes, inside());
    }
  }
}

/** The element, with an anchor to be settled when all anchors are known; nothing when it is empty. */
function element(
  node: TreeElement,
  tag: string,
  classes: readonly string[],
  children: PasteNode[],
): PasteNode[] {
  const isEmpty = children.length === 0 && !['br', 'hr', 'td', 'th'].includes(tag);
  if (isEmpty) return [];
  const attributes: Record<string, string> = {};
  const id = attributeOf(node, 'id');
  if (id) attributes.id = id;
  for (const { name, value } of node.attrs) if (keptAttributes.has(name)) attributes[name] = value;
  // Written tables head their columns without saying so.
  if (tag === 'th' && attributes.scope === undefined) attributes.scope = 'col';
  const shown = classes.filter((name) => !layoutClasses.has(name));
  return [{ tag, classes: shown, attributes, children }];
}

function drawingWords(node: TreeElement): PasteNode[] {
  const words = ['title', 'desc']
    .map((tag) => find(node, withTag(tag)))
    .map((part) => (part ? wordsIn(part) : ''))
    .filter((text) => text !== '');
  return words.length === 0
    ? []
    : [{ tag: 'p', classes: ['drawing'], attributes: {}, children: [words.join('：')] }];
}

function image(node: TreeElement, { picture }: Walk): PasteNode[] {
  const found = picture(attributeOf(node, 'src') ?? '');
  const alt = attributeOf(node, 'alt') ?? '';
  return found ? [pictureNode(found, alt)] : [];
}

const pictureNode = (
  { name, width, height }: { name: string; width: number; height: number },
  alt: string,
): PasteNode => ({
  tag: 'img',
  classes: [],
  attributes: { src: name, alt, width: String(width), height: String(height) },
  children: [],
});

/** Addresses are settled when all anchors are known. */
const link = (node: TreeElement, children: PasteNode[]): PasteNode[] => {
  const href = attributeOf(node, 'href');
  // A way back from a note says nothing on paper.
  if (attributeOf(node, 'role') === 'doc-backlink') return [];
  return href === null
    ? children
    : [{ tag: 'a', classes: classesOf(node), attributes: { href }, children }];
};

function figure(node: TreeElement, classes: readonly string[], walk: Walk): PasteNode {
  const tabled = find(node, withTag('table')) !== null;
  const children = clean(node.childNodes, { ...walk, tabled });
  const drawing = find(node, withTag('svg'));
  const title = drawing && find(drawing, withTag('title'));
  const drawn = title && walk.chart(wordsIn(title));
  const alt = drawing && find(drawing, withTag('desc'));
  const words = (alt && wordsIn(alt)) || (title && wordsIn(title)) || '';
  // The picture follows the caption.
  const all = drawn ? children.toSpliced(1, 0, pictureNode(drawn, words)) : children;
  return { tag: 'div', classes, attributes: {}, children: all };
}

const anchorsIn = (nodes: readonly PasteNode[]): string[] =>
  nodes.flatMap((node) =>
    typeof node === 'string'
      ? []
      : [...(node.attributes.id ? [node.attributes.id] : []), ...anchorsIn(node.children)],
  );

const targetsIn = (nodes: readonly PasteNode[]): string[] =>
  nodes.flatMap((node) =>
    typeof node === 'string'
      ? []
      : [
          ...(node.attributes.href?.startsWith('#')
            ? [decodeURIComponent(node.attributes.href.slice(1))]
            : []),
          ...targetsIn(node.children),
        ],
  );

/** Anchors that a link of the body leads to stay, under a name of their own; all others go. */
function settle(
  nodes: readonly PasteNode[],
  anchors: ReadonlyMap<string, string>,
  setting: CleanSetting,
): PasteNode[] {
  return nodes.flatMap((node): PasteNode[] => {
    if (typeof node === 'string') return [node];
    const children = settle(node.children, anchors, setting);
    const { id, href, ...rest } = node.attributes;
    const anchor = id === undefined ? undefined : anchors.get(id);
    const attributes = { ...rest, ...(anchor ? { id: anchor } : {}) };
    if (href === undefined) return [{ ...node, attributes, children }];
    const target = href.startsWith('#')
      ? anchors.get(decodeURIComponent(href.slice(1)))
      : undefined;
    const address = target ? `#${target}` : href.startsWith('#') ? null : setting.address(href);
    return address === null
      ? children
      : [{ ...node, attributes: { ...attributes, href: address }, children }];
  });
}

/**
 * What a page of the site says, without the site around it: headings from the second level on, text,
 * tables with captions and scopes, pictures, links. No script, no style, no control, and only those
 * anchors to which a link of the page itself leads. Throws for a page without a main part.
 */
export function cleanPage(html: string, setting: CleanSetting): PasteNode[] {
  const main = find(parse(html), withTag('main'));
  if (!main) throw new Error(`No main part in the page of ${setting.prefix}`);
  const nodes = clean(main.childNodes, {
    ...setting,
    tabled: false,
    pre: false,
    parts: false,
  }).filter((node) => pasteWords([node]).trim() !== '' || typeof node !== 'string');
  const wanted = new Set(targetsIn(nodes));
  const anchors = new Map(
    anchorsIn(nodes)
      .filter((id) => wanted.has(id))
      .map((id, index) => [id, `${setting.prefix}-${index + 1}`]),
  );
  return settle(nodes, anchors, setting);
}
