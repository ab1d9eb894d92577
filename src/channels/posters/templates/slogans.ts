import { box } from '#channels/posters/node.ts';
import { bodySize, type Piece, piece, type Setting } from '#channels/posters/piece.ts';
import { type FontStyle, measure, measured } from '#channels/posters/typography/measure.ts';
import { titleLines } from '#channels/posters/typography/title-lines.ts';
import type { Block } from '#views/blocks.ts';
import { setWords } from './set-words.ts';

type Slogans = Extract<Block, { type: 'slogans' }>;

/** A line is broken in at most so many rows, of at least so many letters each. */
const mostRows = 4;
const fewestLetters = 3.5;
/** What one more row must gain in size to be worth it. */
const perRow = 0.75;

/** Share of the sheet's height that slogans take: less with small type, where head and foot need more. */
const shareOf = ({ body, paper }: Setting): number =>
  Math.min(0.5, Math.max(0.25, body / (bodySize * paper.unit) - 0.5));

/** A line in even rows, broken between words and best after a comma; whole where it has no room. */
function rowsOf(content: string, count: number, face: FontStyle): string[] {
  const text = measured(content, face);
  const rows = Math.min(count, Math.floor(text.letters.length / fewestLetters));
  const lines = rows > 1 ? titleLines(content, text, rows, Number.POSITIVE_INFINITY, true) : null;
  return (
    lines?.map(({ start, end }) =>
      text.letters
        .slice(start, end)
        .map(({ text: letter }) => letter)
        .join('')
        .trim(),
    ) ?? [content]
  );
}

/** Giant letters: as large as the longest line allows, the same size for all lines. */
export function slogansPieces({ lines, signature }: Slogans, setting: Setting): Piece[] {
  const { width, paper, theme, body } = setting;
  const height = paper.height * shareOf(setting);
  const title = { face: theme.faces.title.fontFamily, weight: theme.faces.title.fontWeight };
  const choices = Array.from({ length: mostRows }, (_, more) => {
    const parts = lines.flatMap((line) => rowsOf(line, more + 1, title));
    const widest = Math.max(...parts.map((part) => measure(part, title)), 1);
    const room = height / (parts.length * 1.35);
    const size = Math.floor(Math.min((width - 2) / widest, room));
    return { parts, size: Math.max(body, size), score: size * perRow ** more };
  });
  const { parts, size } = choices.reduce((best, each) => (each.score > best.score ? each : best));
  // Few wide lines leave room below: they stand farther apart.
  const factor = Math.min(2, Math.max(1.35, height / (parts.length * size)));
  const letters = parts.map((part) =>
    setWords(part, setting, {
      ...title,
      size,
      factor,
      align: 'centre',
      // The size is made for one line; a wider one must show as a fault.
      breaksAnywhere: false,
      colour: theme.colours.main,
    }),
  );
  const below =
    signature === ''
      ? []
      : [
          box(
            { marginTop: setting.space * 2 },
            setWords(signature, setting, {
              size: Math.round(body * 1.2),
              align: 'right',
              colour: theme.colours.muted,
            }),
          ),
        ];
  return [
    piece(box({}, ...letters, ...below), lines.join(''), {
      gap: setting.space * 2,
      elastic: true,
      centred: true,
    }),
  ];
}
