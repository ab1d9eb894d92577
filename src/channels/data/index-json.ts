import { dataPath } from '#domain/paths.ts';
import type { LedgerData } from '#views/data.ts';

/** What there is to download, in the order given: one entry a package, and one a ledger with its paths. */
export const indexJson = (index: {
  packages: readonly PackageIndexEntry[];
  ledgers: readonly LedgerIndexEntry[];
}): string => `${JSON.stringify(index, null, 2)}\n`;

/** The package of one publisher. */
export interface PackageIndexEntry {
  publisher: string;
  name: string;
  /** Path of its descriptor, relative to the site's root. */
  descriptor: string;
}

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
