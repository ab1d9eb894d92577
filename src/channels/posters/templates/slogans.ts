import { box, text } from '#channels/posters/node.ts';
import { leading, type Piece, piece, type Setting } from '#channels/posters/piece.ts';
import { textWidthEm } from '#channels/posters/text-width.ts';
import type { Block } from '#views/blocks.ts';
import { line } from './line.ts';

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
  const widest = Math.max(...parts.map(textWidthEm), 1);
  const room = (paper.height * 0.5) / (parts.length * 1.35);
  const size = Math.max(body, Math.floor(Math.min(width / (widest * 1.02), room)));
  // Few wide lines leave room below: they stand farther apart.
  const factor = Math.min(2, Math.max(1.35, (paper.height * 0.5) / (parts.length * size)));
  const letters = parts.map((part) =>
    text(
      {
        ...theme.faces.title,
        fontSize: size,
        lineHeight: leading(size, factor),
        color: theme.colours.main,
        textAlign: 'center',
        // The size is made for one line; a wider one must show as a fault.
        whiteSpace: 'nowrap',
      },
      part,
    ),
  );
  const below =
    signature === ''
      ? []
      : [
          line(signature, Math.round(body * 1.2), {
            marginTop: setting.space * 2,
            color: theme.colours.muted,
            textAlign: 'right',
          }),
        ];
  return [
    piece(box({}, ...letters, ...below), lines.join(''), { gap: setting.space * 2, elastic: true }),
  ];
}
