import type { PictureFont } from '#channels/posters/fonts.ts';
import type { Node, Style } from '#channels/posters/node.ts';

const bare = new Set(['flexGrow', 'flexShrink', 'fontWeight', 'lineHeight', 'opacity', 'zIndex']);

const escaped = (value: unknown): string =>
  String(value).replace(/&/gu, '&amp;').replace(/"/gu, '&quot;').replace(/</gu, '&lt;');

const css = (style: Style): string =>
  Object.entries(style)
    .map(([name, value]) => {
      const property = name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
      return `${property}:${typeof value === 'number' && !bare.has(name) ? `${value}px` : value}`;
    })
    .join(';');

function markup({ type, props: { style = {}, children, ...attributes } }: Node): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  const inner =
    typeof children === 'string' ? escaped(children) : (children ?? []).map(markup).join('');
  return `<${type} style="${escaped(css(style))}"${written.join('')}>${inner}</${type}>`;
}

/** Faces as a page's style sheet, once for all posters of a page that is used again. */
const faceStyles = (fonts: PictureFont[]): string =>
  fonts
    .map(
      ({ name, weight, data }) =>
        `@font-face{font-family:${name};font-weight:${weight};src:url(data:font/ttf;base64,${data.toString('base64')})}`,
    )
    .join('');

/** The same tree as a browser shows it. */
export const posterHtml = (node: Node): string => `<div id="poster">${markup(node)}</div>`;

export const emptyPage = (fonts: PictureFont[]): string =>
  `<!doctype html><meta charset="utf-8"><style>${faceStyles(fonts)}@page{margin:0}body{margin:0}div{min-width:0}</style><div id="poster"></div>`;
