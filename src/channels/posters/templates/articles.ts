import { box, row } from '#channels/posters/node.ts';
import { lineFactor, type Piece, piece, type Setting, spacing } from '#channels/posters/piece.ts';
import { textWidthEm } from '#channels/posters/text-width.ts';
import type { Block } from '#views/blocks.ts';
import { headingPieces } from './heading.ts';
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
              ? setWords(number, setting, {
                  size: body,
                  factor: lineFactor(setting),
                  width: numberWidth,
                  weight: 700,
                  colour: colours.main,
                })
              : box({ width: numberWidth, flexShrink: 0 }),
            setWords(content, setting, {
              size: body,
              factor: lineFactor(setting),
              width: setting.width - numberWidth,
              align: 'justify',
            }),
          ),
          `${number}　${content}`,
          { gap: Math.round(space * (index === 0 ? 0.6 : 0.2)), elastic: index === 0 },
        ),
      ),
    ),
  ];
}
