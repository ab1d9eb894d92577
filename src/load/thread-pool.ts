import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** Threads that do one kind of job, each job alone. */
export interface ThreadPool<Job, Result> {
  /**
   * `name` says in an error what was being done; `weight` is how long it takes against other jobs,
   * such as the characters to read.
   */
  run: (job: Job, name: string, weight?: number) => Promise<Result>;
  close: () => Promise<void>;
}

/** Fewer jobs are done sooner in this thread than threads are started. */
const worthThreads = 400;
const mostThreads = 8;

/** As many threads as the machine runs at once; null where `count` jobs are done sooner in this one. */
export function threadPool<Job, Result>(
  worker: URL,
  count: number,
): ThreadPool<Job, Result> | null {
  const threads = Math.min(availableParallelism(), mostThreads);
  return count < worthThreads || threads < 2 ? null : start(worker, threads);
}

interface Waiting<Result> {
  name: string;
  thread: number;
  resolve: (result: Result) => void;
  reject: (error: Error) => void;
}

/** A thread that dies rejects what it was doing. */
function start<Job, Result>(file: URL, threads: number): ThreadPool<Job, Result> {
  const waiting = new Map<number, Waiting<Result>>();
  /** Weight of what each thread has been given in the whole run: answers may come late. */
  const given = Array.from({ length: threads }, () => 0);
  const workers = Array.from({ length: threads }, (_, thread) => {
    const worker = new Worker(new URL('./thread-start.ts', import.meta.url), {
      workerData: file.href,
    });
    const fail = (cause: unknown): void => {
      for (const [number, job] of waiting) {
        if (job.thread !== thread) continue;
        waiting.delete(number);
        job.reject(new Error(`A thread stopped while reading ${job.name}`, { cause }));
      }
    };
    worker.on('message', ({ number, result }: { number: number; result: Result }) => {
      waiting.get(number)?.resolve(result);
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
    run: (job, name, weight = 1) =>
      new Promise((resolve, reject) => {
        const number = next;
        next += 1;
        const thread = given.indexOf(Math.min(...given));
        given[thread] = (given[thread] ?? 0) + weight;
        waiting.set(number, { name, thread, resolve, reject });
        workers[thread]?.postMessage({ number, job });
      }),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
