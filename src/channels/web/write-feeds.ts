import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FeedView } from '#views/feed.ts';
import { atomXml } from './atom-xml.ts';
import { robotsText, type SitemapEntry, sitemapFiles } from './sitemap-xml.ts';

/** Writes feeds, site maps and `robots.txt` under `folder`; resolves to the paths written. */
export async function writeFeeds(
  folder: string,
  base: string,
  feeds: readonly FeedView[],
  entries: readonly SitemapEntry[],
): Promise<string[]> {
  const files: [string, string][] = [
    ...feeds.map((feed): [string, string] => [feed.path, atomXml(base, feed)]),
    ...sitemapFiles(base, entries),
    ['robots.txt', robotsText(base)],
  ];
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return files.map(([path]) => path);
}
