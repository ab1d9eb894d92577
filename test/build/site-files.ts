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

/** Path of a style or script under the name that tells its content: `site.css`. */
export function assetOf(site: string, name: string): string {
  const [stem = '', ending = ''] = name.split('.');
  const pattern = new RegExp(`^assets/hashed/${stem}-[0-9a-f]{8}\\.${ending}$`);
  const found = siteFiles(site).filter((file) => pattern.test(file));
  if (found.length !== 1) throw new Error(`${found.length} files for ${name}`);
  return found[0] ?? '';
}
