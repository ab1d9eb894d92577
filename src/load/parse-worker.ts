import { parentPort } from 'node:worker_threads';
import { parseDocument } from '#documents/parse.ts';
import type { ParseReply, ParseRequest } from './parse-pool.ts';

// One of the threads of `parse-pool.ts`: parses what it is sent, one body after another.
parentPort?.on('message', ({ number, body, at }: ParseRequest) => {
  const parsed = parseDocument(body, at);
  const reply: ParseReply = { number, parsed };
  parentPort?.postMessage(reply);
});
