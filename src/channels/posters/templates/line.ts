import { type Node, type Style, text } from '#channels/posters/node.ts';
import { leading } from '#channels/posters/piece.ts';
import { typeset } from '#channels/posters/typeset.ts';

/** A text at a type size, with the lines of that size. */
export const line = (content: string, size: number, style: Style = {}, factor = 1.4): Node =>
  text({ fontSize: size, lineHeight: leading(size, factor), ...style }, typeset(content));
