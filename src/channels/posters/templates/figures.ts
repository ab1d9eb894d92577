import { box, type Node, present, row } from '#channels/posters/node.ts';
import { frameType, type Paper } from '#channels/posters/paper.ts';
import { type Piece, piece, type Setting, spacing } from '#channels/posters/piece.ts';
import { measure } from '#channels/posters/typography/measure.ts';
import type { FigureView } from '#views/blocks.ts';
import { headingPieces } from './heading.ts';
import { onBaseline } from './hug.ts';
import { setWords } from './set-words.ts';

/** Digits of headline numbers stand 15 mm high on A3: 0.73 of the type size. */
const headlineType = 121;
/** The largest that the A3 design sets a number. */
const largestType = 190;

/** Pixels of a number with what stands before and after it, on one line. */
function numberWidth(figure: FigureView, size: number, setting: Setting): number {
  const { prefix, number, suffix } = figure;
  const unit = unitSize(size, setting.paper);
  const em = (content: string): number =>
    measure(content, { face: setting.theme.faces.body, weight: 700 });
  const gaps = [prefix, suffix].filter((part) => part !== '').length * spacing(setting, 6);
  return em(number) * size + em(prefix) * unit + em(suffix) * unit + gaps + 6;
}

const unitSize = (size: number, { smallest }: Paper): number =>
  Math.max(smallest, Math.round(size * 0.36));

/** Numbers of columns to try, best first: full rows before ragged ones, then the most columns. */
function columnChoices(count: number, most: number): number[] {
  const wanted = most > 4 ? [6, 5, 4, 3, 2, 1] : [3, 4, 2, 1];
  const possible = wanted.filter((columns) => columns <= Math.max(count, 1));
  const even = possible.filter((columns) => count % columns === 0 && columns > 1);
  const ragged = possible.filter((columns) => !even.includes(columns) && columns > 1);
  return [...even, ...ragged, 1];
}

/** Room inside a card and between cards; large type must not push numbers onto further rows. */
const paddingOf = (setting: Setting): number =>
  Math.min(spacing(setting, 28), Math.round(setting.width / 50));

/** The first choice in which every number stands on one line, at the largest size that allows it. */
function arrange(
  figures: FigureView[],
  most: number,
  largest: number,
  least: number,
  setting: Setting,
) {
  const { width, paper, body } = setting;
  const padding = paddingOf(setting);
  const fits = (columns: number, size: number) =>
    figures.every(
      (figure) =>
        numberWidth(figure, size, setting) + padding * 2 <=
        Math.floor((width - (columns - 1) * padding) / columns),
    );
  const step = Math.max(2, Math.round(6 * paper.frame));
  for (const columns of columnChoices(figures.length, most))
    for (let size = largest; size >= least; size -= step)
      if (fits(columns, size)) return { columns, size };
  // A number and its unit stay together, whatever size that takes.
  let size = least;
  while (size > body && !fits(1, size)) size -= step;
  return { columns: 1, size: Math.max(size, body) };
}

const asOfLine = ({ asOf }: FigureView, common: string): string => (asOf === common ? '' : asOf);

function card(
  figure: FigureView,
  size: number,
  headline: boolean,
  common: string,
  width: number,
  setting: Setting,
): Node {
  const unit = unitSize(size, setting.paper);
  const there =
    figure.state === 'exact' || figure.state === 'approximate' || figure.state === 'forecast';
  const numberColour = there ? setting.theme.colours.main : setting.theme.colours.muted;
  const padding = paddingOf(setting);
  const line = (content: string, colour: string, size_: number, weight = 400) =>
    content === ''
      ? null
      : setWords(content, setting, { width: width - padding * 2, size: size_, colour, weight });
  const part = (content: string, size_: number) => ({
    content,
    size: size_,
    colour: numberColour,
    weight: 700,
  });
  const change = figure.change;
  return box(
    {
      flexGrow: 1,
      flexBasis: 0,
      padding,
      backgroundColor: setting.theme.colours.tint,
      borderTop: `${spacing(setting, 8)}px solid ${headline ? setting.theme.colours.accent : setting.theme.colours.mainLight}`,
    },
    ...present([
      line(figure.label, setting.theme.colours.body, setting.body, 700),
      onBaseline(
        [part(figure.prefix, unit), part(figure.number, size), part(figure.suffix, unit)],
        {
          leading: Math.round(size * 1.2),
          most: width - padding * 2,
          gap: spacing(setting, 6),
          face: setting.theme.faces.body,
        },
      ),
      line(figure.remark, setting.theme.colours.muted, setting.small),
      change &&
        line(`${change.against} ${change.text}`.trim(), setting.theme.colours.muted, setting.small),
      line(asOfLine(figure, common), setting.theme.colours.muted, setting.small),
    ]),
  );
}

/**
 * Numbers as cards, one piece a row of cards. The headline group has digits of at least
 * 15 mm. `commonAsOf` is printed once at the foot of the poster, so cards leave it out.
 */
export function figuresPieces(
  { title, figures }: { title: string; figures: FigureView[] },
  {
    headline,
    commonAsOf,
    mostAbreast = 4,
  }: { headline: boolean; commonAsOf: string; mostAbreast?: number },
  setting: Setting,
): Piece[] {
  const { paper } = setting;
  const padding = paddingOf(setting);
  const headlineLeast = frameType(paper, headlineType);
  const least = headline ? headlineLeast : Math.round(setting.body * 1.5);
  const largest = headline
    ? Math.max(headlineLeast, Math.min(frameType(paper, largestType), setting.body * 3))
    : Math.round(setting.body * 1.9);
  const { columns, size } = arrange(figures, mostAbreast, largest, least, setting);
  const rows: FigureView[][] = [];
  for (let start = 0; start < figures.length; start += columns)
    rows.push(figures.slice(start, start + columns));
  return [
    ...headingPieces(title, setting),
    ...rows.map((cells, index) => {
      const empty = Array.from({ length: rows.length > 1 ? columns - cells.length : 0 }, () =>
        box({ flexGrow: 1, flexBasis: 0 }),
      );
      const count = cells.length + empty.length;
      const width = Math.floor((setting.width - padding * (count - 1)) / count);
      return piece(
        row(
          { gap: padding, alignItems: 'stretch' },
          ...cells.map((figure) => card(figure, size, headline, commonAsOf, width, setting)),
          ...empty,
        ),
        cells.map(({ label }) => label).join('、'),
        {
          gap: index === 0 ? (title === '' ? setting.space * 2 : 0) : padding,
          elastic: title === '',
        },
      );
    }),
  ];
}
