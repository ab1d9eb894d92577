import type { Nodes, PhrasingContent } from 'mdast';
import type { Source } from './source-place.ts';

/**
 * Gives single asterisks back that Markdown took for emphasis inside words: `5*8小时与7*24小时` and
 * `张*三、李*四` mean what they show. `*着重*` between spaces or marks stays emphasis, as do two
 * asterisks anywhere. In place.
 */
export function keepAsterisks(node: Nodes, source: Source): void {
  if (!('children' in node)) return;
  for (const child of node.children) keepAsterisks(child, source);
  if (!node.children.some(({ type }) => type === 'emphasis')) return;
  const parent = node as { children: PhrasingContent[] };
  parent.children = parent.children.flatMap((child) =>
    isInsideWord(child, source.body)
      ? [
          { type: 'text', value: '*' } as const,
          ...child.children,
          { type: 'text', value: '*' } as const,
        ]
      : [child],
  );
}

function isInsideWord(
  node: PhrasingContent,
  body: string,
): node is Extract<PhrasingContent, { type: 'emphasis' }> {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (node.type !== 'emphasis' || start === undefined || end === undefined) return false;
  if (body[start] !== '*') return false;
  const word = /[\p{L}\p{N}]/u;
  return word.test(body[start - 1] ?? '') || word.test(body[end] ?? '');
}
