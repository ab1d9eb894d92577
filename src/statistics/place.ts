import type { Place } from '#domain/finding.ts';

/** Without its place, which is looked up later. */
export type Unplaced<Thing extends { place: Place }> = Omit<Thing, 'place'>;

/**
 * The thing with a place that is looked up only when somebody asks, which is when there is a
 * finding: finding a field's line means parsing its file again, and there are many figures.
 */
export const withPlace = <Thing extends { place: Place }>(
  thing: Unplaced<Thing>,
  placeOf: () => Place,
): Thing =>
  ({
    ...thing,
    get place() {
      return placeOf();
    },
  }) as Thing;
