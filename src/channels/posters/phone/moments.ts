import { box, type Node, present, row } from '#channels/posters/node.ts';
import { face, paperOf } from '#channels/posters/paper.ts';
import type { Setting } from '#channels/posters/piece.ts';
import { qrCode } from '#channels/posters/qr-code.ts';
import { emblemPlate } from '#channels/posters/templates/emblem.ts';
import { hug, hugWidth } from '#channels/posters/templates/hug.ts';
import { settingAt } from '#channels/posters/templates/measures.ts';
import { setWords } from '#channels/posters/templates/set-words.ts';
import { themes } from '#channels/posters/theme.ts';
import { measure } from '#channels/posters/typography/measure.ts';
import { type SetTitle, title } from '#channels/posters/typography/title.ts';
import { screenFormat } from '#domain/paper.ts';
import type { PhoneView } from '#views/pictures.ts';

export const momentsWidth = 1080;
export const momentsHeights = [1920, 1440] as const;
export type MomentsHeight = (typeof momentsHeights)[number];

const margin = 72;
const inner = momentsWidth - margin * 2;
/** Pixels: nothing is smaller than the last, no running text than the one before. */
const small = 36;
const label = 44;
const smallestTitle = 80;

/** How much is said, and how large. */
export interface MomentsChoice {
  headline: string;
  /** Points taken, from the first. */
  points: number;
  figures: number;
  described: boolean;
  body: number;
}

const settingOf = (view: PhoneView, height: MomentsHeight): Setting => {
  const paper = paperOf(screenFormat('moments', height));
  return { ...settingAt(paper, themes[view.theme], 1, inner, false), small, body: label };
};

/** The title in lines of whole words; false when the height has no room for so many. */
function titleOf(headline: string, view: PhoneView, height: MomentsHeight): SetTitle {
  const { faces, colours } = themes[view.theme];
  return title(headline, {
    width: inner,
    largest: 132,
    smallest: smallestTitle,
    mostLines: height === 1920 ? 4 : 3,
    perLine: 0.93,
    leadingFactor: 1.24,
    face: faces.title.fontFamily,
    weight: faces.title.fontWeight,
    colour: colours.paper,
  });
}

function head(view: PhoneView, height: MomentsHeight, headline: string): Node {
  const { colours } = themes[view.theme];
  const words = { face: face.sans, weight: 700, most: inner };
  const tag = { ...words, size: label, colour: colours.mainLight };
  const tagged = view.column === '' ? 0 : hugWidth(view.column, tag) + 46;
  const plate = 76;
  const taken = 30 + (view.emblem === null ? 0 : plate + 18);
  const below = [view.issue === '' ? view.day : view.issue, view.villages].filter(
    (part) => part !== '',
  );
  return box(
    { backgroundColor: colours.main, padding: `56px ${margin}px 40px ${margin}px`, gap: 26 },
    row(
      { justifyContent: 'space-between', alignItems: 'center' },
      row(
        { gap: 18, alignItems: 'center' },
        ...(view.emblem === null ? [] : [emblemPlate(view.emblem, plate)]),
        hug(view.town, { ...words, size: 52, colour: colours.paper, most: inner - tagged - taken }),
      ),
      ...(view.column === ''
        ? []
        : [
            box(
              { border: `3px solid ${colours.mainLight}`, paddingLeft: 20, paddingRight: 20 },
              hug(view.column, tag),
            ),
          ]),
    ),
    titleOf(headline, view, height).node,
    row(
      { columnGap: 32, rowGap: 8, flexWrap: 'wrap', alignItems: 'center' },
      ...below.map((part) => hug(part, { ...words, size: label, colour: colours.accentLight })),
      ...(view.demonstration === ''
        ? []
        : [
            box(
              { backgroundColor: colours.mainLight, paddingLeft: 16, paddingRight: 16 },
              hug(view.demonstration, { ...words, size: small, colour: colours.main }),
            ),
          ]),
    ),
  );
}

/** Numbers over one another in pairs, each as large as its room allows. */
function figures(view: PhoneView, setting: Setting, count: number): Node | null {
  const { colours } = themes[view.theme];
  const all = view.figures.slice(0, count);
  if (all.length === 0) return null;
  const gap = 24;
  const rows = Array.from({ length: Math.ceil(all.length / 2) }, (_, at) =>
    all.slice(at * 2, at * 2 + 2),
  );
  const room = (count: number): number => (inner - gap * (count - 1)) / count - 48;
  const bold = { face: face.sans, weight: 700 };
  const size = Math.min(
    108,
    ...rows.flatMap((pair) =>
      pair.map(({ text }) => Math.floor((room(pair.length) - 2) / measure(text, bold))),
    ),
  );
  const asOf =
    view.figuresAsOf === ''
      ? []
      : [setWords(view.figuresAsOf, setting, { size: small, colour: colours.muted, factor: 1.2 })];
  return box(
    { gap },
    ...asOf,
    ...rows.map((pair) =>
      row(
        { gap, alignItems: 'stretch' },
        ...pair.map((figure) =>
          box(
            {
              width: room(pair.length) + 48,
              flexShrink: 0,
              padding: 24,
              backgroundColor: colours.tint,
              borderTop: `8px solid ${colours.accent}`,
            },
            setWords(figure.label, setting, {
              size: label,
              factor: 1.3,
              width: room(pair.length),
              byWords: true,
            }),
            setWords(figure.text, setting, {
              size,
              factor: 1.25,
              width: room(pair.length),
              weight: 700,
              colour: colours.main,
            }),
          ),
        ),
      ),
    ),
  );
}

function slogans(
  view: PhoneView,
  setting: Setting,
  height: MomentsHeight,
  { body }: MomentsChoice,
): Node | null {
  if (view.slogans.length === 0) return null;
  const { colours, faces } = themes[view.theme];
  const style = { face: faces.title.fontFamily, weight: faces.title.fontWeight };
  const widest = Math.max(...view.slogans.map((line) => measure(line, style)), 1);
  const size = Math.max(label, Math.min(height / 10, body * 2.6, Math.floor((inner - 2) / widest)));
  return box(
    {},
    ...view.slogans.map((line) =>
      setWords(line, setting, {
        ...style,
        size,
        factor: 1.5,
        align: 'centre',
        colour: colours.main,
      }),
    ),
  );
}

function points(view: PhoneView, setting: Setting, { points: count, body }: MomentsChoice): Node[] {
  const { colours } = themes[view.theme];
  const shown = view.points.slice(0, count);
  const bold = { face: face.sans, weight: 700 };
  const widest = Math.max(...shown.map((point) => measure(point.label, bold)), 2);
  const wide = Math.ceil(widest * body) + 30;
  return shown.map((point) =>
    row(
      { borderTop: `2px solid ${colours.rule}`, paddingTop: 16 },
      setWords(point.label, setting, {
        size: body,
        width: wide,
        weight: 700,
        colour: colours.main,
      }),
      setWords(point.text, setting, { size: body, width: inner - wide }),
    ),
  );
}

function foot(view: PhoneView, height: MomentsHeight, setting: Setting): Node {
  const { colours } = themes[view.theme];
  const code =
    view.address === '' ? null : qrCode(view.address, paperOf(screenFormat('moments', height)));
  const side = Number(code?.props.width ?? 0);
  const width = inner - (side === 0 ? 0 : side + 36);
  const words = (content: string, size: number, colour: string, weight = 400): Node | null =>
    content === ''
      ? null
      : setWords(content, setting, { size, width, weight, colour, factor: 1.3 });
  const phones = view.hotlines.slice(0, 1);
  return row(
    {
      gap: 36,
      alignItems: 'center',
      padding: `32px ${margin}px 48px ${margin}px`,
      borderTop: `8px solid ${colours.main}`,
    },
    ...(code === null ? [] : [code]),
    box(
      { width, gap: 4 },
      ...present([
        words(view.scan, label, colours.main, 700),
        ...phones.flatMap((phone) => [
          words(phone.label, small, colours.muted),
          words(phone.phone, 60, colours.main, 700),
        ]),
        height === 1920 ? words(view.posted, small, colours.muted) : null,
        words(view.addressText, small, colours.muted),
      ]),
    ),
  );
}

/** A notice in short for 朋友圈, at least `height` high; the caller measures whether it is more. */
export function momentsPoster(view: PhoneView, height: MomentsHeight, choice: MomentsChoice): Node {
  const setting = settingOf(view, height);
  const { colours } = themes[view.theme];
  return box(
    {
      width: momentsWidth,
      minHeight: height,
      backgroundColor: colours.paper,
      fontFamily: `${face.sans}, ${face.serif}`,
      justifyContent: 'space-between',
    },
    head(view, height, choice.headline),
    box(
      {
        flexGrow: 1,
        justifyContent: 'space-evenly',
        gap: 26,
        padding: `32px ${margin}px 32px ${margin}px`,
      },
      ...present([
        choice.described
          ? setWords(view.description, setting, { size: choice.body, factor: 1.5 })
          : null,
        slogans(view, setting, height, choice),
        figures(view, setting, choice.figures),
        ...points(view, setting, choice),
      ]),
    ),
    foot(view, height, setting),
  );
}

const sizes = [60, 52, 44] as const;

/**
 * What to try, best first: points give way before the description, that before numbers, and those
 * before the full headline.
 */
export function momentsChoices({
  headlines,
  title: full,
  points: all,
  figures: shown,
}: PhoneView): MomentsChoice[] {
  const titles = headlines.length === 0 ? [full] : headlines;
  const counts = Array.from({ length: all.length + 1 }, (_, index) => all.length - index);
  const numbers = [...new Set([shown.length, Math.min(2, shown.length), 0])];
  return titles.flatMap((headline) =>
    numbers.flatMap((figures) =>
      [true, false].flatMap((described) =>
        counts.flatMap((points) =>
          sizes.map((body) => ({ headline, figures, points, described, body })),
        ),
      ),
    ),
  );
}
