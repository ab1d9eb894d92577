import type { County } from '#domain/county.ts';
import type { Figure, Ledger, Statistics } from '#domain/figure.ts';
import { plainDigits, roundHalfUp } from '#domain/number.ts';
import { figureView } from './figure.ts';
import { identityLabels } from './statistics.ts';

/** One figure of open data. `value` is a plain decimal, unscaled, rounded as the pages print it. */
interface DataFigure {
  id: string;
  label: string;
  /** Village id, null for the whole town. */
  village: string | null;
  villageName: string | null;
  unit: string;
  measure: Figure['measure'];
  kind: Figure['kind'];
  value: string | null;
  /** What pages and posters print. */
  text: string;
  qualifier: string | null;
  formula: string | null;
  source: string;
  note: string | null;
}

/** One ledger as open data, ready to be written as JSON or CSV. */
export interface LedgerData {
  town: string;
  townName: string;
  period: string;
  periodLabel: string;
  asOf: string;
  source: string;
  demonstration: boolean;
  history: { basis: string; since: string } | null;
  figures: DataFigure[];
  identities: { id: string; kind: string; state: string; label: string; text: string }[];
}

const orNull = (text: string): string | null => (text === '' ? null : text);

function decimalText({ value, decimals, scale }: Figure): string | null {
  if (value === null) return null;
  // A scaled amount is printed exactly (a rule sees to it), so all its digits stand here.
  return decimals === null || scale !== null ? plainDigits(value) : roundHalfUp(value, decimals);
}

/** A ledger as data: the same numbers and words as on the pages. */
function ledgerData(
  ledger: Ledger,
  townName: string,
  villages: readonly { id: string; name: string }[],
): LedgerData {
  const names = new Map(villages.map(({ id, name }) => [id, name]));
  return {
    town: ledger.town,
    townName,
    period: ledger.period.id,
    periodLabel: ledger.period.label,
    asOf: ledger.asOf,
    source: ledger.source,
    demonstration: ledger.demonstration,
    history: ledger.history,
    figures: ledger.figures.map((figure) => {
      const view = figureView(figure);
      return {
        id: figure.id,
        label: figure.label,
        village: figure.village,
        villageName: figure.village === null ? null : (names.get(figure.village) ?? figure.village),
        unit: figure.unit,
        measure: figure.measure,
        kind: figure.kind,
        value: decimalText(figure),
        text: view.text,
        qualifier: figure.qualifier,
        formula: orNull(view.formula),
        source: figure.source,
        note: orNull(view.remark),
      };
    }),
    identities: ledger.identities.map(({ identity, state, arithmetic }) => ({
      id: identity.id,
      kind: identity.kind,
      state,
      label: identityLabels[state],
      text: arithmetic,
    })),
  };
}

/** Every ledger of the edition as data: towns in their order, then the county's roll-ups. */
export function* editionData({
  county,
  statistics,
}: {
  county: County;
  statistics: Statistics;
}): Generator<LedgerData> {
  const towns = new Map(county.towns.map((town) => [town.id, town.file.value]));
  for (const ledger of statistics.ledgers) {
    const town = towns.get(ledger.town);
    yield ledgerData(ledger, town?.name ?? ledger.town, town?.villages ?? []);
  }
  for (const ledger of statistics.county) {
    yield ledgerData(ledger, county.site.value.county, []);
  }
}
