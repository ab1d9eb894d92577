import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Digests of a folder's files, as `sha256sum -c` reads them and as our own manifest. */
export async function digestList(folder: string): Promise<{ sums: string; manifest: string }> {
  const names = (await readdir(folder)).sort();
  const files = await Promise.all(
    names.map(async (path) => {
      const bytes = await readFile(join(folder, path));
      return {
        path,
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      };
    }),
  );
  return {
    sums: files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join(''),
    manifest: `${JSON.stringify({ files }, null, 1)}\n`,
  };
}
