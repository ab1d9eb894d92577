import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Root } from 'mdast';
import { parserVersion } from '#documents/parse.ts';
import type { Finding } from '#domain/finding.ts';
import type { ParsePool } from './parse-pool.ts';

export interface ParseCache {
  parse: (
    body: string,
    at: { file: string; line: number },
  ) => Promise<{ tree: Root; findings: Finding[] }>;
}

/**
 * Parses documents and keeps each result under the digest of all that goes into it: the parser's
 * version, the text, the file's name and first line. With `folder` null nothing is kept.
 */
export function parseCache(folder: string | null, pool: Pick<ParsePool, 'parse'>): ParseCache {
  return {
    async parse(body, at) {
      if (folder === null) return pool.parse(body, at);
      const key = createHash('sha256')
        .update(JSON.stringify([parserVersion, at.file, at.line, body]))
        .digest('hex');
      const path = join(folder, 'documents', key.slice(0, 2), `${key}.json`);
      const kept = await readKept(path);
      if (kept) return kept;
      const parsed = await pool.parse(body, at);
      await mkdir(dirname(path), { recursive: true });
      // A reader never meets half a file: the name appears when the content is complete.
      const partial = `${path}.${process.pid}`;
      const text = JSON.stringify(parsed);
      await writeFile(partial, `${digestOf(text)}\n${text}`);
      await rename(partial, path);
      return parsed;
    },
  };
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const digestLength = 64;

/** A kept result, whole as it was written; null when there is none, or when it was damaged since. */
async function readKept(path: string): Promise<{ tree: Root; findings: Finding[] } | null> {
  let kept: string;
  try {
    kept = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  const text = kept.slice(digestLength + 1);
  if (kept.slice(0, digestLength) !== digestOf(text)) return null;
  return JSON.parse(text) as { tree: Root; findings: Finding[] };
}
