import { referencesInText } from '#documents/references.ts';
import { referencesInTree } from '#documents/tree-references.ts';
import type { Town } from '#domain/county.ts';
import { boardPath, documentPath, registerPath } from '#domain/paths.ts';
import { parseReference } from '#statistics/reference.ts';

/** A page that shows a fact. */
interface FactPlace {
  path: string;
  label: string;
}

/** Every text inside a value, keys left out. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(textsIn);
}

/**
 * The documents, boards and registers that use each fact of a town, by the fact's id, in the order
 * of the files. A use counts whatever village and period it names.
 */
export function factPlaces(town: Town): ReadonlyMap<string, FactPlace[]> {
  const places = new Map<string, FactPlace[]>();
  const add = (references: readonly string[], place: FactPlace): void => {
    for (const id of new Set(references.map((reference) => parseReference(reference).id))) {
      places.set(id, [...(places.get(id) ?? []), place]);
    }
  };
  for (const { id, value } of town.documents) {
    const inTree = referencesInTree(value.tree).flatMap(({ kind, value: reference }) =>
      kind === 'fact' ? [reference] : [],
    );
    const inHead = textsIn(value.head).flatMap(referencesInText);
    const label = plain(value.head.shortTitle ?? value.head.title);
    add([...inTree, ...inHead], { path: documentPath(town.id, id), label });
  }
  for (const { id, value } of town.boards) {
    const inParts = value.parts.flatMap((part) => ('facts' in part ? part.facts : []));
    const inTexts = textsIn(value).flatMap(referencesInText);
    const label = plain(value.shortTitle ?? value.title);
    add([...inParts, ...inTexts], { path: boardPath(town.id, id), label });
  }
  for (const { id, value } of town.registers) {
    if (value.kind !== 'goals') continue;
    const targets = (value.targets ?? []).flatMap(({ result, target }) => [result, target]);
    add(targets, { path: registerPath(town.id, id), label: value.title });
  }
  return places;
}

/** A title without the references that it would be filled with. */
const plain = (title: string): string => title.replace(/\{[^}]*\}/g, '…');
