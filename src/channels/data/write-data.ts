import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { catalogueDataPath } from '#domain/paths.ts';
import type { ChartView } from '#views/blocks.ts';
import { catalogueEntries } from '#views/catalogue.ts';
import type { ViewContext } from '#views/context.ts';
import { editionData } from '#views/data.ts';
import { inspectionView } from '#views/inspection-page.ts';
import { listRecords } from '#views/list-record.ts';
import { catalogueCsv } from './catalogue-csv.ts';
import { chartFiles } from './chart-csv.ts';
import { dataFiles } from './data-files.ts';
import { inspectionCsv } from './inspection-csv.ts';

/** Writes the open data of an edition under `folder`; resolves to the bytes of each file by path. */
export async function writeData(
  folder: string,
  context: ViewContext,
  charts: readonly { chart: ChartView }[] = [],
): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  const inspection = inspectionView(context);
  const files = [
    ...dataFiles(editionData(context), context.county.site.value, listRecords(context.county)),
    ...chartFiles(charts),
    {
      path: catalogueDataPath,
      content: catalogueCsv(catalogueEntries(context), context.site.base),
    },
    ...(inspection
      ? [{ path: inspection.csv, content: inspectionCsv(inspection, context.site.base) }]
      : []),
  ];
  for (const { path, content } of files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
    sizes.set(path, Buffer.byteLength(content));
  }
  return sizes;
}
