import { box, type Node, present, row, text } from '#channels/posters/node.ts';
import { leading, type Piece, piece, type Setting, spacing } from '#channels/posters/piece.ts';
import { typeset } from '#channels/posters/typeset.ts';
import type { HotlineView } from '#views/blocks.ts';
import { headingPieces } from './heading.ts';

/** One phone: whose it is, the number in large type, and the hours. */
export function hotlineLine({ label, phone, hours, level }: HotlineView, setting: Setting): Node {
  const { body, small } = setting;
  const large = Math.round(body * 1.25);
  const run = (content: string, size: number, colour: string, weight: number) =>
    content === ''
      ? null
      : text(
          { fontSize: size, lineHeight: leading(large, 1.3), color: colour, fontWeight: weight },
          typeset(content),
        );
  return row(
    { alignItems: 'baseline', flexWrap: 'wrap', columnGap: spacing(setting, 20) },
    ...present([
      run(label, body, setting.theme.colours.body, 400),
      run(phone, large, setting.theme.colours.main, 700),
      hours === '' && level === ''
        ? null
        : row(
            { columnGap: spacing(setting, 16) },
            ...present([
              run(hours, small, setting.theme.colours.muted, 400),
              run(level, small, setting.theme.colours.muted, 400),
            ]),
          ),
    ]),
  );
}

/** Phones, two a row where there is room. */
export function hotlinesPieces(
  { title, hotlines }: { title: string; hotlines: HotlineView[] },
  setting: Setting,
): Piece[] {
  const lines = hotlines.map((hotline, index) =>
    piece(
      box(
        {
          borderBottom: `2px solid ${setting.theme.colours.rule}`,
          paddingTop: spacing(setting, 6),
          paddingBottom: spacing(setting, 6),
        },
        hotlineLine(hotline, setting),
      ),
      hotline.label,
      {
        gap: index === 0 && title === '' ? setting.space * 2 : 0,
        elastic: index === 0 && title === '',
      },
    ),
  );
  return [...headingPieces(title, setting), ...lines];
}
