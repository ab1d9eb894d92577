import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { VersionFile, versionText } from '#domain/version.ts';
import { UsageError } from './effects.ts';

/** Writes one version whole or not at all. Throws `UsageError` when the record is not lawful. */
export async function writeVersion(file: string, value: VersionFile): Promise<void> {
  const checked = VersionFile.safeParse(value);
  if (!checked.success) {
    throw new UsageError(
      `不能登记：${checked.error.issues.map(({ message }) => message).join('；')}`,
    );
  }
  // Such a name is passed over by whoever reads the folder in between.
  const partial = `${file}.${process.pid}~`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(partial, versionText(checked.data), { flag: 'wx', flush: true });
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    throw new UsageError(`${file} 写不进去`, { cause: error });
  }
}
