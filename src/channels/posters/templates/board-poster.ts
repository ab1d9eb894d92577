import { bleeding, box, keyed, type Node, present, row, text } from '#channels/posters/node.ts';
import { face, frameLength, frameType, millimetres, type Paper } from '#channels/posters/paper.ts';
import { bodySize, leading, type Piece, type Setting } from '#channels/posters/piece.ts';
import { qrCode } from '#channels/posters/qr-code.ts';
import type { Theme } from '#channels/posters/theme.ts';
import { typeset } from '#channels/posters/typeset.ts';
import { title } from '#channels/posters/typography/title.ts';
import type { Block } from '#views/blocks.ts';
import type { PosterView } from '#views/pictures.ts';
import { postersPieces } from './blocks.ts';
import { fitTitle } from './fit-title.ts';
import { hotlineLine } from './hotlines.ts';

/** Type scales of the A3 design from large to small; the last sets the body in 14.4 point. */
const allScales = [
  2.6, 2.35, 2.1, 1.9, 1.7, 1.5, 1.4, 1.3, 1.2, 1.1, 1.05, 1, 0.95, 0.9, 0.86, 0.82, 0.79, 0.76,
  0.74, 0.72,
] as const;
/** The largest type that suits A3, where one line holds 19 letters. */
const largestOnA3 = 1.9;

/**
 * Type scales tried in this order. Scale 1 is 1.4 times the paper's smallest type; the largest is
 * the same share of the sheet's shorter side on every paper.
 */
export const scalesOf = ({ frame, unit }: Paper): readonly number[] => {
  const least = allScales.slice(-4);
  const fitting = allScales.filter((scale) => scale * unit <= largestOnA3 * frame);
  return fitting.length > least.length ? fitting : least;
};

/** Columns side by side: lying sheets would have lines too long to read. */
function columnCount({ width, height }: Paper, blocks: readonly Block[]): number {
  const types = new Set(blocks.map(({ type }) => type));
  // These use the whole width themselves.
  if (types.has('columns') || types.has('slogans')) return 1;
  if (width >= height * 1.9) return 3;
  if (width >= height * 1.2) return 2;
  const long = blocks.some((block) => block.type === 'articles' && block.articles.length > 12);
  return long && width * 2 >= height ? 2 : 1;
}

const marginOf = (paper: Paper): number => Math.max(frameLength(paper, 100), millimetres(paper, 5));
const gutterOf = (paper: Paper): number => frameLength(paper, 80);

const settingAt = (paper: Paper, theme: Theme, scale: number, width: number): Setting => {
  const body = Math.max(paper.smallest, Math.round(bodySize * paper.unit * scale));
  return {
    paper,
    theme,
    width,
    body,
    small: Math.max(paper.smallest, Math.round(body * 0.78)),
    heading: Math.round(body * 1.25),
    space: Math.round((30 * body) / bodySize),
  };
};

/** What head and foot need: the view, the paper, the colours. */
interface Frame {
  view: PosterView;
  paper: Paper;
  theme: Theme;
  margin: number;
}

const line = (
  { paper }: Frame,
  content: string,
  size: number,
  style: Record<string, string | number>,
): Node | null => {
  if (content === '') return null;
  const fontSize = frameType(paper, size);
  return text({ fontSize, lineHeight: leading(fontSize, 1.4), ...style }, typeset(content));
};

function tag(frame: Frame, content: string, colour: string): Node | null {
  const sides = frameLength(frame.paper, 18);
  return line(frame, content, 38, {
    color: colour,
    fontWeight: 700,
    border: `${frameLength(frame.paper, 3)}px solid ${colour}`,
    paddingLeft: sides,
    paddingRight: sides,
    flexShrink: 1,
  });
}

/** The coloured ground of a head, which runs on into the bleed. */
const ground = (frame: Frame, stripe: number, ...children: Node[]): Node => {
  const { paper, theme, margin } = frame;
  return bleeding(
    ['top', 'left', 'right'],
    box(
      {
        backgroundColor: theme.colours.main,
        borderBottom: `${frameLength(paper, stripe)}px solid ${theme.colours.accentLight}`,
        paddingTop: frameLength(paper, 56),
        paddingBottom: frameLength(paper, 40),
        paddingLeft: margin,
        paddingRight: margin,
      },
      ...children,
    ),
  );
};

/** Head of the first sheet: whose board, its column, the title, the issue and where it hangs. */
function head(frame: Frame, compact: boolean): Node {
  const { view, paper, theme, margin } = frame;
  const { colours } = theme;
  const px = (length: number) => frameLength(paper, length);
  const titled = fitTitle(view.title, { paper, theme, width: paper.width - margin * 2 }, compact);
  return ground(
    frame,
    14,
    row(
      { justifyContent: 'space-between', alignItems: 'center', gap: px(40) },
      ...present([
        line(frame, view.town, 60, {
          color: colours.paper,
          fontWeight: 700,
          letterSpacing: px(4),
          flexShrink: 1,
          textWrap: 'balance',
        }),
        row(
          { gap: px(20), flexShrink: 1, flexWrap: 'wrap', justifyContent: 'flex-end' },
          ...present([
            tag(frame, view.column, colours.paper),
            view.topic === view.column ? null : tag(frame, view.topic, colours.mainLight),
          ]),
        ),
      ]),
    ),
    box({ marginTop: px(24) }, titled.node),
    row(
      {
        marginTop: px(20),
        alignItems: 'center',
        columnGap: px(40),
        flexWrap: 'wrap',
        rowGap: px(10),
      },
      ...present([
        line(frame, view.issue, 44, { color: colours.accentLight, fontWeight: 700 }),
        line(frame, view.villages, 40, { color: colours.mainLight }),
        line(frame, view.demonstration, 32, {
          color: colours.main,
          backgroundColor: colours.mainLight,
          fontWeight: 700,
          paddingLeft: px(16),
          paddingRight: px(16),
        }),
      ]),
    ),
  );
}

/** Head of further sheets: whose board and the title again, in one or two lines. */
function furtherHead(frame: Frame): Node {
  const { view, paper, theme, margin } = frame;
  const size = frameType(paper, 72);
  return ground(
    frame,
    10,
    ...present([
      line(
        frame,
        [view.town, view.column, view.issue].filter((part) => part !== '').join(' · '),
        40,
        { color: theme.colours.mainLight },
      ),
      title(view.title, {
        width: paper.width - margin * 2,
        largest: size,
        smallest: size,
        mostLines: 2,
        perLine: 0.86,
        leadingFactor: 1.25,
        face: theme.faces.title.fontFamily,
        weight: theme.faces.title.fontWeight,
        colour: theme.colours.paper,
      }).node,
    ]),
  );
}

/** Foot of every sheet, so that each can hang alone: days, posts, objections, phones, source, code. */
function foot(frame: Frame, page: string): Node {
  const { view, paper, theme, margin } = frame;
  const { colours } = theme;
  const px = (length: number) => frameLength(paper, length);
  const phoneSetting: Setting = {
    ...settingAt(paper, theme, 1, paper.width),
    body: frameType(paper, 33),
    small: frameType(paper, 30),
  };
  const facts = box(
    { flexGrow: 1, flexBasis: 0, gap: px(6) },
    ...present([
      line(frame, view.posted, 38, { color: colours.main, fontWeight: 700 }),
      view.posts.length === 0
        ? null
        : row(
            { flexWrap: 'wrap', columnGap: px(36) },
            ...view.posts.map(({ label, text: post }) =>
              row(
                { gap: px(12) },
                ...present([
                  line(frame, label, 32, { color: colours.muted, flexShrink: 0 }),
                  line(frame, post, 32, { color: colours.body, fontWeight: 700, flexShrink: 1 }),
                ]),
              ),
            ),
          ),
      line(frame, view.objection, 36, { color: colours.body, fontWeight: 700 }),
      view.hotlines.length === 0
        ? null
        : row(
            { flexWrap: 'wrap', columnGap: px(48) },
            ...view.hotlines.map((hotline) => hotlineLine(hotline, phoneSetting)),
          ),
    ]),
  );
  const code = box(
    { flexShrink: 0, alignItems: 'center', maxWidth: Math.round(paper.width * 0.4) },
    ...present([
      view.address === '' ? null : qrCode(view.address, paper),
      line(frame, view.code, 30, { color: colours.body, textAlign: 'center' }),
      line(frame, view.addressText, 30, { color: colours.body, textAlign: 'center' }),
    ]),
  );
  const last = [view.asOf, view.source, view.demonstration].filter((part) => part !== '');
  return box(
    { marginLeft: margin, marginRight: margin, paddingBottom: px(48) },
    row(
      {
        borderTop: `${px(6)}px solid ${colours.main}`,
        paddingTop: px(22),
        gap: px(48),
        alignItems: 'flex-start',
      },
      facts,
      ...(view.address === '' && view.code === '' ? [] : [code]),
    ),
    ...(last.length === 0 && page === ''
      ? []
      : [
          row(
            {
              marginTop: px(14),
              borderTop: `${Math.max(1, px(2))}px solid ${colours.rule}`,
              paddingTop: px(10),
              gap: px(40),
              justifyContent: 'space-between',
              alignItems: 'flex-end',
            },
            row(
              { flexGrow: 1, flexBasis: 0, flexWrap: 'wrap', columnGap: px(36) },
              ...present(last.map((part) => line(frame, part, 30, { color: colours.muted }))),
            ),
            ...present([
              line(frame, page, 36, { color: colours.main, fontWeight: 700, flexShrink: 0 }),
            ]),
          ),
        ]),
  );
}

/** The parts of a board poster at one type scale, before they are spread over sheets. */
export interface BoardPoster {
  head: Node;
  furtherHead: Node;
  /** `page` is `第1页/共2页`, or empty on a single sheet. */
  foot: (page: string) => Node;
  pieces: Piece[];
  /** Columns side by side on each sheet, and the width of one. */
  columns: number;
  columnWidth: number;
  /** Space between head and columns, and between columns and foot. */
  padding: { top: number; bottom: number };
}

/** Parts of a board poster on any paper. Reads nothing but `view`; the type size follows `scale`. */
export function boardPoster(
  view: PosterView,
  paper: Paper,
  theme: Theme,
  scale: number,
): BoardPoster {
  const margin = marginOf(paper);
  const columns = columnCount(paper, view.blocks);
  const columnWidth = Math.floor(
    (paper.width - margin * 2 - gutterOf(paper) * (columns - 1)) / columns,
  );
  const frame = { view, paper, theme, margin };
  return {
    // Small type means much to say: the title then takes one line where it can.
    head: head(frame, scale < 1 || columns > 1),
    furtherHead: furtherHead(frame),
    foot: (page) => foot(frame, page),
    pieces: postersPieces(view.blocks, settingAt(paper, theme, scale, columnWidth), {
      commonAsOf: view.asOf,
    }),
    columns,
    columnWidth,
    padding: { top: frameLength(paper, 44), bottom: frameLength(paper, 40) },
  };
}

/** Node of a column with the space above it. */
export interface Placed {
  node: Node;
  gap: number;
}

/** One sheet: head, columns of nodes with their gaps, foot at the bottom edge. */
export function boardSheet(
  { columnWidth, padding }: BoardPoster,
  paper: Paper,
  theme: Theme,
  { head, columns, foot }: { head: Node; columns: Placed[][]; foot: Node },
): Node {
  const margin = marginOf(paper);
  return bleeding(
    ['top', 'right', 'bottom', 'left'],
    box(
      {
        width: paper.width,
        height: paper.height,
        backgroundColor: theme.colours.paper,
        fontFamily: `${theme.faces.body}, ${face.sans}, ${face.serif}`,
        fontSize: frameType(paper, bodySize),
        justifyContent: 'space-between',
      },
      head,
      keyed(
        'column',
        row(
          {
            flexGrow: 1,
            gap: gutterOf(paper),
            paddingTop: padding.top,
            paddingBottom: padding.bottom,
            paddingLeft: margin,
            paddingRight: margin,
          },
          ...columns.map((column) =>
            box(
              { width: columnWidth, flexShrink: 0 },
              ...column.map(({ node, gap }) => box({ marginTop: gap, flexShrink: 0 }, node)),
            ),
          ),
        ),
      ),
      foot,
    ),
  );
}
