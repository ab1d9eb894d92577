import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Root } from 'mdast';
import { parseDocument } from '#documents/parse.ts';
import type { Finding } from '#domain/finding.ts';

export interface Parsed {
  tree: Root;
  findings: Finding[];
}

export interface ParseRequest {
  number: number;
  body: string;
  at: { file: string; line: number };
}

export interface ParseReply {
  number: number;
  parsed: Parsed;
}

export interface ParsePool {
  parse: (body: string, at: ParseRequest['at']) => Promise<Parsed>;
  close: () => Promise<void>;
}

/** Fewer documents are parsed sooner in this thread than threads are started. */
const worthThreads = 200;
const mostThreads = 8;

const here: ParsePool = {
  parse: async (body, at) => parseDocument(body, at),
  close: async () => {},
};

/**
 * Parses documents in as many threads as the machine runs at once, for most of the time that a large
 * county takes to read goes into parsing. `count`: how many documents there are; few are parsed in
 * this thread. The same result either way. A thread that dies rejects what it was parsing.
 */
export function parsePool(count: number): ParsePool {
  const threads = Math.min(availableParallelism(), mostThreads);
  return count < worthThreads || threads < 2 ? here : threadPool(threads);
}

interface Waiting {
  file: string;
  thread: number;
  resolve: (parsed: Parsed) => void;
  reject: (error: Error) => void;
}

function threadPool(threads: number): ParsePool {
  const waiting = new Map<number, Waiting>();
  const workers = Array.from({ length: threads }, (_, thread) => {
    const worker = new Worker(new URL('./parse-worker.ts', import.meta.url));
    const fail = (cause: unknown): void => {
      for (const [number, job] of waiting) {
        if (job.thread !== thread) continue;
        waiting.delete(number);
        job.reject(new Error(`The parser stopped while reading ${job.file}`, { cause }));
      }
    };
    worker.on('message', ({ number, parsed }: ParseReply) => {
      waiting.get(number)?.resolve(parsed);
      waiting.delete(number);
    });
    worker.on('error', fail);
    worker.on('exit', (code) => {
      if (code !== 0) fail(new Error(`thread ended with code ${code}`));
    });
    return worker;
  });
  let next = 0;
  return {
    parse: (body, at) =>
      new Promise((resolve, reject) => {
        const number = next;
        next += 1;
        const thread = number % threads;
        waiting.set(number, { file: at.file, thread, resolve, reject });
        const request: ParseRequest = { number, body, at };
        workers[thread]?.postMessage(request);
      }),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
