import { box, present, row } from '#channels/posters/node.ts';
import { leading, type Piece, piece, type Setting, spacing } from '#channels/posters/piece.ts';
import { textWidthEm } from '#channels/posters/text-width.ts';
import type { DutyView } from '#views/blocks.ts';
import { headingPieces } from './heading.ts';
import { line } from './line.ts';

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
            { flexGrow: 1, flexBasis: 0 },
            line(item, body, { color: colours.body, fontWeight: 700 }, 1.35),
            line(post, small, { color: colours.muted }),
          ),
          box(
            { width: phoneWidth, flexShrink: 0 },
            ...present([
              line(phone, large, {
                color: colours.main,
                fontWeight: 700,
                lineHeight: leading(large, 1.25),
                textAlign: 'right',
              }),
              hours === ''
                ? null
                : line(hours, small, { color: colours.muted, textAlign: 'right' }),
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
