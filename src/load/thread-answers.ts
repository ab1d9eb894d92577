import { parentPort } from 'node:worker_threads';

/** In a thread of `thread-pool.ts`: answers each job it is sent by `work`, one after another. */
export function answerWith<Job, Result>(work: (job: Job) => Result): void {
  parentPort?.on('message', ({ number, job }: { number: number; job: Job }) => {
    parentPort?.postMessage({ number, result: work(job) });
  });
}
