import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { searchFolder } from '#domain/paths.ts';
import type { Village } from '#domain/town.ts';
import type { ViewContext } from '#views/context.ts';
import { guideRecord, isGuidePath, type SearchRecord } from '#views/search-record.ts';
import { pageText } from './page-text.ts';
import { type IndexedPage, searchIndex } from './search-index.ts';

/** Villages whose names stand in a text; a name inside a longer one (东河村 in 大东河村) does not count. */
export function villagesNamed(
  text: string,
  villages: readonly Pick<Village, 'id' | 'name'>[],
): string[] {
  let rest = text;
  const named: string[] = [];
  for (const { id, name } of villages.toSorted(
    (one, other) => other.name.length - one.name.length,
  )) {
    if (!rest.includes(name)) continue;
    named.push(id);
    rest = rest.replaceAll(name, '\n');
  }
  return named;
}

/** Finished pages under `folder`, with `/`, in a fixed order. */
async function pagesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) =>
      posix
        .join(entry.parentPath.slice(folder.length).replaceAll('\\', '/'), entry.name)
        .replace(/^\//, ''),
    )
    .sort();
}

/**
 * Writes the index of a finished site from its pages as readers get them: every page with a record,
 * and the guide. Resolves to the paths written. Throws when a page with a record has no main part.
 */
export async function writeSearch(
  folder: string,
  context: ViewContext,
  records: readonly SearchRecord[],
): Promise<string[]> {
  const known = new Map(records.map((record) => [record.path, record]));
  const villagesOf = new Map(
    context.county.towns.map((town) => [town.id, town.file.value.villages]),
  );
  const pages: IndexedPage[] = [];
  for (const path of await pagesOf(folder)) {
    const record = known.get(path) ?? (isGuidePath(path) ? guideRecord(path) : null);
    if (record === null) continue;
    const text = pageText(await readFile(join(folder, path), 'utf8'));
    if (text === null) throw new Error(`${path} has no main part that could be searched`);
    const words = [text.title, ...text.lines].join('\n');
    const { townId } = record;
    const villages = villagesNamed(words, villagesOf.get(townId ?? '') ?? []);
    pages.push({ record, text, villages: villages.map((village) => `${townId}/${village}`) });
  }
  const written: string[] = [];
  for (const [name, text] of searchIndex(pages)) {
    const path = `${searchFolder}/${name}`;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
    written.push(path);
  }
  return written;
}
