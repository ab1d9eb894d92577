import { createHash, type Hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { projectRoot } from './settings.ts';

/** Paths of all files below a folder, sorted; `others` where something is neither file nor folder. */
function filesBelow(folder: string): { files: string[]; others: boolean } {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files: string[] = [];
  let others = false;
  for (const entry of entries) {
    if (entry.isFile()) files.push(`${entry.parentPath}${sep}${entry.name}`);
    else if (!entry.isDirectory()) others = true;
  }
  return { files: files.sort((one, other) => (one < other ? -1 : 1)), others };
}

function addFiles(hash: Hash, files: readonly string[]): void {
  for (const file of files) {
    const content = readFileSync(file);
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
}

/**
 * Digest of all that a county's numbers and words come from: every file of its content folder, every
 * source of the program, its packages and its runtime. Null where the folder holds links, whose
 * targets could change unseen, or cannot be read. Reads without yielding: a thousand small files take
 * several times as long when each waits for its turn.
 */
export function contentDigest(folder: string): string | null {
  let content: ReturnType<typeof filesBelow>;
  try {
    content = filesBelow(folder);
  } catch {
    return null;
  }
  if (content.others) return null;
  const program = filesBelow(join(projectRoot, 'src')).files.filter((path) => path.endsWith('.ts'));
  const hash = createHash('sha256').update(`${process.version} ${process.versions.icu}\0`);
  addFiles(hash, [join(projectRoot, 'package.json'), ...program]);
  addFiles(hash, content.files);
  return hash.digest('hex');
}
