import { box } from '#channels/posters/node.ts';
import { type Piece, piece, type Setting } from '#channels/posters/piece.ts';
import { measure } from '#channels/posters/typography/measure.ts';
import type { Block } from '#views/blocks.ts';
import { setWords } from './set-words.ts';

type Slogans = Extract<Block, { type: 'slogans' }>;

/** Lines of a slogan; one longer than this many letters is broken in two at its middle comma. */
const longest = 10;

/** Halves of a line at the comma nearest to its middle; the line itself when there is none. */
function brokenLine(content: string): string[] {
  const letters = [...content];
  if (letters.length <= longest) return [content];
  const middle = letters.length / 2;
  const commas = letters.flatMap((letter, index) => (/[，；、 ]/u.test(letter) ? [index + 1] : []));
  const at = commas
    .filter((index) => index < letters.length)
    .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  if (at === undefined) return [content];
  return [letters.slice(0, at).join(''), letters.slice(at).join('').trim()];
}

/** Giant letters: as large as the longest line allows, the same size for all lines. */
export function slogansPieces({ lines, signature }: Slogans, setting: Setting): Piece[] {
  const { width, paper, theme, body } = setting;
  const parts = lines.flatMap(brokenLine);
  const title = { face: theme.faces.title.fontFamily, weight: theme.faces.title.fontWeight };
  const widest = Math.max(...parts.map((part) => measure(part, title)), 1);
  const room = (paper.height * 0.5) / (parts.length * 1.35);
  const size = Math.max(body, Math.floor(Math.min((width - 2) / widest, room)));
  // Few wide lines leave room below: they stand farther apart.
  const factor = Math.min(2, Math.max(1.35, (paper.height * 0.5) / (parts.length * size)));
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
    piece(box({}, ...letters, ...below), lines.join(''), { gap: setting.space * 2, elastic: true }),
  ];
}
