/**
 * Numbers as text of few bytes: printable ASCII without what JSON escapes, without digits (so that
 * no row of them looks like somebody's number) and without `@`. The first sign says how many more
 * follow: 48 small numbers stand alone.
 */
export const numberSigns: string = Array.from({ length: 94 }, (_, index) =>
  String.fromCharCode(33 + index),
)
  .filter((sign) => !/["\\\d@<]/.test(sign))
  .join('');

const base = numberSigns.length;
/** How many first signs there are for numbers of one sign, two, three and five. */
export const codeSteps: readonly (readonly [firsts: number, more: number])[] = [
  [48, 0],
  [25, 1],
  [base - 48 - 25 - 1, 2],
  [1, 4],
];

/** Throws for a number that the form cannot hold: far beyond any page. */
export function numberCode(value: number): string {
  let rest = value;
  let first = 0;
  for (const [firsts, more] of codeSteps) {
    const size = firsts * base ** more;
    if (rest < size) {
      let code = '';
      for (let digit = 0; digit < more; digit += 1) {
        code = numberSigns.charAt(rest % base) + code;
        rest = Math.floor(rest / base);
      }
      return numberSigns.charAt(first + rest) + code;
    }
    rest -= size;
    first += firsts;
  }
  throw new RangeError(`${value} is too large for the index of the search`);
}

/** The numbers of a code, in order. The page's script does the same. */
export function codeNumbers(code: string): number[] {
  const numbers: number[] = [];
  for (let at = 0; at < code.length; ) {
    let digit = numberSigns.indexOf(code.charAt(at));
    at += 1;
    let offset = 0;
    let value = -1;
    for (const [firsts, more] of codeSteps) {
      if (digit < firsts) {
        value = digit;
        for (let left = more; left > 0; left -= 1) {
          value = value * base + numberSigns.indexOf(code.charAt(at));
          at += 1;
        }
        value += offset;
        break;
      }
      offset += firsts * base ** more;
      digit -= firsts;
    }
    numbers.push(value);
  }
  return numbers;
}
