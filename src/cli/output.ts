import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import type { RenderedPicture } from '#channels/posters/render-pictures.ts';
import { manifestName } from './publish.ts';

/** `manifest.json` of a finished folder, which names every file but itself. */
export interface Manifest {
  site: { name: string; edition: string };
  files: { path: string; bytes: number; sha256: string; texts?: string[] }[];
}

/** Writes one file of the site; `path` is relative to the site's root. */
async function writeOutput(
  folder: string,
  path: string,
  content: string | Uint8Array,
): Promise<void> {
  const target = join(folder, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, content, { flag: 'wx' });
}

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

/**
 * Digest and size of every file, and the words printed in each picture. To be called only when the
 * privacy gate has read the folder: `pack` takes the digests as the proof of it.
 */
export async function writeManifest(
  folder: string,
  site: Manifest['site'],
  files: readonly string[],
  pictures: readonly Pick<RenderedPicture, 'path' | 'texts'>[],
): Promise<void> {
  const texts = new Map(pictures.map(({ path, texts }) => [path, texts]));
  const entries = await Promise.all(
    files.map(async (path) => {
      const bytes = await readFile(join(folder, path));
      const digest = createHash('sha256').update(bytes).digest('hex');
      const words = texts.get(path);
      return { path, bytes: bytes.length, sha256: digest, ...(words ? { texts: words } : {}) };
    }),
  );
  const manifest: Manifest = { site, files: entries };
  await writeOutput(folder, manifestName, `${JSON.stringify(manifest, null, 1)}\n`);
}
