import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** Files of a built site with `/`, sorted. */
export const siteFiles = (site: string): string[] =>
  readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.join(entry.parentPath.slice(site.length + 1), entry.name))
    .sort();

export const readSite = (site: string, path: string): string =>
  readFileSync(join(site, path), 'utf8');

/** A page as a tree. */
export const pageTree = (site: string, path: string): Root => fromHtml(readSite(site, path));
