import type { County } from '#domain/county.ts';
import type { Figure, Ledger, Statistics } from '#domain/figure.ts';
import { plainDigits, roundHalfUp } from '#domain/number.ts';
import { thresholdsOf } from '#statistics/is-small.ts';
import { type FactEntryView, factEntries } from './dictionary.ts';
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
  /** First and last day. */
  from: string;
  to: string;
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
    from: ledger.period.from,
    to: ledger.period.to,
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

/** All open data of a publisher: a town, or the county with its roll-ups. */
export interface PublisherData {
  /** Id, `county` for the county. */
  publisher: string;
  name: string;
  ledgers: LedgerData[];
  dictionary: FactEntryView[];
}

/** The open data of each publisher that has any: towns in their order, then the county. */
export function* editionData({
  county,
  statistics,
}: {
  county: County;
  statistics: Statistics;
}): Generator<PublisherData> {
  const thresholds = thresholdsOf(county);
  const publishers = [
    ...county.towns.map(({ id, file }) => ({
      publisher: id,
      name: file.value.name,
      villages: file.value.villages,
      ledgers: statistics.ledgers.filter(({ town }) => town === id),
    })),
    {
      publisher: 'county',
      name: county.site.value.county,
      villages: [],
      ledgers: statistics.county,
    },
  ];
  for (const { publisher, name, villages, ledgers } of publishers) {
    if (ledgers.length === 0) continue;
    yield {
      publisher,
      name,
      ledgers: ledgers.map((ledger) => ledgerData(ledger, name, villages)),
      dictionary: factEntries(ledgers, thresholds),
    };
  }
}
