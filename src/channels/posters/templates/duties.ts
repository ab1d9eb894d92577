import { box, present, row } from '#channels/posters/node.ts';
import { type Piece, piece, type Setting, spacing } from '#channels/posters/piece.ts';
import { textWidthEm } from '#channels/posters/text-width.ts';
import type { DutyView } from '#views/blocks.ts';
import { headingPieces } from './heading.ts';
import { setWords } from './set-words.ts';

/** 责任卡: what it is about, which post answers for it, and its phone in large digits. */
export function dutiesPieces(
  { title, duties }: { title: string; duties: DutyView[] },
  setting: Setting,
): Piece[] {
  const { colours } = setting.theme;
  const { body, small, width } = setting;
  const large = Math.round(body * 1.5);
  const widest = Math.max(...duties.map(({ phone }) => textWidthEm(phone)), 5);
  const phoneWidth = Math.min(Math.ceil(widest * large * 1.12), Math.floor(width * 0.48));
  const around = spacing(setting, 18) * 2 + spacing(setting, 12) + spacing(setting, 20);
  const wordsWidth = width - phoneWidth - around;
  return [
    ...headingPieces(title, setting),
    ...duties.map(({ item, post, phone, hours }, index) =>
      piece(
        row(
          {
            alignItems: 'center',
            backgroundColor: colours.tint,
            borderLeft: `${spacing(setting, 12)}px solid ${colours.main}`,
            padding: spacing(setting, 18),
            gap: spacing(setting, 20),
          },
          box(
            { width: wordsWidth, flexShrink: 0 },
            setWords(item, setting, { size: body, factor: 1.35, width: wordsWidth, weight: 700 }),
            setWords(post, setting, { size: small, width: wordsWidth, colour: colours.muted }),
          ),
          box(
            { width: phoneWidth, flexShrink: 0 },
            ...present([
              setWords(phone, setting, {
                size: large,
                factor: 1.25,
                width: phoneWidth,
                weight: 700,
                align: 'right',
                colour: colours.main,
              }),
              hours === ''
                ? null
                : setWords(hours, setting, {
                    size: small,
                    width: phoneWidth,
                    align: 'right',
                    colour: colours.muted,
                  }),
            ]),
          ),
        ),
        item,
        {
          gap: index === 0 ? (title === '' ? setting.space * 2 : 0) : spacing(setting, 12),
          elastic: index > 0 || title === '',
        },
      ),
    ),
  ];
}
