import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { PostedFile } from '#domain/posted.ts';
import { postedText } from '#domain/posted-record.ts';
import { UsageError } from './effects.ts';

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** The inventory that the file holds now; null when there is none, or it is not readable as one. */
async function storedText(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
}

const sameContent = (text: string, value: PostedFile): boolean => {
  const parsed = PostedFile.safeParse(JSON.parse(text.replace(/^\uFEFF/, '')));
  return parsed.success && postedText(parsed.data) === postedText(value);
};

/**
 * Writes the inventory whole or not at all, and answers whether there was anything to write. Throws
 * `UsageError` when somebody changed the file after `before` was read, or the record is not lawful.
 */
export async function writePosted(
  file: string,
  before: PostedFile,
  after: PostedFile,
): Promise<boolean> {
  const checked = PostedFile.safeParse(after);
  if (!checked.success) {
    throw new UsageError(
      `不能登记：${checked.error.issues.map(({ message }) => message).join('；')}`,
    );
  }
  const stored = await storedText(file);
  if (stored === null ? before.sheets.length > 0 : !sameContent(stored, before)) {
    throw new UsageError(`${file} 刚刚被别人改过，再运行一次`);
  }
  const text = postedText(checked.data);
  if (stored === text) return false;
  // Such a name is passed over by whoever reads the folder in between.
  const partial = `${file}.${process.pid}~`;
  try {
    await writeFile(partial, text, { flag: 'wx', flush: true });
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    throw new UsageError(`${file} 写不进去`, { cause: error });
  }
  return true;
}
