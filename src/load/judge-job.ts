import type { Span } from '#claims/claim.ts';
import { type JudgedText, judgeText } from '#claims/judged-text.ts';
import { judgeUnits, type UnitText } from '#privacy/judge-units.ts';
import type { DetectOptions, PersonalDatum } from '#privacy/personal-datum.ts';

/** What a thread is asked: a text by the rules of prose, or units by the rule of personal data. */
export type JudgeJob =
  | { text: string; bound: readonly Span[] }
  | { units: readonly UnitText[]; declared: DetectOptions };

/** Does one job; the answer belongs to its kind. Pure. */
export const doJob = (job: JudgeJob): JudgedText | PersonalDatum[][] =>
  'units' in job ? judgeUnits(job.units, job.declared) : judgeText(job.text, job.bound);
