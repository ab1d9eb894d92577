import type { OwnWords } from '#domain/words.ts';
import type { ContentDisplays } from './content-displays.ts';
import type { Anchor, Display } from './display.ts';
import type { ShownFact } from './shown-fact.ts';

const fieldOf = (path: string): keyof OwnWords =>
  path.replace(/^.*\//, '').replace(/\.\w+$/, '') as keyof OwnWords;

/**
 * Where a text for phones may say each fact that it states: beside its name, or in the words of the
 * notice's title and description or of the officer's own text; `amounts` are those of all policies, which
 * notices name. Throws for a fact that the notice
 * itself does not show: then the text was made from something else.
 */
export function wordsDisplays(
  { title, description, body, own }: ContentDisplays,
  amounts: readonly Display[],
  path: string,
  stated: readonly { id: string; dated: boolean }[],
): Display[] {
  const content = [...title, ...description, ...body, ...(own[fieldOf(path)] ?? []), ...amounts];
  const places = new Map<string, { fact: ShownFact; anchors: Map<string, Anchor> }>();
  for (const { fact, anchor } of content) {
    const place = places.get(fact.id) ?? { fact, anchors: new Map<string, Anchor>() };
    if (anchor.kind !== 'cell') place.anchors.set(JSON.stringify(anchor), anchor);
    places.set(fact.id, place);
  }
  return stated.map(({ id, dated }): Display => {
    const place = places.get(id);
    if (!place) throw new Error(`${path} states ${id}, which its notice does not show`);
    const { fact } = place;
    const label: Anchor = { kind: 'label', label: fact.label };
    return { fact, anchor: { kind: 'either', anchors: [label, ...place.anchors.values()] }, dated };
  });
}
