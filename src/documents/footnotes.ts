import type { FootnoteDefinition, Root } from 'mdast';

/** Numbers of footnotes in the order in which the document refers to them first. */
export interface FootnoteNumbers {
  /** Number of the note, and the id of this reference to it. */
  refer: (identifier: string) => { number: number; id: string };
  /** Notes referred to so far, by number from 1, with the ids of their references. */
  notes: () => { definition: FootnoteDefinition; number: number; references: string[] }[];
}

/** Counter over the notes that `parseDocument` has put at the tree's end. */
export function footnoteNumbers(tree: Root): FootnoteNumbers {
  const definitions = new Map<string, FootnoteDefinition>();
  for (const node of tree.children) {
    if (node.type === 'footnoteDefinition' && !definitions.has(node.identifier)) {
      definitions.set(node.identifier, node);
    }
  }
  const used = new Map<string, { number: number; references: string[] }>();
  return {
    refer(identifier) {
      const entry = used.get(identifier) ?? { number: used.size + 1, references: [] };
      used.set(identifier, entry);
      const nth = entry.references.length === 0 ? '' : `-${entry.references.length + 1}`;
      const id = `fnref-${entry.number}${nth}`;
      entry.references.push(id);
      return { number: entry.number, id };
    },
    notes: () =>
      [...used].flatMap(([identifier, entry]) => {
        const definition = definitions.get(identifier);
        return definition ? [{ definition, ...entry }] : [];
      }),
  };
}

/**
 * HTML of the notes referred to, empty when there are none. `render` gives the HTML of one note and
 * may refer to further notes.
 */
export function footnotesHtml(
  numbers: FootnoteNumbers,
  render: (definition: FootnoteDefinition) => string,
): string {
  const bodies: string[] = [];
  for (let index = 0; index < numbers.notes().length; index += 1) {
    const note = numbers.notes()[index];
    if (note) bodies.push(render(note.definition));
  }
  if (bodies.length === 0) return '';
  const items = numbers.notes().map(({ number, references }, index) => {
    const back = references
      .map((id, nth) => {
        const which = references.length === 1 ? '' : `第${nth + 1}处`;
        return `<a href="#${id}" role="doc-backlink" aria-label="返回正文${which}">↩</a>`;
      })
      .join(' ');
    return `<li id="fn-${number}">${bodies[index] ?? ''}<p>${back}</p></li>`;
  });
  return `<section class="footnotes" role="doc-endnotes" aria-label="脚注"><ol>${items.join('')}</ol></section>`;
}
