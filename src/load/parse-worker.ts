import { parentPort } from 'node:worker_threads';
import { type ParseJob, parseAsText } from './parse-pool.ts';

// One of the threads of `parse-pool.ts`: parses what it is sent, one body after another.
parentPort?.on('message', ({ number, job }: { number: number; job: ParseJob }) => {
  parentPort?.postMessage({ number, result: parseAsText(job) });
});
