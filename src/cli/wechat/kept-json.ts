import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A file of ours, readable by its owner alone; null when there is none. Throws when it is no JSON. */
export async function readKept<Value>(path: string): Promise<Value | null> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return text === null ? null : (JSON.parse(text) as Value);
}

/** Writes beside the file and renames: a crash leaves the former one. */
export async function writeKept(path: string, value: object): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const beside = `${path}.${process.pid}.part`;
  await writeFile(beside, `${JSON.stringify(value, null, 1)}\n`, { mode: 0o600 });
  await rename(beside, path);
}
