import type { County } from './county.ts';
import type { Place } from './finding.ts';
import { boardPath, documentPath, policyPath } from './paths.ts';

/** A former address as an editor declared it. */
export interface DeclaredMove {
  from: string;
  to: string;
  place: () => Place;
}

interface Headed {
  id: string;
  placeOf: (path: readonly (string | number)[]) => Place;
}

/** Every former address of the county: in heads, then in `moved.json`. */
export function declaredMoves({ policies, towns, moved }: County): DeclaredMove[] {
  const ofHead = (
    { placeOf }: Headed,
    to: string,
    movedFrom: readonly string[] | undefined,
  ): DeclaredMove[] =>
    (movedFrom ?? []).map((from, index) => ({
      from,
      to,
      place: () => placeOf(['movedFrom', index]),
    }));
  return [
    ...policies.flatMap((entry) => ofHead(entry, policyPath(entry.id), entry.value.head.movedFrom)),
    ...towns.flatMap((town) => [
      ...town.documents.flatMap((entry) =>
        ofHead(entry, documentPath(town.id, entry.id), entry.value.head.movedFrom),
      ),
      ...town.boards.flatMap((entry) =>
        ofHead(entry, boardPath(town.id, entry.id), entry.value.movedFrom),
      ),
    ]),
    ...(moved?.value.moved ?? []).map(({ from, to }, index) => ({
      from,
      to,
      place: () => (moved as NonNullable<typeof moved>).placeOf(['moved', index]),
    })),
  ];
}

/**
 * Where an address leads in the end, over addresses that moved more than once. Null when it comes
 * back to itself.
 */
export function lastTarget(targets: ReadonlyMap<string, string>, from: string): string | null {
  const seen = new Set([from]);
  let at = targets.get(from) ?? from;
  for (;;) {
    if (seen.has(at)) return null;
    const next = targets.get(at);
    if (next === undefined) return at;
    seen.add(at);
    at = next;
  }
}
