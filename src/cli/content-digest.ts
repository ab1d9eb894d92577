import { createHash, type Hash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from './settings.ts';

const atOnce = 32;

async function filesBelow(folder: string, wanted: (path: string) => boolean) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const others = entries.some((entry) => !entry.isFile() && !entry.isDirectory());
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(wanted)
    .sort((one, other) => (one < other ? -1 : 1));
  return { files, others };
}

async function addFiles(hash: Hash, files: readonly string[]): Promise<void> {
  for (let first = 0; first < files.length; first += atOnce) {
    const some = files.slice(first, first + atOnce);
    const contents = await Promise.all(some.map((file) => readFile(file)));
    for (const [index, content] of contents.entries())
      hash.update(`${some[index]}\0${content.length}\0`).update(content);
  }
}

const isProgram = (path: string): boolean => path.endsWith('.ts');

/**
 * Digest of all that a county's numbers and words come from: every file of its content folder, every
 * source of the program, its packages and its runtime. Null where the folder holds links, whose
 * targets could change unseen, or cannot be read.
 */
export async function contentDigest(folder: string): Promise<string | null> {
  const content = await filesBelow(folder, () => true).catch(() => null);
  if (content === null || content.others) return null;
  const program = await filesBelow(join(projectRoot, 'src'), isProgram);
  const hash = createHash('sha256').update(`${process.version} ${process.versions.icu}\0`);
  await addFiles(hash, [join(projectRoot, 'package.json'), ...program.files]);
  await addFiles(hash, content.files);
  return hash.digest('hex');
}
