import { box, present, row } from '#channels/posters/node.ts';
import { type Piece, piece, type Setting, spacing } from '#channels/posters/piece.ts';
import type { PublicNoticeView } from '#views/blocks.ts';
import { headingPieces } from './heading.ts';
import { hotlineLine } from './hotlines.ts';
import { hugWords } from './hug.ts';
import { setWords, weightySize } from './set-words.ts';

/** 公示: the period largest, then the ground and where to object. Stands together on one sheet. */
export function publicNoticePieces(notice: PublicNoticeView, setting: Setting): Piece[] {
  const { colours } = setting.theme;
  const { body, small } = setting;
  const inside = spacing(setting, 28);
  const width = setting.width - inside * 2 - spacing(setting, 4) * 2;
  // From across the road a reader sees until when one may object.
  const large = weightySize(notice.period, setting, {
    width,
    least: body * 1.35,
    most: body * (setting.dense ? 1.6 : 2.2),
  });
  const sides = spacing(setting, 16);
  const mark = (content: string) =>
    box(
      { backgroundColor: colours.main, paddingLeft: sides, paddingRight: sides, flexShrink: 0 },
      hugWords(content, setting, {
        size: small,
        most: width - sides * 2,
        weight: 700,
        colour: colours.paper,
      }),
    );
  const node = box(
    {
      backgroundColor: colours.tint,
      border: `${spacing(setting, 4)}px solid ${colours.main}`,
      padding: inside,
      gap: spacing(setting, 10),
    },
    row(
      { flexWrap: 'wrap', alignItems: 'center', columnGap: spacing(setting, 20) },
      mark(notice.level),
      hugWords(notice.days, setting, {
        size: small,
        most: width,
        weight: 700,
        colour: colours.main,
      }),
    ),
    setWords(notice.period, setting, {
      size: large,
      factor: 1.3,
      width,
      weight: 700,
      colour: colours.main,
    }),
    setWords(notice.basis, setting, { size: small, width, colour: colours.muted }),
    box(
      {
        borderTop: `${spacing(setting, 2)}px solid ${colours.rule}`,
        paddingTop: spacing(setting, 10),
      },
      ...present([
        notice.objection === ''
          ? null
          : setWords(notice.objection, setting, { size: body, width, weight: 700 }),
        ...notice.hotlines.map((hotline) => hotlineLine(hotline, { ...setting, width })),
      ]),
    ),
  );
  const titled = headingPieces(notice.title, setting);
  return [
    ...titled,
    piece(node, notice.title, {
      gap: titled.length === 0 ? setting.space * 2 : 0,
      elastic: titled.length === 0,
    }),
  ];
}
