import type { Figure } from '#domain/figure.ts';
import { figureKey } from '#statistics/reference.ts';

/** Figures by what they are about, so that a county of many villages is not searched for each. */
interface FactIndex {
  /** By town, village and id: one fact at all its times. */
  facts: Map<string, Figure[]>;
  /** Comparisons that the facts declare, by the figure that they are about. */
  comparisons: Map<string, Figure[]>;
  byKey: Map<string, Figure>;
}

const known = new WeakMap<readonly Figure[], FactIndex>();

const factKey = ({ town, village, id }: Figure): string => `${town}/${id}@${village ?? ''}`;
const fullKey = (address: Parameters<typeof figureKey>[0] & { town: string }): string =>
  `${address.town}/${figureKey(address)}`;

function indexOf(figures: readonly Figure[]): FactIndex {
  const before = known.get(figures);
  if (before) return before;
  const comparing = figures.filter(({ derivation }) =>
    ['year-on-year', 'period-on-period'].includes(derivation.indicator ?? ''),
  );
  const index: FactIndex = {
    facts: Map.groupBy(figures, factKey),
    comparisons: Map.groupBy(comparing, ({ derivation }) =>
      derivation.inputs?.current ? fullKey(derivation.inputs.current) : '',
    ),
    byKey: new Map(figures.map((figure) => [fullKey(figure), figure])),
  };
  known.set(figures, index);
  return index;
}

/**
 * The same fact of the same place at all times, `figure` among them if it is in `figures`. Sums over
 * towns are the same only when they are of the same towns.
 */
export function sameFacts(figure: Figure, figures: readonly Figure[]): Figure[] {
  const towns = (one: Figure): string => (one.derivation.reportedBy ?? []).join();
  return (indexOf(figures).facts.get(factKey(figure)) ?? []).filter(
    (one) => one.measure === figure.measure && towns(one) === towns(figure),
  );
}

/** Figures that say how `figure` changed, as the facts declare them. */
export const comparisonsOf = (figure: Figure, figures: readonly Figure[]): Figure[] =>
  indexOf(figures).comparisons.get(fullKey(figure)) ?? [];

/** The figure at an address, if it is in `figures`. */
export const figureAt = (
  address: Parameters<typeof fullKey>[0],
  figures: readonly Figure[],
): Figure | undefined => indexOf(figures).byKey.get(fullKey(address));
