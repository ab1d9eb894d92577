import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import type { PageView, SiteView } from '#views/pages.ts';

/** Name of the environment variable that tells the pages where the hand-over folder is. */
export const HAND_OVER_VARIABLE = 'ZHANGBANG_HAND_OVER';

/** Table of contents of a hand-over folder; `file` is relative to the folder. */
export interface HandOverIndex {
  site: SiteView;
  pages: { path: string; page: PageView['page']; file: string }[];
}

/**
 * Writes the hand-over folder that `buildSite` reads: `index.json` and one `pages/<n>.json` a page.
 * Pages are taken one at a time, so a generator keeps memory flat. Returns the number of pages.
 * Throws when two pages want the same path.
 */
export async function writeHandOver(
  folder: string,
  site: SiteView,
  pages: Iterable<PageView> | AsyncIterable<PageView>,
): Promise<number> {
  await mkdir(join(folder, 'pages'), { recursive: true });
  const index: HandOverIndex = { site, pages: [] };
  const titles = new Map<string, string>();
  for await (const view of pages) {
    const { path, title } = view.meta;
    const other = titles.get(path);
    if (other !== undefined) {
      throw new Error(`Two pages for ${path}: “${other}” and “${title}”`);
    }
    titles.set(path, title);
    const file = `pages/${index.pages.length}.json`;
    await writeFile(join(folder, file), JSON.stringify(view));
    index.pages.push({ path, page: view.page, file });
  }
  await writeFile(join(folder, 'index.json'), JSON.stringify(index));
  return index.pages.length;
}

/** The folder named by the environment. Throws when the variable is not set. */
function handOverFolder(): string {
  const folder = process.env[HAND_OVER_VARIABLE];
  if (!folder) throw new Error(`${HAND_OVER_VARIABLE} is not set; run “zhangbang build”`);
  return folder;
}

async function readJson(file: string): Promise<unknown> {
  const path = join(handOverFolder(), file);
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw new Error(`Cannot read ${path} of the hand-over folder`, { cause });
  }
}

/** The table of contents, read anew at each call. Throws when the folder cannot be read. */
export async function readHandOverIndex(): Promise<HandOverIndex> {
  return (await readJson('index.json')) as HandOverIndex;
}

/** One page's view; `file` as in the index. Throws when it cannot be read. */
export async function readPageView(file: string): Promise<PageView> {
  return (await readJson(file)) as PageView;
}
