/** Width of a sign in em, on the safe side for the faces of phones. */
const signWidth = (sign: string): number =>
  /[\u0020-\u007e]/.test(sign) ? (/[MW%@m]/.test(sign) ? 0.95 : 0.62) : 1;

const total = (text: string): number => [...text].reduce((sum, sign) => sum + signWidth(sign), 0);

/** Width of a text on one line, in em. */
export const lineWidth = (text: string): number => total(text);

/** Letters and digits that browsers keep on one line; Chinese breaks after every sign. */
const runs = /[!-~]+/g;

/** The narrowest column that holds a text without cutting a number or word, in em. */
export const leastWidth = (text: string): number =>
  Math.max(
    [...text].some((sign) => sign > '~') ? 1 : 0,
    ...[...text.matchAll(runs)].map(([run]) => total(run)),
  );
