import type { Node } from 'mdast';
import type { Place } from '#domain/finding.ts';

/** Where a node of a document's tree stands: its lines count from the top of the file. */
export function nodePlace(file: string, node: Node, quote?: string): Place {
  const start = node.position?.start;
  return {
    file,
    ...(start ? { line: start.line, column: start.column } : {}),
    ...(quote === undefined ? {} : { quote }),
  };
}
