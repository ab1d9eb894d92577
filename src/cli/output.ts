import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';

/** All files under `folder`, with `/`, sorted. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      posix.join(entry.parentPath.slice(folder.length).replaceAll('\\', '/'), entry.name),
    )
    .map((path) => path.replace(/^\//, ''))
    .sort();
}

const linkPattern = /\s(?:href|src)="([^"]*)"/g;

/** Targets inside the site that a page names, resolved against the page, without fragment. */
function targetsOf(page: string, html: string, root: string): string[] {
  return [...html.matchAll(linkPattern)]
    .map((match) => match[1] ?? '')
    .filter((target) => target !== '' && !/^(?:[a-z][a-z0-9+.-]*:|#|\/\/)/i.test(target))
    .map((target) => decodeURI(target.replace(/[?#].*$/, '').replaceAll('&amp;', '&')))
    .map((target) =>
      root !== '' && target.startsWith(root)
        ? target.slice(root.length)
        : posix.normalize(posix.join(posix.dirname(page), target)),
    );
}

/**
 * Proves that the folder is whole: every page promised is there and every link between pages and
 * files has its target. `base` is the site's address, empty when it has none. Throws naming what is missing, for content was checked before: such a gap
 * is a fault of ours.
 */
export async function verifyOutput(
  folder: string,
  promised: readonly string[],
  base: string,
): Promise<string[]> {
  const files = await listFiles(folder);
  const root = base === '' ? '' : new URL(base).pathname;
  const present = new Set(files);
  const missing = promised.filter((path) => !present.has(path));
  const broken: string[] = [];
  for (const page of files.filter((file) => file.endsWith('.html'))) {
    const html = await readFile(join(folder, page), 'utf8');
    for (const target of targetsOf(page, html, root)) {
      if (!present.has(target)) broken.push(`${page} -> ${target}`);
    }
  }
  if (missing.length + broken.length > 0) {
    const list = [...missing.map((path) => `missing: ${path}`), ...broken].slice(0, 20).join('\n');
    throw new Error(
      `The site is not whole (${missing.length} missing, ${broken.length} broken links):\n${list}`,
    );
  }
  return files;
}
