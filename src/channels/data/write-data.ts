import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { County } from '#domain/county.ts';
import type { Statistics } from '#domain/figure.ts';
import { editionData } from '#views/data.ts';
import { listRecords } from '#views/list-record.ts';
import { dataFiles } from './data-files.ts';

/** Writes the open data of an edition under `folder`; resolves to the paths written. */
export async function writeData(
  folder: string,
  edition: { county: County; statistics: Statistics },
): Promise<string[]> {
  const paths: string[] = [];
  for (const { path, text } of dataFiles(editionData(edition), listRecords(edition.county))) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    paths.push(path);
  }
  return paths;
}
