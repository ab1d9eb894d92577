import { box, type Node } from '#channels/posters/node.ts';
import { type Piece, piece, type Setting, spacing } from '#channels/posters/piece.ts';
import type { HotlineView } from '#views/blocks.ts';
import { headingPieces } from './heading.ts';
import { onBaseline } from './hug.ts';

/** One phone: whose it is, the number in large type, and the hours. */
export function hotlineLine({ label, phone, hours, level }: HotlineView, setting: Setting): Node {
  const { body, small, theme, width, dense } = setting;
  const { colours, faces } = theme;
  const large = Math.round(body * 1.25);
  return onBaseline(
    [
      { content: label, size: body, colour: colours.body, weight: 400 },
      { content: phone, size: large, colour: colours.main, weight: 700 },
      { content: `${hours} ${level}`.trim(), size: small, colour: colours.muted, weight: 400 },
    ],
    {
      leading: Math.round(large * (dense ? 1.2 : 1.3)),
      most: width,
      gap: spacing(setting, 18),
      face: faces.body,
    },
  );
}

/** Phones, one below the other. */
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
