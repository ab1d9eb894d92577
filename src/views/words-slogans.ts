import { wordLimits } from '#domain/words.ts';
import { characters } from './words-count.ts';
import type { WordsSource } from './words-source.ts';
import { demonstrationMark } from './words-texts.ts';

const mostSlogans = 3;
/** Metres from which a banner is read: across a lane, a yard, a street, a square. */
const distances = [5, 10, 20, 30, 50] as const;
/** Least height of letters: a two-hundredth of the distance. */
const heightMillimetres = (metres: number): number => (metres * 1000) / 200;

const metresText = (millimetres: number): string => String(millimetres / 1000);

/** Slogans of a notice: the officer's, those of the wall, else name with amount or telephone. */
export function slogansOf(source: WordsSource): string[] {
  const { own, slogans, headlines, items, hotlines } = source;
  if (own.slogans) return own.slogans;
  if (slogans.length > 0) return slogans;
  const name = headlines.at(-1) ?? '';
  const amounts = items.find(({ label }) => label === '标准')?.variants ?? [];
  const candidates = [
    ...amounts.slice(-1).map((amount) => `${name}，${amount}`),
    ...hotlines.map(({ phone }) => `${name}，请拨${phone}`),
    ...(source.kind === '公开栏' ? [`${name}，请看公开栏`] : []),
  ];
  const short = (texts: readonly string[]): string[] =>
    [...new Set(texts)]
      .filter((text) => characters(text) <= wordLimits.slogan)
      .slice(0, mostSlogans);
  const made = short(candidates);
  return made.length > 0 ? made : short(headlines);
}

/** Each slogan with its length, and how large its letters must be to be read from afar. */
export function slogansText(source: WordsSource, slogans: readonly string[]): string {
  const blocks = slogans.map((slogan) => {
    const count = characters(slogan);
    const sizes = distances.map((metres) => {
      const height = heightMillimetres(metres);
      return `  ${metres}米外看：字高至少${height}毫米，一行长约${metresText(height * count)}米`;
    });
    return [`${slogan}`, `  ${count}字`, ...sizes].join('\n');
  });
  const mark = demonstrationMark(source, blocks.join(''));
  return [...blocks, ...(mark ? [mark] : [])].join('\n\n');
}
