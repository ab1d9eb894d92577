import type { Nodes, Root } from 'mdast';
import type { Finding } from '#domain/finding.ts';
import { characterFinding, unwantedCharacter } from './limits.ts';
import { placeOf, type Source } from './source-place.ts';

/**
 * Findings for unwanted characters that are written as entities, such as `&#x202e;`: the source
 * looks harmless, the page would not be.
 */
export function writtenCharacters(tree: Root, source: Source): Finding[] {
  if (!/&#?\w/.test(source.body)) return [];
  const findings: Finding[] = [];
  const walk = (node: Nodes, around: Nodes): void => {
    const parent = node.position ? node : around;
    for (const text of textsOf(node)) {
      const point = unwantedCharacter(text);
      // Where the character itself stands in the source, that has been said.
      if (point !== null && !source.body.includes(point)) {
        findings.push(characterFinding(point, placeOf(source, node, parent)));
      }
    }
    if ('children' in node) for (const child of node.children) walk(child, parent);
  };
  walk(tree, tree);
  return findings;
}

const textsOf = (node: Nodes): string[] => [
  ...('value' in node && typeof node.value === 'string' ? [node.value] : []),
  ...('alt' in node && typeof node.alt === 'string' ? [node.alt] : []),
  ...('title' in node && typeof node.title === 'string' ? [node.title] : []),
];
