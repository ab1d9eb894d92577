import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Packages whose version can change a picture. Subset and full faces draw the same outlines. */
const packages = [
  '@takumi-rs/core',
  'satori',
  '@resvg/resvg-js',
  'sharp',
  'uqr',
  'harfbuzzjs',
  '@expo-google-fonts/noto-sans-sc',
  '@expo-google-fonts/noto-serif-sc',
] as const;

async function installedVersion(name: string): Promise<string> {
  for (const folder of require.resolve.paths(name) ?? []) {
    const path = join(folder, name, 'package.json');
    const content = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
      throw new Error(`cannot read ${path}`, { cause: error });
    });
    if (content === null) continue;
    const { version } = JSON.parse(content) as { version: string };
    return `${name}@${version}`;
  }
  throw new Error(`the package ${name} is not installed`);
}

async function fingerprint(): Promise<string> {
  const folder = dirname(import.meta.dirname);
  const files = (await readdir(folder, { recursive: true }))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.replaceAll('\\', '/'))
    .sort((a, b) => (a < b ? -1 : 1));
  const hash = createHash('sha256');
  for (const name of files) {
    hash.update(`${name}\0`);
    hash.update(await readFile(join(folder, name)));
  }
  for (const name of packages) hash.update(await installedVersion(name));
  // Words of titles come from ICU's dictionary.
  hash.update(process.versions.icu ?? '');
  return hash.digest('hex');
}

let known: Promise<string> | undefined;

/**
 * Key of a picture: everything that goes into it. The sources of this channel are part of it, so
 * that no version number has to be remembered when a template changes.
 */
export async function pictureKey(kind: string, view: unknown): Promise<string> {
  known ??= fingerprint();
  return createHash('sha256')
    .update(JSON.stringify([await known, kind, view]))
    .digest('hex');
}
