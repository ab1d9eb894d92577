import { breakLines, type Line } from './break-lines.ts';
import { measured } from './measure.ts';
import { type SetText, setLines, type TextSetting } from './paragraph.ts';
import { spaceLine } from './space-line.ts';
import { brokenWords, titleLines } from './title-lines.ts';

/** How a title is set. Lengths are pixels. */
export interface TitleSetting extends Omit<TextSetting, 'size' | 'leading' | 'indent'> {
  largest: number;
  smallest: number;
  /** Height of a line as a multiple of the size. */
  leadingFactor: number;
  /** More lines are set only in the smallest size. */
  mostLines: number;
  /** What one more line must gain in size to be worth it: 0.93 allows it for 8 %. */
  perLine: number;
  /** True where a smaller size is tried rather than a word broken: then `fits` tells. */
  wholeWords?: boolean;
}

export interface SetTitle extends SetText {
  size: number;
}

interface Choice {
  lines: Line[];
  size: number;
  /** Lines that end inside a word. */
  broken: number;
}

const widest = (lines: Line[]): number => Math.max(...lines.map(({ width }) => width));

/** Two lines are set at most at 0.78 of the largest size, four at 0.61: a head must leave room. */
const manyLines = -0.35;

/** Balanced lines at the largest size that holds them, for each number of lines that is possible. */
function choices(content: string, setting: TitleSetting): Choice[] {
  const { width, largest, smallest, mostLines } = setting;
  const text = measured(content, setting);
  const found: Choice[] = [];
  for (let count = 1; count <= mostLines; count += 1) {
    const lines = titleLines(content, text, count, width / smallest, setting.wholeWords ?? false);
    if (!lines) continue;
    const most = Math.max(smallest, Math.round(largest * count ** manyLines));
    const size = Math.min(most, Math.floor(width / widest(lines)));
    found.push({ lines, size, broken: brokenWords(content, lines, text) });
  }
  return found;
}

/**
 * A title between its largest and smallest size, in as few lines as look well: even in length,
 * broken between words and terms of the field, best after a colon or comma. One that `mostLines` cannot hold takes more
 * lines of the smallest size; `fits` is false when even a single word is wider than the column.
 */
export function title(content: string, setting: TitleSetting): SetTitle {
  const { perLine, smallest, align = 'left', width, leadingFactor } = setting;
  const text = measured(content, setting);
  const score = ({ lines, size }: Choice): number => size * perLine ** (lines.length - 1);
  const better = (one: Choice, other: Choice): boolean =>
    one.broken === other.broken ? score(one) > score(other) : one.broken < other.broken;
  const best = choices(content, setting).reduce<Choice | null>(
    (kept, each) => (kept === null || better(each, kept) ? each : kept),
    null,
  );
  const size = best?.size ?? smallest;
  const column = width / size;
  const style = { width: column, indent: 0, justified: false, breaksAnywhere: true };
  const broken = () =>
    setting.wholeWords
      ? titleLines(content, text, 1, Number.POSITIVE_INFINITY, false)
      : breakLines(text, style);
  const lines = best?.lines ?? evenLines(content, setting) ?? broken() ?? [];
  const set: TextSetting = { ...setting, size, leading: Math.round(size * leadingFactor) };
  return {
    ...setLines(
      content,
      lines.map((line) => spaceLine(text, line, column, align)),
      set,
    ),
    size,
  };
}

const mostLinesEver = 12;

function evenLines(content: string, setting: TitleSetting): Line[] | null {
  const text = measured(content, setting);
  for (let count = setting.mostLines + 1; count <= mostLinesEver; count += 1) {
    const lines = titleLines(
      content,
      text,
      count,
      setting.width / setting.smallest,
      setting.wholeWords ?? false,
    );
    if (lines) return lines;
  }
  return null;
}
