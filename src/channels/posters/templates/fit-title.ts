import { textWidthEm } from '#channels/posters/text-width.ts';
import { titleUnits, typeset, typesetTitle, unbroken } from '#channels/posters/typeset.ts';

/**
 * Sizes in pixels with the most lines each may take, best first. Letters fill 0.92 of the size, so
 * that 100 px keeps them 15 mm high.
 */
const roomy = [
  [184, 1],
  [164, 1],
  [144, 1],
  [152, 2],
  [136, 2],
  [126, 1],
  [112, 1],
  [126, 2],
  [116, 2],
  [124, 3],
  [112, 4],
] as const;
const compact = [
  [144, 1],
  [128, 1],
  [116, 1],
  [106, 1],
  [100, 1],
  [116, 2],
  [106, 2],
] as const;
const smallest = 100;

const widthAt = (content: string, size: number): number => textWidthEm(content) * size * 1.01;

/** Lines that a title takes when filled word by word; endless when a word is wider than the line. */
function linesAt(title: string, size: number, width: number): number {
  let lines = 1;
  let used = 0;
  for (const unit of titleUnits(title)) {
    const next = widthAt(unit, size);
    if (next > width) return Number.POSITIVE_INFINITY;
    if (used + next > width && used > 0) {
      lines += 1;
      used = 0;
    }
    used += next;
  }
  return lines;
}

/** Whether two lines can be near enough in length to look meant. */
function partsWell(title: string): boolean {
  const widths = titleUnits(title).map(textWidthEm);
  const whole = widths.reduce((sum, unit) => sum + unit, 0);
  let first = 0;
  return widths.some((unit) => {
    first += unit;
    return Math.min(first, whole - first) >= whole * 0.3;
  });
}

/** Size of a poster's title and its text with the places where lines may break. */
export function fitTitle(
  title: string,
  width: number,
  inLittleRoom: boolean,
): { size: number; content: string } {
  const choices = inLittleRoom ? compact : roomy;
  const choice = choices.find(
    ([size, lines]) => linesAt(title, size, width) <= lines && (lines !== 2 || partsWell(title)),
  );
  // Two lines read best when they part at the colon, even if that makes them a little smaller.
  const colon = title.indexOf('：') + 1;
  const parts = [title.slice(0, colon), title.slice(colon)];
  const atColon = choices.find(
    ([size, lines]) =>
      lines === 2 && parts.every((part) => part !== '' && widthAt(part, size) <= width),
  );
  if (choice?.[1] !== 1 && atColon)
    return { size: atColon[0], content: parts.map(unbroken).join('') };
  const size = choice?.[0] ?? smallest;
  const whole = linesAt(title, size, width) < Number.POSITIVE_INFINITY;
  return { size, content: whole ? typesetTitle(title) : typeset(title) };
}
