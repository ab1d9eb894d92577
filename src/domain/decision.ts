import { z } from 'zod';
import { Line, Slug } from './fields.ts';

/** What an outcome says at once, before its reasons. */
export const verdicts = {
  yes: '符合条件，可以申请',
  no: '不符合条件',
  elsewhere: '到别处办',
  ask: '要当面核对',
} as const;
export type Verdict = keyof typeof verdicts;

const Question = z.strictObject({
  id: Slug,
  ask: Line.max(60, '问题最多 60 字'),
  /** How to find the answer, or what a word means. */
  help: Line.optional(),
  answers: z
    .array(
      z.strictObject({
        text: Line.max(40, '回答最多 40 字'),
        /** Id of the next question, or of an outcome. */
        to: Slug,
      }),
    )
    .min(2, '至少写两个回答')
    .max(6, '最多六个回答'),
});

const Outcome = z.strictObject({
  id: Slug,
  verdict: z.enum(Object.keys(verdicts) as [Verdict, ...Verdict[]]),
  /** What to do now. */
  text: Line,
  why: Line,
  /** The title of one of the policy's `basis`, and the clause that decides. */
  basis: Line,
  clause: Line,
  /** Id of a hotline in `site.json`. */
  ask: Slug,
});

/**
 * Eligibility questions of a policy: a walk from the first question to an outcome. Nothing that is
 * answered leaves the reader's device, and still nothing sensitive may be asked.
 */
export const Decision = z.strictObject({
  questions: z.array(Question).min(1).max(12, '最多十二个问题'),
  outcomes: z.array(Outcome).min(1).max(12, '最多十二种结果'),
});
export type Decision = z.infer<typeof Decision>;
