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
  /** What `parseDocument` answers, as JSON: text goes from thread to thread at the least cost. */
  parse: (body: string, at: ParseJob['at']) => Promise<string>;
  close: () => Promise<void>;
}

/** Parses one body. Pure. */
export const parseAsText = ({ body, at }: ParseJob): string =>
  JSON.stringify(parseDocument(body, at) satisfies Parsed);

/**
 * Parses documents in as many threads as the machine runs at once, for most of the time that a large
 * county takes to read goes into parsing. `count`: how many documents there are; few are parsed in
 * this thread. The same result either way. A thread that dies rejects what it was parsing.
 */
export function parsePool(count: number): ParsePool {
  const pool = threadPool<ParseJob, string>(new URL('./parse-worker.ts', import.meta.url), count);
  if (!pool) return { parse: async (body, at) => parseAsText({ body, at }), close: async () => {} };
  return { parse: (body, at) => pool.run({ body, at }, at.file, body.length), close: pool.close };
}
