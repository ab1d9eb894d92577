import type { Nodes } from 'mdast';
import type { Place } from '#domain/finding.ts';

/** Where the node, or the first of its contents that has a place, begins. */
function startOf(node: Nodes): { line: number; column: number } | null {
  if (node.position) return node.position.start;
  if (!('children' in node)) return null;
  for (const child of node.children) {
    const start = startOf(child);
    if (start) return start;
  }
  return null;
}

/** Where a node of a document's tree stands: its lines count from the top of the file. */
export function nodePlace(file: string, node: Nodes, quote?: string): Place {
  const start = startOf(node);
  return {
    file,
    ...(start ? { line: start.line, column: start.column } : {}),
    ...(quote === undefined ? {} : { quote }),
  };
}
