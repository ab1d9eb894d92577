import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { attributeWords } from '#documents/components.ts';
import type { Place } from '#domain/finding.ts';
import { nodePlace } from './node-place.ts';

interface TreeFact {
  reference: string;
  place: Place;
  villages: string[] | null;
}

/**
 * Facts that a document's tree uses: references in braces, and the `facts` of components, once for
 * each of the component's `periods` and, `by="village"`, for each of the town's villages.
 */
export function treeFacts(file: string, tree: Root, villages: string[]): TreeFact[] {
  const found: TreeFact[] = [];
  visit(tree, (node) => {
    if (node.type === 'factReference') {
      found.push({
        reference: node.value,
        place: nodePlace(file, node, node.value),
        villages: null,
      });
    }
    if (node.type !== 'flowComponent') return;
    const periods = attributeWords(node.attributes.periods ?? '');
    for (const fact of attributeWords(node.attributes.facts ?? '')) {
      const place = nodePlace(file, node, fact);
      const byVillage = node.attributes.by === 'village' && !fact.includes('@');
      const references =
        fact.includes('#') || periods.length === 0
          ? [fact]
          : periods.map((period) => `${fact}#${period}`);
      for (const reference of references) {
        found.push({ reference, place, villages: byVillage ? villages : null });
      }
    }
  });
  return found;
}
