import { box, row } from '#channels/posters/node.ts';
import { type Piece, piece, type Setting, spacing } from '#channels/posters/piece.ts';
import { textWidthEm } from '#channels/posters/text-width.ts';
import type { Block } from '#views/blocks.ts';
import { headingPieces } from './heading.ts';
import { line } from './line.ts';
import { setWords } from './set-words.ts';

type Articles = Extract<Block, { type: 'articles' }>;

/** A charter: the number of each article beside its text, one piece a paragraph. */
export function articlesPieces({ title, articles }: Articles, setting: Setting): Piece[] {
  const { colours } = setting.theme;
  const { body, space } = setting;
  const widest = Math.max(...articles.map(({ number }) => textWidthEm(number)), 3);
  const numberWidth = Math.ceil(widest * body * 1.03) + spacing(setting, 16);
  return [
    ...headingPieces(title, setting),
    ...articles.flatMap(({ number, paragraphs }) =>
      paragraphs.map((content, index) =>
        piece(
          row(
            {},
            index === 0
              ? line(
                  number,
                  body,
                  { width: numberWidth, flexShrink: 0, color: colours.main, fontWeight: 700 },
                  1.5,
                )
              : box({ width: numberWidth, flexShrink: 0 }),
            setWords(content, setting, {
              size: body,
              factor: 1.5,
              width: setting.width - numberWidth,
              align: 'justify',
            }),
          ),
          `${number}　${content}`,
          { gap: Math.round(space * (index === 0 ? 0.6 : 0.2)) },
        ),
      ),
    ),
  ];
}
