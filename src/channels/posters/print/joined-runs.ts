import type { Run } from '#channels/posters/engine/layout.ts';

/** In layout pixels: less than a printer's dot. */
const slack = 0.02;

const follows = (run: Run, before: Run): boolean =>
  run.baseline === before.baseline &&
  run.style === before.style &&
  Math.abs(before.left + before.width - run.left) <= slack;

/**
 * satori's runs, those of one style that follow one another on a line without a gap as one run. Each
 * letter stays where it was; words can be searched whole, and there is less to set.
 */
export function joinedRuns(runs: readonly Run[]): Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    const before = all.at(-1);
    if (before === undefined || !follows(run, before)) all.push(run);
    else
      all[all.length - 1] = {
        ...before,
        width: run.left + run.width - before.left,
        content: before.content + run.content,
      };
  }
  return all;
}
