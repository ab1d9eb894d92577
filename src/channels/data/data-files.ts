import { noticeRecordsPath, packagePath } from '#domain/paths.ts';
import type { PublisherData } from '#views/data.ts';
import { descriptorFile } from '#views/data-fields.ts';
import type { ListRecord } from '#views/list-record.ts';
import type { PackageInput } from './data-package.ts';
import {
  indexEntry,
  indexJson,
  type LedgerIndexEntry,
  type PackageIndexEntry,
} from './index-json.ts';
import { type DataFile, publisherFiles } from './publisher-files.ts';

const dataIndexPath = 'data/index.json';

/** All files of open data, one publisher at a time. */
export function* dataFiles(
  publishers: Iterable<PublisherData>,
  site: PackageInput['site'],
  notices: readonly { town: string; records: ListRecord[] }[] = [],
): Generator<DataFile> {
  const ledgers: LedgerIndexEntry[] = [];
  const packages: PackageIndexEntry[] = [];
  for (const data of publishers) {
    const { publisher, name } = data;
    ledgers.push(...data.ledgers.map(indexEntry));
    packages.push({ publisher, name, descriptor: packagePath(publisher, descriptorFile) });
    yield* publisherFiles(data, site);
  }
  for (const { town, records } of notices) {
    yield {
      path: noticeRecordsPath(town),
      content: `${JSON.stringify({ town, notices: records }, null, 2)}\n`,
    };
  }
  yield { path: dataIndexPath, content: indexJson({ packages, ledgers }) };
}
