import { dataPath } from '#domain/paths.ts';
import type { LedgerData } from '#views/data.ts';

/** What there is to download, in the order given: one entry a ledger, with its paths. */
export const indexJson = (ledgers: readonly LedgerIndexEntry[]): string =>
  `${JSON.stringify({ ledgers }, null, 2)}\n`;

export interface LedgerIndexEntry
  extends Pick<
    LedgerData,
    'town' | 'townName' | 'period' | 'periodLabel' | 'asOf' | 'source' | 'demonstration'
  > {
  figures: number;
  json: string;
  csv: string;
}

/** The entry of one ledger. */
export function indexEntry(data: LedgerData): LedgerIndexEntry {
  const { town, townName, period, periodLabel, asOf, source, demonstration, figures } = data;
  return {
    town,
    townName,
    period,
    periodLabel,
    asOf,
    source,
    demonstration,
    figures: figures.length,
    json: dataPath(town, period, 'json'),
    csv: dataPath(town, period, 'csv'),
  };
}
