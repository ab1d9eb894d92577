import { detectPersonalData } from './detect.ts';
import type { DetectOptions, PersonalDatum } from './personal-datum.ts';

/** A text as one reader's unit, with the words around it. */
export interface UnitText {
  text: string;
  context: string;
}

/** What each unit says of persons, in the order of the units. Plain data, for other threads too. */
export const judgeUnits = (
  units: readonly UnitText[],
  declared: DetectOptions,
): PersonalDatum[][] =>
  units.map(({ text, context }) => detectPersonalData(text, { ...declared, context }));
