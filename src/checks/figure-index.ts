import type { Figure, Ledger, Statistics } from '#domain/figure.ts';
import { addressOf, figureKey } from '#statistics/reference.ts';
import type { FactUse } from './fact-uses.ts';

/** The figures of an edition, found by what a reference means. */
export interface FigureIndex {
  /** The ledger of a town (`county` for the whole county) and period. */
  ledger: (town: string, period: string) => Ledger | null;
  /** Periods that the town has facts for. */
  periods: (town: string) => string[];
  /** The figure that a use means, for a village or (null) the town; null when there is none. */
  figure: (use: FactUse, village: string | null) => Figure | null;
  /** The figure of a reference in a town, read in a period; null when there is none. */
  find: (town: string, period: string | null, reference: string) => Figure | null;
}

/** Town whose figures a use means. */
export const townOf = (use: FactUse): string => use.town?.id ?? 'county';

/** An index over all ledgers of the edition. */
export function figureIndex({ ledgers, county }: Statistics): FigureIndex {
  const byTown = new Map<string, Map<string, Ledger>>();
  const figures = new Map<string, Figure>();
  for (const ledger of [...ledgers, ...county]) {
    const periods = byTown.get(ledger.town) ?? new Map<string, Ledger>();
    periods.set(ledger.period.id, ledger);
    byTown.set(ledger.town, periods);
    for (const figure of ledger.figures) figures.set(`${figure.town}/${figureKey(figure)}`, figure);
  }
  const at = (town: string, period: string | null, reference: string, village: string | null) =>
    period === null
      ? null
      : (figures.get(`${town}/${figureKey(addressOf(reference, { town, village, period }))}`) ??
        null);
  return {
    ledger: (town, period) => byTown.get(town)?.get(period) ?? null,
    periods: (town) => [...(byTown.get(town)?.keys() ?? [])],
    figure: (use, village) => at(townOf(use), use.period, use.reference, village),
    find: (town, period, reference) => at(town, period, reference, null),
  };
}
