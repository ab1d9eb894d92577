import type { Node as TakumiNode } from '@takumi-rs/core';
import type { Node, Style } from '#channels/posters/node.ts';

// Under their own names 'Serif' and the like would mean the engine's generic families.
export const familyName = (name: string): string => `face ${name}`;

const familyList = (families: string): string =>
  families
    .split(',')
    .map((name) => `"${familyName(name.trim().replace(/^(["'])(.*)\1$/u, '$2'))}"`)
    .join(', ');

function styleOf({ fontFamily, ...style }: Style = {}): object {
  return fontFamily === undefined
    ? style
    : { ...style, fontFamily: familyList(String(fontFamily)) };
}

const escaped = (value: unknown): string =>
  String(value).replace(/&/gu, '&amp;').replace(/"/gu, '&quot;').replace(/</gu, '&lt;');

/** A drawing of our own tree as SVG text. */
function markup({ type, props: { style: _, children, ...attributes } }: Node): string {
  const all = type === 'svg' ? { xmlns: 'http://www.w3.org/2000/svg', ...attributes } : attributes;
  const written = Object.entries(all).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  const inner =
    typeof children === 'string' ? escaped(children) : (children ?? []).map(markup).join('');
  return `<${type}${written.join('')}>${inner}</${type}>`;
}

/**
 * Our tree as takumi takes it, node for node and child for child. `drawings` false: boxes of their
 * size in place of drawings, for measuring.
 */
export function takumiTree(node: Node, drawings = true): TakumiNode {
  const { style: given, children, width, height } = node.props;
  const style = styleOf(given);
  const isPicture = node.type === 'svg' || node.type === 'img';
  if (isPicture && !drawings) {
    const size = { width: Number(width), height: Number(height) };
    return { type: 'container', style: { ...size, ...style } };
  }
  if (isPicture)
    return {
      type: 'image',
      src: node.type === 'svg' ? markup(node) : String(node.props['src']),
      width: Number(width),
      height: Number(height),
      style,
    };
  // takumi leaves out a text without letters, with the room that it states.
  if (children === '') return { type: 'container', style };
  if (typeof children === 'string') return { type: 'text', text: children, style };
  return {
    type: 'container',
    style,
    children: (children ?? []).map((each) => takumiTree(each, drawings)),
  };
}
