import { strToU8, zipSync } from 'fflate';
import { packagePath } from '#domain/paths.ts';
import type { PublisherData } from '#views/data.ts';
import { archiveFile, descriptorFile, dictionaryFile, figuresFile } from '#views/data-fields.ts';
import { dataPackage, type PackageFile, type PackageInput } from './data-package.ts';
import { dictionaryCsv } from './dictionary-csv.ts';
import { figuresCsv } from './figures-csv.ts';
import { ledgerJson } from './ledger-json.ts';

/** A file of open data: its path relative to the site's root, and what stands in it. */
export interface DataFile {
  path: string;
  content: string | Uint8Array;
}

// Archives carry a time for each file; the first one that they can hold says nothing.
const noTime = new Date(1980, 0, 1);

/**
 * All files of a publisher: each period as CSV and JSON, all periods in one table, the dictionary,
 * the descriptor of the package, and all of it in one archive.
 */
export function publisherFiles(
  { publisher, name, ledgers, dictionary }: PublisherData,
  site: PackageInput['site'],
): DataFile[] {
  const figures = { name: figuresFile, text: figuresCsv(ledgers) };
  const meanings = { name: dictionaryFile, text: dictionaryCsv(dictionary) };
  const periods = ledgers.flatMap((ledger): PackageFile[] => [
    { name: `${ledger.period}.json`, text: ledgerJson(ledger) },
    { name: `${ledger.period}.csv`, text: figuresCsv([ledger]) },
  ]);
  const descriptor = {
    name: descriptorFile,
    text: dataPackage({
      publisher,
      name,
      site,
      sources: [...new Set(ledgers.map(({ source }) => source))],
      figures,
      dictionary: meanings,
      others: periods,
    }),
  };
  const files = [descriptor, figures, meanings, ...periods];
  const archive = zipSync(
    Object.fromEntries(files.map((file) => [file.name, [strToU8(file.text), { mtime: noTime }]])),
  );
  const pathOf = ({ name: file }: PackageFile): string => packagePath(publisher, file);
  return [
    ...files.map((file) => ({ path: pathOf(file), content: file.text })),
    { path: packagePath(publisher, archiveFile), content: archive },
  ];
}
