import type { Style } from '#channels/posters/node.ts';

/** A length of a style in pixels; NaN for what is none, so that it fails every comparison. */
export function lengthOf(value: unknown): number {
  if (value === undefined) return 0;
  if (typeof value === 'number') return value;
  const match = /^(\d+(?:\.\d+)?)(?:px)?(?: (?:solid|dashed|dotted) .*)?$/u.exec(String(value));
  return match ? Number(match[1]) : Number.NaN;
}

type Edge = 'Left' | 'Top';

export const borderOf = (style: Style, edge: Edge): number =>
  lengthOf(
    style[`border${edge}Width`] ?? style.borderWidth ?? style[`border${edge}`] ?? style.border,
  );

export const paddingOf = (style: Style, edge: Edge): number =>
  lengthOf(style[`padding${edge}`] ?? style.padding);
