import type { Nodes, Root } from 'mdast';
import type { Place } from '#domain/finding.ts';
import { attributeWords } from './components.ts';
import './nodes.ts';
import { referencesInText } from './references.ts';

/**
 * Something that a document points at. `value`: a fact reference as written (of FactTable and Chart
 * one entry a fact), an id, a picture's path, a period, or a link's address. `component` is the
 * component that it stands in, null in prose; `by` is `village` where villages' values are shown.
 */
export interface DocumentReference {
  kind: 'fact' | 'policy' | 'hotline' | 'register' | 'identity' | 'figure' | 'link';
  value: string;
  component: string | null;
  periods: string[];
  by: string | null;
  place: Place;
}

const kinds: Record<string, DocumentReference['kind']> = {
  Policy: 'policy',
  Hotline: 'hotline',
  Register: 'register',
  Identity: 'identity',
};

/** All references of a tree in document order, with their places, repeats included. */
export function referencesInTree(tree: Root): DocumentReference[] {
  const found: DocumentReference[] = [];
  const file = tree.data?.file ?? '';
  const walk = (node: Nodes, around: Nodes): void => {
    const start = (node.position ?? around.position)?.start;
    const place: Place = { file, ...(start ? { line: start.line, column: start.column } : {}) };
    const add = (kind: DocumentReference['kind'], value: string, component: string | null) => {
      found.push({
        kind,
        value,
        component,
        periods: [],
        by: null,
        place: { ...place, quote: value },
      });
    };
    if (node.type === 'factReference') add('fact', node.value, null);
    if (node.type === 'link') add('link', node.url, null);
    if (node.type === 'inlineComponent') {
      const kind = kinds[node.name];
      if (kind) add(kind, node.attributes.id ?? '', node.name);
    }
    if (node.type === 'flowComponent')
      found.push(...ofComponent(node.name, node.attributes, place));
    if ('children' in node)
      for (const child of node.children) walk(child, node.position ? node : around);
  };
  walk(tree, tree);
  return found;
}

function ofComponent(
  name: string,
  attributes: Record<string, string>,
  place: Place,
): DocumentReference[] {
  const { id, ids, facts, periods, by, src, title, caption, total, alt } = attributes;
  const entry = (kind: DocumentReference['kind'], value: string): DocumentReference => ({
    kind,
    value,
    component: name,
    periods: attributeWords(periods ?? ''),
    by: by ?? null,
    place: { ...place, quote: value },
  });
  const kind = kinds[name];
  const inWords = [title, caption, total, alt].flatMap((text) => referencesInText(text ?? ''));
  return [
    ...(kind && id !== undefined ? [entry(kind, id)] : []),
    ...attributeWords(ids ?? '').map((word) => entry('hotline', word)),
    ...attributeWords(facts ?? '').map((word) => entry('fact', word)),
    ...(src === undefined ? [] : [entry('figure', src)]),
    // Words of a component are of the document's period, whatever the component shows.
    ...inWords.map((word) => ({ ...entry('fact', word), periods: [], by: null })),
  ];
}
