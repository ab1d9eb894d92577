import { serialize } from 'parse5';
import { allowedOf, patternOf } from '#channels/wechat/allowed.ts';
import {
  type ArticleTree,
  articleTree,
  declarationsOf,
  type Element,
  isElement,
  type Tree,
} from './article-tree.ts';

/** True when every declaration of a style attribute stays on this tag. */
function styleStays(tag: string, style: string): boolean {
  const declarations = declarationsOf(style);
  if (allowedOf(tag) === null || !declarations) return false;
  return declarations.every(
    ({ property, value }) => patternOf(tag, property)?.test(value) === true,
  );
}

/** Gone with all that is in them. */
const removed = new Set([
  'script',
  'style',
  'link',
  'meta',
  'iframe',
  'form',
  'input',
  'button',
  'select',
  'textarea',
  'video',
  'audio',
  'object',
  'embed',
  'template',
  'noscript',
  'svg',
  'math',
  'canvas',
]);

/**
 * What is left of an article after WeChat's filter, as strict as it has been seen to be: unknown
 * tags are unwrapped or gone, unknown attributes dropped, and one unknown property or value takes
 * the whole style attribute with it.
 */
export function filtered(html: string): string {
  const tree = articleTree(html);
  filter(tree);
  return serialize(tree);
}

function filter(tree: ArticleTree): void {
  tree.childNodes = tree.childNodes.flatMap(kept);
}

function kept(node: Tree): Tree[] {
  if (!isElement(node)) return node.nodeName === '#text' ? [node] : [];
  if (removed.has(node.tagName)) return [];
  const children = node.childNodes.flatMap(kept);
  const allowed = allowedOf(node.tagName);
  if (allowed === null) return children;
  node.childNodes = children;
  node.attrs = node.attrs.filter(({ name, value }) => attributeStays(node, name, value));
  return [node];
}

/** True for an attribute, with its value, that stays on its element. */
export function attributeStays({ tagName }: Element, name: string, value: string): boolean {
  if (name === 'style') return styleStays(tagName, value);
  const attributes = allowedOf(tagName)?.attributes ?? {};
  return Object.hasOwn(attributes, name) && attributes[name]?.test(value) === true;
}

/** True when the filter takes nothing away from an article as it was read. */
export const survives = (tree: ArticleTree): boolean => tree.childNodes.every(staysWhole);

function staysWhole(node: Tree): boolean {
  if (!isElement(node)) return node.nodeName === '#text';
  return (
    !removed.has(node.tagName) &&
    allowedOf(node.tagName) !== null &&
    node.attrs.every(({ name, value }) => attributeStays(node, name, value)) &&
    node.childNodes.every(staysWhole)
  );
}
