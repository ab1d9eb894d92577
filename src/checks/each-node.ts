import type { Nodes } from 'mdast';

/** Shows every node of a tree, itself first, in the order of the text. */
export function eachNode(node: Nodes, see: (node: Nodes) => void): void {
  see(node);
  if ('children' in node) for (const child of node.children) eachNode(child, see);
}
