import { emergency, never } from './break-chances.ts';
import { mayBegin, mayEnd } from './letter-kinds.ts';
import { counted, type Letter, type MeasuredText } from './letters.ts';

/** A line: letters from `start` to before `end`. Lengths are in em. */
export interface Line {
  start: number;
  end: number;
  /** Indent of a first line. */
  indent: number;
  /** Width with the usual distances, without the blank of marks at either end. */
  width: number;
  /** How much wider or narrower the joints can make it. */
  stretch: number;
  shrink: number;
  /** Whether the paragraph ends with it. */
  last: boolean;
}

export interface LineStyle {
  /** Width of the column and indent of the first line, in em. */
  width: number;
  indent: number;
  /** Lines that will be flush on both sides: looseness costs by how far letters are drawn apart. */
  justified: boolean;
  /** False where what does not fit must show as a fault instead of breaking: columns of numbers. */
  breaksAnywhere: boolean;
}

/** Sums over the letters before each, so that any line's width is a difference. */
export interface Sums {
  position: Float64Array;
  stretch: Float64Array;
  shrink: Float64Array;
  /** For each letter, the last one up to it that is not a space. */
  inked: Int32Array;
}

/** Sums over a measured text. */
export function sumsOf({ letters, joints }: MeasuredText): Sums {
  const count = letters.length;
  const sums: Sums = {
    position: new Float64Array(count + 1),
    stretch: new Float64Array(count + 1),
    shrink: new Float64Array(count + 1),
    inked: new Int32Array(count),
  };
  let inked = -1;
  for (const [index, { advance, kind }] of letters.entries()) {
    const { usual, stretch, shrink } = joints[index] ?? { usual: 0, stretch: 0, shrink: 0 };
    sums.position[index + 1] = (sums.position[index] ?? 0) + advance + usual;
    sums.stretch[index + 1] = (sums.stretch[index] ?? 0) + stretch;
    sums.shrink[index + 1] = (sums.shrink[index] ?? 0) + shrink;
    if (kind !== 'space') inked = index;
    sums.inked[index] = inked;
  }
  return sums;
}

const difference = (values: Float64Array, start: number, end: number): number =>
  (values[end] ?? 0) - (values[start] ?? 0);

/** The line from letter `start` to before `end`. */
export function lineBetween(
  text: MeasuredText,
  sums: Sums,
  start: number,
  end: number,
  indent: number,
): Line {
  const inked = Math.max(sums.inked[end - 1] ?? start, start);
  const first = text.letters[start];
  const final = text.letters[inked];
  const left = first?.kind === 'opening' ? first.blank : 0;
  const right = final?.kind === 'closing' ? final.blank : 0;
  return {
    start,
    end,
    indent,
    width: difference(sums.position, start, inked) + (final?.advance ?? 0) - left - right,
    stretch: difference(sums.stretch, start, inked),
    shrink: difference(sums.shrink, start, inked),
    last: end === text.letters.length,
  };
}

const slack = 1e-6;
/** Letters are not drawn apart further than this many times what still looks even. */
export const loosest = 2.5;
/** Badness beyond which a line is left as it is, rather than spoiling its neighbours. */
const hopeless = 2000;

function isAlone(text: MeasuredText, { start, end }: Line): boolean {
  let count = 0;
  for (let index = start; index < end && count < 2; index += 1)
    if (counted(text.letters[index] as Letter)) count += 1;
  return count < 2;
}

/** Price of one line as total-fit setting reckons it; `null` when it cannot be set so narrow. */
function linePrice(
  text: MeasuredText,
  line: Line,
  width: number,
  justified: boolean,
): number | null {
  const room = width - line.indent - line.width;
  let badness: number;
  if (room < -slack) {
    const ratio = -room / line.shrink;
    if (!(ratio <= 1 + slack)) return null;
    badness = (justified ? 100 : 300) * ratio ** 3;
  } else if (line.last) badness = 0;
  else if (justified && room <= line.stretch * loosest)
    badness = 100 * (room / (line.stretch + slack)) ** 3;
  else badness = Math.min(hopeless, 3 * room ** 2) + (justified ? hopeless / 2 : 0);
  const alone = line.last && line.start > 0 && isAlone(text, line) ? 4e6 : 0;
  return (10 + badness) ** 2 + alone;
}

/** Opens what is wider than a line, between any two letters whose order allows it. */
function withEmergencies(text: MeasuredText, sums: Sums, style: LineStyle): Float64Array {
  const prices = text.prices.slice();
  const count = text.letters.length;
  let start = 0;
  for (let index = 0; index < count; index += 1) {
    if (prices[index] === never && index < count - 1) continue;
    const line = lineBetween(text, sums, start, index + 1, start === 0 ? style.indent : 0);
    if (line.width - line.shrink > style.width - line.indent + slack)
      for (let inside = start; inside < index; inside += 1) {
        const letter = text.letters[inside];
        const next = text.letters[inside + 1];
        if (letter && next && mayEnd(letter.text) && mayBegin(next.text))
          prices[inside] = Math.min(prices[inside] ?? never, emergency);
      }
    start = index + 1;
  }
  return prices;
}

/**
 * The lines of a paragraph with the least total price: even spacing first, marks squeezed rather
 * than letters drawn apart, no lone letter at the end. Each place is compared with the few places
 * that one line can begin at, so that the time grows with the text's length. A stretch without any
 * place to break that is wider than the column comes out as one line wider than the column.
 */
export function breakLines(text: MeasuredText, style: LineStyle): Line[] {
  const count = text.letters.length;
  if (count === 0) return [];
  const sums = sumsOf(text);
  const prices = style.breaksAnywhere ? withEmergencies(text, sums, style) : text.prices;
  const places = [0];
  for (let index = 0; index < count; index += 1)
    if (index === count - 1 || prices[index] !== never) places.push(index + 1);
  const total = new Float64Array(places.length).fill(never);
  const from = new Int32Array(places.length);
  total[0] = 0;
  for (let at = 1; at < places.length; at += 1) {
    const end = places[at] ?? count;
    const price = end === count ? 0 : (prices[end - 1] ?? 0);
    for (let before = at - 1; before >= 0; before -= 1) {
      const start = places[before] ?? 0;
      const line = lineBetween(text, sums, start, end, start === 0 ? style.indent : 0);
      const own = linePrice(text, line, style.width, style.justified);
      const least = line.width - line.shrink;
      if (own === null && before < at - 1 && least > style.width + 1) break;
      if (own === null && before < at - 1) continue;
      const sum = (total[before] ?? never) + (own ?? 1e12) + price * price;
      if (sum < (total[at] ?? never)) {
        total[at] = sum;
        from[at] = before;
      }
    }
  }
  const lines: Line[] = [];
  for (let at = places.length - 1; at > 0; at = from[at] ?? 0) {
    const start = places[from[at] ?? 0] ?? 0;
    lines.push(lineBetween(text, sums, start, places[at] ?? count, start === 0 ? style.indent : 0));
  }
  return lines.reverse();
}
