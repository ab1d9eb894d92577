/** Runs that lines cannot break: Latin and digits, a number with its unit, text in brackets. */
const runs = /[\u0021-\u007e\u00a0-\u2fff\u2060]+[\p{Script=Han}％‰℃]{0,2}/gu;

/**
 * True when no run of a text that a line cannot break has more than `most` letters. Half-width
 * letters count as full ones, so that the answer is on the safe side.
 */
export const breaksWithin = (text: string, most: number): boolean =>
  [...text.matchAll(runs)].every(([run]) => [...run].length <= most);
