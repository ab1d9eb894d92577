import { never } from './break-chances.ts';
import { type Line, lineBetween, sumsOf } from './break-lines.ts';
import { counted, type MeasuredText } from './letters.ts';
import { wordEnds } from './word-ends.ts';

/** Prices in square em, as the unevenness of lines is reckoned. */
const insideWord = 400;
const beforeParticle = 40;
const insideName = 60;
const loneLetter = 200;
/** 村里的 and 事 belong together, though less than a word. */
const afterParticle = 4;

/** How many of the lines end inside a word or a term of the field. */
export function brokenWords(content: string, lines: readonly Line[], text: MeasuredText): number {
  const ends = wordEnds(content);
  let at = 0;
  let broken = 0;
  for (const { start, end } of lines) {
    for (const { text: letter } of text.letters.slice(start, end)) at += letter.length;
    if (!ends.has(at)) broken += 1;
  }
  return broken;
}

/** Price of ending a line of a title after each letter: between words, best after ：and the like. */
function titlePrices(
  content: string,
  text: MeasuredText,
  target: number,
  wholeWords: boolean,
): Float64Array {
  const ends = wordEnds(content);
  const prices = new Float64Array(text.letters.length);
  let at = 0;
  for (const [index, { text: letter }] of text.letters.entries()) {
    at += letter.length;
    const next = text.letters[index + 1];
    let price = text.prices[index] === never ? never : 0;
    if (!ends.has(at)) price += wholeWords ? never : insideWord;
    if (next && /^[的地得了着过等及和与]/u.test(next.text)) price += beforeParticle;
    if (/^[的地得]$/u.test(letter)) price += afterParticle;
    // 青山 and 镇 are two words, but one name; 村民 is none.
    const place = next && /^[省市县区乡镇村组]/u.test(next.text) && ends.has(at + 1);
    if (place && text.letters[index]?.kind === 'han') price += insideName;
    if (/[：；]/u.test(letter)) price -= target * target * 0.6;
    else if (/[，。！？—\s]/u.test(letter)) price -= target * target * 0.4;
    else if (letter === '、') price -= target * target * 0.1;
    prices[index] = price;
  }
  return prices;
}

const countIn = ({ letters }: MeasuredText, { start, end }: Line): number =>
  letters.slice(start, end).filter(counted).length;

/**
 * The text in exactly `count` lines of lengths as even as its words allow, none wider than `width`
 * em; null when it has too few places to break, or a part that no line holds. `wholeWords` forbids
 * what is only avoided otherwise: breaks inside a word.
 */
export function titleLines(
  content: string,
  text: MeasuredText,
  count: number,
  width: number,
  wholeWords: boolean,
): Line[] | null {
  const length = text.letters.length;
  const sums = sumsOf(text);
  const line = (start: number, end: number): Line => lineBetween(text, sums, start, end, 0);
  const target = line(0, length).width / count;
  const prices = titlePrices(content, text, target, wholeWords);
  const places = [0];
  for (let index = 0; index < length - 1; index += 1)
    if (prices[index] !== never) places.push(index + 1);
  places.push(length);
  // best[k][p]: least price of setting the letters before place p in k lines.
  let best = places.map((place) => (place === 0 ? 0 : never));
  const from: Int32Array[] = [];
  for (let row = 0; row < count; row += 1) {
    const next = places.map(() => never);
    const came = new Int32Array(places.length);
    for (let at = 1; at < places.length; at += 1)
      for (let before = at - 1; before >= 0; before -= 1) {
        const each = line(places[before] ?? 0, places[at] ?? 0);
        if (each.width > width + 1e-6) break;
        const so = best[before] ?? never;
        if (so === never) continue;
        const alone = count > 1 && countIn(text, each) < 2 ? loneLetter : 0;
        const end = each.last ? 0 : (prices[each.end - 1] ?? 0);
        const price = so + (each.width - target) ** 2 + alone + end;
        if (price < (next[at] ?? never)) {
          next[at] = price;
          came[at] = before;
        }
      }
    best = next;
    from.push(came);
  }
  if (best[places.length - 1] === never) return null;
  const lines: Line[] = [];
  let at = places.length - 1;
  for (let row = count - 1; row >= 0; row -= 1) {
    const before = from[row]?.[at] ?? 0;
    lines.push(line(places[before] ?? 0, places[at] ?? 0));
    at = before;
  }
  return lines.reverse();
}
