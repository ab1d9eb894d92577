import { box, type Node, present, row } from '#channels/posters/node.ts';
import { face } from '#channels/posters/paper.ts';
import { measure } from '#channels/posters/typography/measure.ts';
import { title } from '#channels/posters/typography/title.ts';
import type { ShareView } from '#views/pictures.ts';
import { emblemPlate } from './emblem.ts';
import { type Hugged, hug, hugWidth } from './hug.ts';

/** Sizes of share pictures and the title sizes tried in each, in pixels. */
export const shareShapes = {
  square: {
    suffix: '600',
    width: 600,
    height: 600,
    padding: 44,
    titles: [76, 70, 64, 58, 52, 46, 40],
  },
  wide: {
    suffix: '900',
    width: 900,
    height: 383,
    padding: 32,
    titles: [72, 66, 60, 54, 48, 42, 38, 34],
  },
} as const;
/** More numbers than this are not read in a chat. */
export const mostFigures = 3;
export type ShareShape = keyof typeof shareShapes;

const current = { ground: '#0c4a47', band: '#b8641f', number: '#f3c58f', quiet: '#cfe3df' };
const past = { ground: '#474c50', band: '#8d9499', number: '#ffffff', quiet: '#d9dde0' };

const line = (
  content: string,
  size: number,
  style: Pick<Hugged, 'most' | 'colour'> & Partial<Hugged>,
) => (content === '' ? null : hug(content, { size, face: face.sans, factor: 1.35, ...style }));

/** A label in lines of even length. */
const labelLines = (label: string, width: number, colour: string): Node =>
  title(label, {
    width,
    largest: 26,
    smallest: 26,
    leadingFactor: 1.35,
    mostLines: 2,
    perLine: 0.5,
    face: face.sans,
    weight: 400,
    colour,
  }).node;

/** Numbers over their labels; `cell` is the width that each may take, in pixels. */
function figureCells(
  figures: ShareView['figures'],
  cell: number,
  largest: number,
  colours: typeof current,
): Node[] {
  const bold = { face: face.sans, weight: 700 };
  const widest = Math.max(1, ...figures.map((figure) => measure(figure.text, bold)));
  const size = Math.max(30, Math.min(largest, Math.floor((cell - 2) / widest)));
  return figures.map((figure) =>
    box(
      { flexGrow: 1, flexBasis: 0 },
      ...present([
        line(figure.text, size, { most: cell, colour: colours.number, weight: 700, factor: 1.2 }),
        figure.label === '' ? null : labelLines(figure.label, cell, colours.quiet),
      ]),
    ),
  );
}

const marksOf = ({ history, demonstration }: ShareView): string[] => [
  ...(history ? ['历史资料'] : []),
  ...(demonstration ? ['演示数据'] : []),
];

/** Every string that a share picture can print, known without setting a line of it. */
export const shareTexts = (view: ShareView): string[] => [
  view.kicker,
  ...marksOf(view),
  view.title,
  ...view.figures.slice(0, mostFigures).flatMap(({ text, label }) => [text, label]),
  view.footer,
];

/**
 * Share picture with a title of `titleSize` pixels: kicker, title, figures, footer, and
 * the marks 历史资料 and 演示数据. It may come out higher than the picture; the caller measures.
 * `wholeWords`: lines of the title break between words only.
 */
export function shareCard(
  view: ShareView,
  shape: ShareShape,
  titleSize: number,
  { figureCount = mostFigures, wholeWords = true } = {},
): Node {
  const { width, height, padding } = shareShapes[shape];
  const colours = view.history ? past : current;
  const inner = width - padding * 2;
  const small = shape === 'wide' ? 24 : 26;
  const shown = view.figures.slice(0, figureCount);
  const figures = figureCells(
    shown,
    (inner - (shown.length - 1) * 24) / Math.max(shown.length, 1),
    shape === 'wide' ? 52 : 64,
    colours,
  );
  const marks = marksOf(view);
  const markWidth = small * 4 + 26;
  const mark = (content: string) =>
    box(
      { backgroundColor: colours.number, paddingLeft: 12, paddingRight: 12, flexShrink: 0 },
      ...present([line(content, small, { most: inner, colour: colours.ground, weight: 700 })]),
    );
  const headline = title(view.title, {
    width: inner,
    largest: titleSize,
    smallest: titleSize,
    leadingFactor: 1.25,
    mostLines: 8,
    perLine: 0.5,
    wholeWords,
    face: face.serif,
    weight: 900,
    colour: '#ffffff',
  }).node;
  const beside = inner - marks.length * (markWidth + 12) - 8;
  const kicker = { size: 30, face: face.sans, weight: 700, most: beside, colour: colours.quiet };
  const plate = 48;
  // The words come first: the mark stands where they keep to one line beside it.
  const hasRoom = hugWidth(view.kicker, kicker) + plate + 12 <= beside;
  const emblem = hasRoom && view.emblem ? [emblemPlate(view.emblem, plate)] : [];
  const top = row(
    { justifyContent: 'space-between', alignItems: 'flex-start', gap: 20 },
    ...present([
      row(
        { gap: 12, alignItems: 'center' },
        ...emblem,
        ...present([line(view.kicker, 30, kicker)]),
      ),
      row({ gap: 12, flexShrink: 0 }, ...marks.map(mark)),
    ]),
  );
  const gap = shape === 'wide' ? 14 : 28;
  const middle = box(
    { gap, flexShrink: 0 },
    headline,
    ...(figures.length === 0
      ? []
      : [row({ gap: 24, borderTop: `4px solid ${colours.band}`, paddingTop: gap }, ...figures)]),
  );
  return box(
    {
      width,
      minHeight: height,
      padding,
      gap: 14,
      justifyContent: 'space-between',
      backgroundColor: colours.ground,
      fontFamily: `${face.sans}, ${face.serif}`,
      borderBottom: `12px solid ${colours.band}`,
    },
    ...present([top, middle, line(view.footer, small, { most: inner, colour: colours.quiet })]),
  );
}
