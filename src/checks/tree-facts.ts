import type { Root } from 'mdast';
import { attributeWords } from '#documents/components.ts';
import type { Place } from '#domain/finding.ts';
import { eachNode } from './each-node.ts';
import { nodePlace } from './node-place.ts';

interface TreeFact {
  reference: string;
  place: () => Place;
  byVillage: boolean;
  /** True for a reference in braces, which stands among words. */
  inSentence: boolean;
}

/**
 * Facts that a document's tree uses: references in braces, and the `facts` of components, once for
 * each of the component's `periods`.
 */
export function treeFacts(file: string, tree: Root): TreeFact[] {
  const found: TreeFact[] = [];
  eachNode(tree, (node) => {
    if (node.type === 'factReference') {
      const place = () => nodePlace(file, node);
      found.push({ reference: node.value, place, byVillage: false, inSentence: true });
    }
    if (node.type !== 'flowComponent') return;
    const place = () => nodePlace(file, node);
    const byVillage = node.attributes.by === 'village';
    const facts = attributeWords(node.attributes.facts ?? '');
    const periods = attributeWords(node.attributes.periods ?? '');
    for (const fact of facts) {
      const references =
        fact.includes('#') || periods.length === 0
          ? [fact]
          : periods.map((period) => `${fact}#${period}`);
      found.push(
        ...references.map((reference) => ({ reference, place, byVillage, inSentence: false })),
      );
    }
  });
  return found;
}
