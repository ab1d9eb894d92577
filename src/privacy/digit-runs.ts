/** Digits without anything between them. Offsets in the folded text, end exclusive. */
export interface DigitGroup {
  digits: string;
  start: number;
  end: number;
}

/** Groups with spaces, dashes, dots or brackets between them, at most three, or one line break. */
export type DigitRun = DigitGroup[];

const runPattern = /\d+(?:(?:[ \-._·•()]{1,3}|\n)\d+)*/g;

/** Every run of digit groups of a folded text, from left to right. */
export function* digitRuns(text: string): Generator<DigitRun> {
  for (const { 0: run, index } of text.matchAll(runPattern)) {
    if (run.length < 9) continue;
    yield [...run.matchAll(/\d+/g)].map(({ 0: digits, index: at }) => ({
      digits,
      start: index + at,
      end: index + at + digits.length,
    }));
  }
}
