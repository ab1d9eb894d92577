import type { Day } from './day.ts';

/** How a duty of publishing stands; `hint`: kept, with something to look at. */
export const dutyStates = {
  met: '做到',
  hint: '做到，有提示',
  soon: '快到期',
  missed: '没有做到',
  empty: '没有可核对的内容',
  off: '没有要求',
} as const;
export type DutyState = keyof typeof dutyStates;

/** One duty, for the county (`town` null) or one town, on the edition's day. */
export interface DutyRecord {
  /** Its name in `profile` of site.json, or that of a rule that nothing switches off. */
  duty: string;
  title: string;
  basis: string;
  /** `14 天以内`; empty where the duty has no number. */
  limit: string;
  town: string | null;
  state: DutyState;
  /** Day of the newest thing that counts; null where days do not matter. */
  last: Day | null;
  /** By when the next one is due; null where days do not matter, or nothing was there yet. */
  due: Day | null;
  /** Pages that prove it, or that are to be mended. */
  evidence: string[];
  /** What the checks say, word for word. */
  remarks: string[];
}
