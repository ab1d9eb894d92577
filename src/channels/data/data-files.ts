import { dataPath, noticeRecordsPath } from '#domain/paths.ts';
import type { LedgerData } from '#views/data.ts';
import type { ListRecord } from '#views/list-record.ts';
import { indexEntry, indexJson, type LedgerIndexEntry } from './index-json.ts';
import { ledgerCsv } from './ledger-csv.ts';
import { ledgerJson } from './ledger-json.ts';

const dataIndexPath = 'data/index.json';

/** All files of open data, one at a time: paths relative to the site's root, and their text. */
export function* dataFiles(
  ledgers: Iterable<LedgerData>,
  notices: readonly { town: string; records: ListRecord[] }[] = [],
): Generator<{ path: string; text: string }> {
  const entries: LedgerIndexEntry[] = [];
  for (const data of ledgers) {
    entries.push(indexEntry(data));
    yield { path: dataPath(data.town, data.period, 'json'), text: ledgerJson(data) };
    yield { path: dataPath(data.town, data.period, 'csv'), text: ledgerCsv(data) };
  }
  for (const { town, records } of notices) {
    yield {
      path: noticeRecordsPath(town),
      text: `${JSON.stringify({ town, notices: records }, null, 2)}\n`,
    };
  }
  yield { path: dataIndexPath, text: indexJson(entries) };
}
