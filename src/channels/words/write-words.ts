import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { wordFilePath } from '#domain/paths.ts';
import type { ViewContext } from '#views/context.ts';
import { allWords } from '#views/words.ts';

/** Texts of every current notice as plain UTF-8 files under `folder`; resolves to their paths. */
export async function writeWords(folder: string, context: ViewContext): Promise<string[]> {
  const paths: string[] = [];
  for (const { source, texts } of allWords(context)) {
    for (const { file, text } of texts) {
      const path = wordFilePath(source.id, file);
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), `${text}\n`, { flag: 'wx' });
      paths.push(path);
    }
  }
  return paths;
}
