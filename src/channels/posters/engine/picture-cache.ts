import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

const seal = (data: Uint8Array): Buffer => createHash('sha256').update(data).digest();
const sealLength = 32;

/** Writes beside the target and renames, so that an interrupted run leaves no half file. */
export async function writeWhole(path: string, data: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}.part`;
  await writeFile(beside, data);
  await rename(beside, path);
}

/** Keeps data with its digest in front. */
export const writeSealed = (path: string, data: Uint8Array): Promise<void> =>
  writeWhole(path, Buffer.concat([seal(data), data]));

/** Data kept by `writeSealed`; null when there is none or it no longer matches its digest. */
export async function readSealed(path: string): Promise<Buffer | null> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw new Error(`cannot read ${path}`, { cause: error });
  });
  if (bytes === null) return null;
  const data = bytes.subarray(sealLength);
  return seal(data).equals(bytes.subarray(0, sealLength)) ? data : null;
}
