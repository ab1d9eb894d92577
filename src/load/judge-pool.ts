import type { Span } from '#claims/claim.ts';
import { type JudgedText, judgeText } from '#claims/judged-text.ts';
import { threadPool } from './thread-pool.ts';

export interface JudgeJob {
  text: string;
  bound: readonly Span[];
}

export interface JudgePool {
  judge: (text: string, bound: readonly Span[]) => Promise<JudgedText>;
  close: () => Promise<void>;
}

/** Judges the words of texts in threads where there are many (`count`); the same result either way. */
export function judgePool(count: number): JudgePool {
  const worker = new URL('./judge-worker.ts', import.meta.url);
  const pool = threadPool<JudgeJob, JudgedText>(worker, count);
  if (!pool) return { judge: async (text, bound) => judgeText(text, bound), close: async () => {} };
  return {
    judge: (text, bound) => pool.run({ text, bound }, `“${text.slice(0, 20)}”`),
    close: pool.close,
  };
}
