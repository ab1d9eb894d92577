import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parserVersion } from '#documents/parse.ts';
import type { Parsed, ParsePool } from './parse-pool.ts';

export interface ParseCache {
  parse: (body: string, at: { file: string; line: number }) => Promise<Parsed>;
}

/**
 * Parses documents and keeps each result under the digest of all that goes into it: the parser's
 * version, the text, the file's name and first line. With `folder` null nothing is kept.
 */
export function parseCache(folder: string | null, pool: Pick<ParsePool, 'parse'>): ParseCache {
  const made = new Set<string>();
  /** Creates a folder at its first use in this run. */
  const prepare = (path: string): void => {
    if (made.has(path)) return;
    mkdirSync(path, { recursive: true });
    made.add(path);
  };
  return {
    async parse(body, at) {
      if (folder === null) return read(await pool.parse(body, at));
      const key = createHash('sha256')
        .update(JSON.stringify([parserVersion, at.file, at.line, body]))
        .digest('hex');
      const path = join(folder, 'documents', key.slice(0, 2), `${key}.json`);
      const kept = readKept(path);
      if (kept) return kept;
      const text = await pool.parse(body, at);
      prepare(dirname(path));
      // A reader never meets half a file: the name appears when the content is complete.
      const partial = `${path}.${process.pid}`;
      writeFileSync(partial, `${digestOf(text)}\n${text}`);
      renameSync(partial, path);
      return read(text);
    },
  };
}

const read = (text: string): Parsed => JSON.parse(text) as Parsed;

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const digestLength = 64;

/** A kept result, whole as it was written; null when there is none, or when it was damaged since. */
function readKept(path: string): Parsed | null {
  let kept: string;
  try {
    kept = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  const text = kept.slice(digestLength + 1);
  if (kept.slice(0, digestLength) !== digestOf(text)) return null;
  return read(text);
}
