import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { County } from '#domain/county.ts';
import type { Statistics } from '#domain/figure.ts';
import type { ChartView } from '#views/blocks.ts';
import { editionData } from '#views/data.ts';
import { listRecords } from '#views/list-record.ts';
import { chartFiles } from './chart-csv.ts';
import { dataFiles } from './data-files.ts';

/** Writes the open data of an edition under `folder`; resolves to the bytes of each file by path. */
export async function writeData(
  folder: string,
  edition: { county: County; statistics: Statistics },
  charts: readonly { chart: ChartView }[] = [],
): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  const files = [
    ...dataFiles(editionData(edition), edition.county.site.value, listRecords(edition.county)),
    ...chartFiles(charts),
  ];
  for (const { path, content } of files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
    sizes.set(path, Buffer.byteLength(content));
  }
  return sizes;
}
