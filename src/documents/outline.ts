import type { Root } from 'mdast';
import { plainText, type Resolve } from './plain-text.ts';

/** Headings of a document in order; `id` is the anchor in the page, levels begin with 2. */
export const outline = (
  tree: Root,
  resolve: Resolve,
): { level: number; id: string; text: string }[] =>
  tree.children.flatMap((node) =>
    node.type === 'heading'
      ? [
          {
            level: node.depth,
            id: String(node.data?.hProperties?.id ?? ''),
            text: plainText(node, resolve),
          },
        ]
      : [],
  );
