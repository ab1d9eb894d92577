import { parentPort } from 'node:worker_threads';
import { judgeText } from '#claims/judged-text.ts';
import type { JudgeJob } from './judge-pool.ts';

// One of the threads of `judge-pool.ts`: judges what it is sent, one text after another.
parentPort?.on('message', ({ number, job }: { number: number; job: JudgeJob }) => {
  parentPort?.postMessage({ number, result: judgeText(job.text, job.bound) });
});
