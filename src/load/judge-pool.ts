import type { Span } from '#claims/claim.ts';
import { type JudgedText, judgeText } from '#claims/judged-text.ts';
import { judgeUnits, type UnitText } from '#privacy/judge-units.ts';
import type { DetectOptions, PersonalDatum } from '#privacy/personal-datum.ts';
import type { JudgeJob } from './judge-job.ts';
import { threadPool } from './thread-pool.ts';

export interface JudgePool {
  judge: (text: string, bound: readonly Span[]) => Promise<JudgedText>;
  judgeUnits: (units: readonly UnitText[], declared: DetectOptions) => Promise<PersonalDatum[][]>;
  close: () => Promise<void>;
}

/** Looking for persons takes a third of the time that the rules of prose take for the same text. */
const unitWeight = 1 / 3;

/** Judges the words of texts in threads where there are many (`count`); the same result either way. */
export function judgePool(count: number): JudgePool {
  const worker = new URL('./judge-worker.ts', import.meta.url);
  const pool = threadPool<JudgeJob, JudgedText | PersonalDatum[][]>(worker, count);
  if (!pool) {
    return {
      judge: async (text, bound) => judgeText(text, bound),
      judgeUnits: async (units, declared) => judgeUnits(units, declared),
      close: async () => {},
    };
  }
  return {
    judge: async (text, bound) =>
      (await pool.run({ text, bound }, `“${text.slice(0, 20)}”`, text.length)) as JudgedText,
    judgeUnits: async (units, declared) =>
      (await pool.run(
        { units, declared },
        `${units.length} texts`,
        units.reduce((sum, { text }) => sum + text.length * unitWeight, 0),
      )) as PersonalDatum[][],
    close: pool.close,
  };
}
