import type satori from 'satori';
import type { Node } from '#channels/posters/node.ts';

type Satori = typeof satori;

/** satori on one of our trees, loaded at the first call: pictures for screens need none of it. */
export async function svgOf(node: Node, options: Parameters<Satori>[1]): Promise<string> {
  const { default: drawn } = await import('satori');
  // The engine's own type asks for React, which is not installed; it takes plain trees.
  return drawn(node as Parameters<Satori>[0], options);
}
