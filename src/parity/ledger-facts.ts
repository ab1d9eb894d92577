import type { County } from '#domain/county.ts';
import type { Figure, Statistics } from '#domain/figure.ts';
import { addressOf, figureKey } from '#statistics/reference.ts';
import { factOfFigure, factOfStandard, type ShownFact } from './shown-fact.ts';

/** All figures of the edition as facts, found by what a reference means. */
export interface LedgerFacts {
  /** The figure of a reference in a town, read in a period, for a village; null when there is none. */
  figure: (
    town: string,
    period: string | null | undefined,
    reference: string,
    village?: string,
  ) => Figure | null;
  /** The fact of a figure: one object for one figure. */
  fact: (figure: Figure) => ShownFact;
  /** By `town/births@village#period`. */
  byId: (id: string) => ShownFact | null;
}

export function ledgerFacts({ ledgers, county }: Statistics): LedgerFacts {
  const figures = new Map<string, Figure>();
  const facts = new Map<string, ShownFact>();
  for (const figure of [...ledgers, ...county].flatMap((ledger) => ledger.figures)) {
    figures.set(`${figure.town}/${figureKey(figure)}`, figure);
  }
  const fact = (figure: Figure): ShownFact => {
    const id = `${figure.town}/${figureKey(figure)}`;
    const known = facts.get(id) ?? factOfFigure(figure);
    facts.set(id, known);
    return known;
  };
  return {
    figure: (town, period, reference, village) => {
      const at = addressOf(reference, { town, village: village ?? null, period: period ?? '' });
      return figures.get(`${town}/${figureKey(at)}`) ?? null;
    },
    fact,
    byId: (id) => {
      const figure = figures.get(id);
      return figure ? fact(figure) : null;
    },
  };
}

/** Every fact of an edition, shown or not: all ledgers' figures and all policies' amounts. */
export const editionFacts = (
  county: Pick<County, 'policies'>,
  { ledgers, county: rollUps }: Statistics,
): ShownFact[] => [
  ...[...ledgers, ...rollUps].flatMap(({ figures }) =>
    figures.map((figure) => factOfFigure(figure)),
  ),
  ...county.policies.flatMap(({ id, value }) =>
    value.head.standards.map((standard) => factOfStandard(id, standard)),
  ),
];
