import type { ArticleTag, Property } from './allowed.ts';

export type ArticleStyle = Partial<Record<Property, string>>;

/** A piece of an article: text, or an element with an inline style. */
export type ArticleNode =
  | string
  | {
      tag: ArticleTag;
      style: ArticleStyle;
      attributes: Readonly<Record<string, string>>;
      children: ArticleNode[];
    };

/** An element; empty children are left out, so that lists of them read as templates. */
export const el = (
  tag: ArticleTag,
  style: ArticleStyle,
  children: readonly (ArticleNode | null)[],
  attributes: Readonly<Record<string, string>> = {},
): ArticleNode => ({
  tag,
  style,
  attributes,
  children: children.filter((child): child is ArticleNode => child !== null && child !== ''),
});

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const empty = new Set<ArticleTag>(['br', 'img']);

const escapedText = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => signs[sign] ?? sign).replaceAll('\u00a0', '&nbsp;');
const escapedValue = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign).replaceAll('\u00a0', '&nbsp;');

/** Styles of the theme stand in every article; each is written once. */
const writtenStyles = new WeakMap<ArticleStyle, string>();

/** `margin:0 0 14px;color:#2b2b2b;`, in the order in which the style was written. */
function styleText(style: ArticleStyle): string {
  if (Object.keys(style).length === 0) return '';
  const known = writtenStyles.get(style);
  if (known !== undefined) return known;
  const text = Object.entries(style)
    .map(([property, value]) => `${property}:${value};`)
    .join('');
  writtenStyles.set(style, text);
  return text;
}

/** HTML of nodes, as a parser would write it back. */
export function articleHtml(nodes: readonly ArticleNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return escapedText(node);
      const style = styleText(node.style);
      const attributes = Object.entries(node.attributes)
        .map(([name, value]) => ` ${name}="${escapedValue(value)}"`)
        .join('');
      const open = `<${node.tag}${attributes}${style === '' ? '' : ` style="${escapedValue(style)}"`}>`;
      return empty.has(node.tag) ? open : `${open}${articleHtml(node.children)}</${node.tag}>`;
    })
    .join('');
}

/** The words of nodes, as they read. */
export const wordsOf = (nodes: readonly ArticleNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : wordsOf(node.children))).join('');
