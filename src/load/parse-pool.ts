import type { Root } from 'mdast';
import { parseDocument } from '#documents/parse.ts';
import type { Finding } from '#domain/finding.ts';
import { threadPool } from './thread-pool.ts';

export interface Parsed {
  tree: Root;
  findings: Finding[];
}

export interface ParseJob {
  body: string;
  at: { file: string; line: number };
}

export interface ParsePool {
  parse: (body: string, at: ParseJob['at']) => Promise<Parsed>;
  close: () => Promise<void>;
}

/**
 * Parses documents in as many threads as the machine runs at once, for most of the time that a large
 * county takes to read goes into parsing. `count`: how many documents there are; few are parsed in
 * this thread. The same result either way. A thread that dies rejects what it was parsing.
 */
export function parsePool(count: number): ParsePool {
  const pool = threadPool<ParseJob, Parsed>(new URL('./parse-worker.ts', import.meta.url), count);
  if (!pool) return { parse: async (body, at) => parseDocument(body, at), close: async () => {} };
  return { parse: (body, at) => pool.run({ body, at }, at.file), close: pool.close };
}
