import { box, type Node, present, row } from '#channels/posters/node.ts';
import { type Piece, piece, type Setting, spacing } from '#channels/posters/piece.ts';
import { textWidthEm } from '#channels/posters/text-width.ts';
import type { DutyView } from '#views/blocks.ts';
import { headingPieces } from './heading.ts';
import { setWords } from './set-words.ts';

/** What the number needs beyond the widths of its digits. */
const air = 1.12;
/** Share of the card that the number may take beside the words. */
const beside = 0.48;

/** What it is about, and the post that answers for it. */
const words = ({ item, post }: DutyView, width: number, setting: Setting): Node =>
  box(
    { width, flexShrink: 0 },
    setWords(item, setting, { size: setting.body, factor: 1.35, width, weight: 700 }),
    setWords(post, setting, {
      size: setting.small,
      width,
      colour: setting.theme.colours.muted,
    }),
  );

/** The number with its hours below it. */
function number(
  { phone, hours }: DutyView,
  setting: Setting,
  size: number,
  place: { width: number; align: 'left' | 'right' },
): Node {
  const { colours } = setting.theme;
  return box(
    { width: place.width, flexShrink: 0 },
    ...present([
      setWords(phone, setting, { ...place, size, factor: 1.25, weight: 700, colour: colours.main }),
      hours === ''
        ? null
        : setWords(hours, setting, { ...place, size: setting.small, colour: colours.muted }),
    ]),
  );
}

/** 责任卡: what it is about, which post answers for it, and its phone in large digits. */
export function dutiesPieces(
  { title, duties }: { title: string; duties: DutyView[] },
  setting: Setting,
): Piece[] {
  const { colours } = setting.theme;
  const { body, width } = setting;
  const gap = spacing(setting, 20);
  const padding = spacing(setting, 18);
  const bar = spacing(setting, 12);
  const inner = width - padding * 2 - bar;
  const widest = Math.max(...duties.map(({ phone }) => textWidthEm(phone)), 5);
  const large = Math.round(Math.min(body * 1.5, inner / (widest * air)));
  const phoneWidth = Math.ceil(widest * large * air);
  const stacked = phoneWidth > inner * beside;
  const wordsWidth = stacked ? inner : inner - phoneWidth - gap;
  const card = (duty: DutyView): Node[] => [
    words(duty, wordsWidth, setting),
    // Below the words where it would not stay whole beside them.
    number(
      duty,
      setting,
      large,
      stacked ? { width: inner, align: 'left' } : { width: phoneWidth, align: 'right' },
    ),
  ];
  const frame = {
    backgroundColor: colours.tint,
    borderLeft: `${bar}px solid ${colours.main}`,
    padding,
  };
  return [
    ...headingPieces(title, setting),
    ...duties.map((duty, index) =>
      piece(
        stacked
          ? box({ ...frame, gap: spacing(setting, 6) }, ...card(duty))
          : row({ ...frame, alignItems: 'center', gap }, ...card(duty)),
        duty.item,
        {
          gap: index === 0 ? (title === '' ? setting.space * 2 : 0) : spacing(setting, 12),
          elastic: index > 0 || title === '',
        },
      ),
    ),
  ];
}
