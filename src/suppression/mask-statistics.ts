import type { County } from '#domain/county.ts';
import type { Derivation, Figure, IdentityResult, Ledger, Statistics } from '#domain/figure.ts';
import { arithmeticOf, figuresOf } from '#statistics/identities/evaluate.ts';
import { withPlace } from '#statistics/place.ts';
import { figureKey } from '#statistics/reference.ts';
import { periodFiles, type TownBook } from '#statistics/town-book.ts';
import { countyKey } from './figure-cells.ts';

/**
 * The statistics as readers may see them: hidden figures have no value and no words that could
 * hold it, formulas and arithmetic name no hidden number. Everything else is as it was.
 */
export function maskStatistics(
  county: County,
  statistics: Statistics,
  hidden: ReadonlySet<string>,
): Statistics {
  if (hidden.size === 0) return statistics;
  const figures = statistics.ledgers.flatMap((ledger) => ledger.figures);
  const sums = new Set(
    figures
      .filter((figure) => figure.village !== null && hidden.has(countyKey(figure)))
      .map((figure) => countyKey({ ...addressOf(figure), village: null })),
  );
  const masked = (figure: Figure): Figure => {
    if (hidden.has(countyKey(figure))) return maskedFigure(figure);
    const { derivation } = figure;
    const fromHidden =
      derivation.origin === 'sum-of-villages'
        ? sums.has(countyKey(figure))
        : Object.values(derivation.inputs ?? {}).some((input) => hidden.has(countyKey(input)));
    return fromHidden ? rebuilt(figure, { derivation: withoutFormula(derivation) }) : figure;
  };
  const maskedLedger = (ledger: Ledger): Ledger => ({
    ...ledger,
    figures: ledger.figures.map(masked),
  });
  const ledgers = statistics.ledgers.map(maskedLedger);
  return {
    ...statistics,
    ledgers: county.towns.flatMap((town) =>
      withMaskedArithmetic(
        { town, files: periodFiles(town), figures: new Map() },
        ledgers.filter((ledger) => ledger.town === town.id),
        hidden,
      ),
    ),
    county: statistics.county.map(maskedLedger),
  };
}

const addressOf = ({ town, village, period, id }: Figure) => ({ town, village, period, id });

const withoutFormula = ({ formula: _, ...rest }: Derivation): Derivation => rest;

/** A copy with changes that still looks its place up only when asked. */
function rebuilt(figure: Figure, changes: Partial<Omit<Figure, 'place'>>): Figure {
  const { place: _, ...descriptors } = Object.getOwnPropertyDescriptors(figure);
  const rest = Object.defineProperties({}, descriptors) as Omit<Figure, 'place'>;
  return withPlace<Figure>({ ...rest, ...changes }, () => figure.place);
}

// An editor's note may hold the number (其中2人…), so it goes with it.
const maskedFigure = (figure: Figure): Figure =>
  rebuilt(figure, {
    kind: 'suppressed',
    value: null,
    qualifier: null,
    note: null,
    derivation: withoutFormula(figure.derivation),
  });

/** Ledgers of one town whose identities print hidden figures as 不公开. */
function withMaskedArithmetic(
  empty: TownBook,
  ledgers: readonly Ledger[],
  hidden: ReadonlySet<string>,
): Ledger[] {
  const book: TownBook = {
    ...empty,
    figures: new Map(
      ledgers
        .flatMap((ledger) => ledger.figures)
        .map((figure) => [figureKey(figure), figure] as const),
    ),
  };
  return ledgers.map((ledger) => {
    const file = book.files.find(({ period }) => period.id === ledger.period.id);
    if (!file) return ledger;
    const identities = ledger.identities.map((result) => {
      const used = figuresOf(result.identity, book, file);
      if (!used.some((figure) => hidden.has(countyKey(figure)))) return result;
      const { identity, state } = result;
      const arithmetic = arithmeticOf(result, book, file);
      return withPlace<IdentityResult>({ identity, state, arithmetic }, () => result.place);
    });
    return { ...ledger, identities };
  });
}
