import type { Figure, Ledger, Statistics } from '#domain/figure.ts';
import { parseReference } from '#statistics/reference.ts';
import type { FactUse } from './fact-uses.ts';

/** The figures of an edition, found by what a reference means. */
export interface FigureIndex {
  /** The ledger of a town (`county` for the whole county) and period. */
  ledger: (town: string, period: string) => Ledger | null;
  /** Periods that the town has facts for, earliest first. */
  periods: (town: string) => string[];
  /** The figure that a use means, for one village or the town; null when there is none. */
  figure: (use: FactUse, village: string | null) => Figure | null;
}

/** Town whose figures a use means. */
export const townOf = (use: FactUse): string => use.town?.id ?? 'county';

/** An index over all ledgers of the edition; figures of later ledgers of one period are added. */
export function figureIndex({ ledgers, county }: Statistics): FigureIndex {
  const byTown = new Map<string, Map<string, Ledger>>();
  const figures = new Map<string, Figure>();
  const key = (town: string, period: string, village: string | null, id: string): string =>
    `${town}/${period}/${village ?? ''}/${id}`;
  for (const ledger of [...ledgers, ...county]) {
    const periods = byTown.get(ledger.town) ?? new Map<string, Ledger>();
    periods.set(ledger.period.id, ledger);
    byTown.set(ledger.town, periods);
    for (const figure of ledger.figures) {
      figures.set(key(ledger.town, ledger.period.id, figure.village, figure.id), figure);
    }
  }
  return {
    ledger: (town, period) => byTown.get(town)?.get(period) ?? null,
    periods: (town) => [...(byTown.get(town)?.keys() ?? [])].sort(),
    figure: (use, village) => {
      if (use.period === null) return null;
      const parts = parseReference(use.reference);
      return figures.get(key(townOf(use), use.period, parts.village ?? village, parts.id)) ?? null;
    },
  };
}
