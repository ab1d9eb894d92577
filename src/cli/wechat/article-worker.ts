import { parentPort } from 'node:worker_threads';
import type { ArticleView } from '#views/article.ts';
import { judgeSome } from './judge-articles.ts';

// One of the threads of `judge-articles.ts`: judges what it is sent, one part after another.
parentPort?.on('message', ({ number, job }: { number: number; job: ArticleView[] }) => {
  parentPort?.postMessage({ number, result: judgeSome(job) });
});
