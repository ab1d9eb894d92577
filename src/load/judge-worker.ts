import { parentPort } from 'node:worker_threads';
import { doJob, type JudgeJob } from './judge-job.ts';

// One of the threads of `judge-pool.ts`: judges what it is sent, one job after another.
parentPort?.on('message', ({ number, job }: { number: number; job: JudgeJob }) => {
  parentPort?.postMessage({ number, result: doJob(job) });
});
