import { bleeding, box, keyed, type Node, present, row, text } from '#channels/posters/node.ts';
import { face, frameLength, frameType, millimetres, type Paper } from '#channels/posters/paper.ts';
import { bodySize, leading, type Piece, type Setting } from '#channels/posters/piece.ts';
import { qrCode } from '#channels/posters/qr-code.ts';
import { textWidthEm } from '#channels/posters/text-width.ts';
import type { Theme } from '#channels/posters/theme.ts';
import { typeset } from '#channels/posters/typeset.ts';
import { paragraph } from '#channels/posters/typography/paragraph.ts';
import { title } from '#channels/posters/typography/title.ts';
import type { Block } from '#views/blocks.ts';
import type { PosterView } from '#views/pictures.ts';
import { bannerPiece } from './banner.ts';
import { postersPieces } from './blocks.ts';
import { figuresPieces } from './figures.ts';
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

/** Letters of the smallest type that a column holds at least. */
const lettersInColumn = 22;

/** Columns side by side: lying sheets would have lines too long to read. */
function columnCount(
  { width, height, smallest }: Paper,
  whole: number,
  blocks: readonly Block[],
): number {
  const types = new Set(blocks.map(({ type }) => type));
  // These use the whole width themselves.
  if (types.has('columns') || types.has('slogans')) return 1;
  const room = Math.max(1, Math.floor(whole / (smallest * lettersInColumn)));
  if (width >= height * 1.9) return Math.min(3, room);
  if (width >= height * 1.2) return Math.min(2, room);
  const long = blocks.some((block) => block.type === 'articles' && block.articles.length > 12);
  return long && width * 2 >= height ? Math.min(2, room) : 1;
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

/** Lying sheets have what else stands in the foot at their right side, so that columns stay high. */
const isWide = ({ width, height }: Paper): boolean => width >= height * 1.2;

/** The QR with the code and the short address in words below; null when there is neither. */
function codeBlock(frame: Frame): { node: Node; width: number } | null {
  const { view, paper, theme } = frame;
  if (view.address === '' && view.code === '') return null;
  const code = view.address === '' ? null : qrCode(view.address, paper);
  const words = textWidthEm(view.addressText) * frameType(paper, 30) * 1.06;
  // The address on one line where that leaves three quarters of the width to the words beside it.
  const width = Math.ceil(
    Math.max(Number(code?.props.width ?? 0), Math.min(words, paper.width / 4)),
  );
  const node = box(
    { flexShrink: 0, width, alignItems: 'center', backgroundColor: theme.colours.paper },
    ...present([
      code,
      line(frame, view.code, 30, { color: theme.colours.body, textAlign: 'center' }),
      line(frame, view.addressText, 30, { color: theme.colours.body, textAlign: 'center' }),
    ]),
  );
  return { node, width };
}

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
const ground = ({ paper, theme, margin }: Frame, stripe: number, ...children: Node[]): Node =>
  bleeding(
    ['top', 'left', 'right'],
    box(
      {
        backgroundColor: theme.colours.main,
        borderBottom: `${frameLength(paper, stripe)}px solid ${theme.colours.accentLight}`,
        paddingTop: frameLength(paper, isWide(paper) ? 40 : 56),
        paddingBottom: frameLength(paper, isWide(paper) ? 28 : 40),
        paddingLeft: margin,
        paddingRight: margin,
      },
      ...children,
    ),
  );

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

/** Bold words of the foot in lines of our own: beside a large code little width is left to them. */
function bold(
  { paper, theme }: Frame,
  content: string,
  size: number,
  colour: string,
  width: number,
): Node | null {
  if (content === '') return null;
  const type = frameType(paper, size);
  const style = { face: theme.faces.body, weight: 700, size: type, colour, align: 'left' } as const;
  return paragraph(content, { ...style, width, leading: Math.round(type * 1.4) }).node;
}

/** What each sheet says of itself, so that it can hang alone: days, posts, objections, phones. */
function facts(frame: Frame, width: number): Node[] {
  const { view, paper, theme } = frame;
  const { colours } = theme;
  const px = (length: number) => frameLength(paper, length);
  const phoneSetting: Setting = {
    ...settingAt(paper, theme, 1, paper.width),
    body: frameType(paper, 33),
    small: frameType(paper, 30),
  };
  const phones =
    view.hotlines.length === 0
      ? null
      : row(
          { flexWrap: 'wrap', columnGap: px(48) },
          ...view.hotlines.map((hotline) => hotlineLine(hotline, phoneSetting)),
        );
  // A sign stands for years: it says whom to call, and the page behind its code the rest.
  if (paper.format.kind === 'sign') return present([phones]);
  const posts =
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
        );
  return present([
    bold(frame, view.posted, 38, colours.main, width),
    posts,
    bold(frame, view.objection, 36, colours.body, width),
    phones,
  ]);
}

/** Right side of a lying sheet: the code. Beside the foot it would take height from the columns. */
function side(frame: Frame): { node: Node; width: number } | null {
  return isWide(frame.paper) ? codeBlock(frame) : null;
}

/** Foot of every sheet: facts of the sheet, the code on standing ones, source and page. */
function foot(frame: Frame, page: string): Node {
  const { view, paper, theme, margin } = frame;
  const { colours } = theme;
  const px = (length: number) => frameLength(paper, length);
  const wide = isWide(paper);
  const code = wide ? null : codeBlock(frame);
  const width = paper.width - margin * 2 - (code === null ? 0 : code.width + px(48));
  const last = [view.asOf, view.source, view.demonstration].filter((part) => part !== '');
  const upper = row(
    {
      borderTop: `${px(6)}px solid ${colours.main}`,
      paddingTop: px(22),
      gap: px(48),
      alignItems: 'flex-start',
    },
    wide
      ? row(
          { flexGrow: 1, flexBasis: 0, flexWrap: 'wrap', columnGap: px(60) },
          ...facts(frame, width),
        )
      : box({ flexGrow: 1, flexBasis: 0, gap: px(6) }, ...facts(frame, width)),
    ...(code ? [code.node] : []),
  );
  const lower = row(
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
    ...present([line(frame, page, 36, { color: colours.main, fontWeight: 700, flexShrink: 0 })]),
  );
  return box(
    { marginLeft: margin, marginRight: margin, paddingBottom: px(48) },
    upper,
    ...(last.length === 0 && page === '' ? [] : [lower]),
  );
}

/** On sheets of several columns the first figures stand over all of them; the rest are the columns. */
function lead(
  view: PosterView,
  setting: Setting,
  columns: number,
): { pieces: Piece[]; rest: Block[] } {
  const at = view.blocks.findIndex(({ type }) => type === 'figures');
  const block = view.blocks[at];
  if (columns === 1 || block?.type !== 'figures') return { pieces: [], rest: view.blocks };
  const options = { headline: true, commonAsOf: view.asOf, mostAbreast: 6 };
  return {
    pieces: figuresPieces(block, options, setting),
    rest: view.blocks.filter((_, index) => index !== at),
  };
}

/** The parts of a board poster at one type scale, before they are spread over sheets. */
export interface BoardPoster {
  head: Node;
  furtherHead: Node;
  /** `page` is `第1页/共2页`, or empty on a single sheet. */
  foot: (page: string) => Node;
  pieces: Piece[];
  /** What stands over the columns of the first sheet, across all of them. */
  lead: Node;
  leadWidth: number;
  /** What stands to the right of the columns on each sheet; null on standing sheets. */
  side: { node: Node; width: number } | null;
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
  mostColumns = 3,
): BoardPoster {
  if (paper.format.kind === 'banner') return bannerPoster(view, paper, theme);
  const margin = marginOf(paper);
  const frame = { view, paper, theme, margin };
  const right = side(frame);
  const gutter = gutterOf(paper);
  const whole = paper.width - margin * 2 - (right === null ? 0 : right.width + gutter);
  const columns = Math.min(mostColumns, columnCount(paper, whole, view.blocks));
  const columnWidth = Math.floor((whole - gutter * (columns - 1)) / columns);
  const first = lead(view, settingAt(paper, theme, scale, whole), columns);
  return {
    // Small type means much to say: the title then takes one line where it can.
    head: head(frame, scale < 1 || paper.width >= paper.height * 1.9),
    leadWidth: whole,
    lead: box(
      {},
      ...first.pieces.map(({ node, gap }, index) =>
        box(
          {
            paddingTop: index === 0 ? 0 : gap,
            paddingBottom: index === first.pieces.length - 1 ? frameLength(paper, 40) : 0,
          },
          node,
        ),
      ),
    ),
    furtherHead: furtherHead(frame),
    foot: (page) => foot(frame, page),
    pieces: postersPieces(first.rest, settingAt(paper, theme, scale, columnWidth), {
      commonAsOf: view.asOf,
    }),
    side: right,
    columns,
    columnWidth,
    padding: right
      ? { top: frameLength(paper, 32), bottom: frameLength(paper, 16) }
      : { top: frameLength(paper, 44), bottom: frameLength(paper, 40) },
  };
}

/** A banner has neither head nor foot: its letters are all there is, with the code at their end. */
function bannerPoster(view: PosterView, paper: Paper, theme: Theme): BoardPoster {
  const none = box({});
  return {
    head: none,
    furtherHead: none,
    lead: none,
    leadWidth: paper.width,
    foot: () => none,
    pieces: [bannerPiece(view, paper, theme)],
    side: null,
    columns: 1,
    columnWidth: paper.width,
    padding: { top: 0, bottom: 0 },
  };
}

/** Every node of a poster, whichever sheet it comes to stand on: for its texts. */
export const nodesOf = ({ head, lead, furtherHead, foot, side, pieces }: BoardPoster): Node[] => [
  head,
  lead,
  ...pieces.flatMap(({ node, head: repeated }) => (repeated === null ? [node] : [node, repeated])),
  ...(side === null ? [] : [side.node]),
  furtherHead,
  foot('第1页/共1页'),
];

/** Node of a column with the space above it. */
export interface Placed {
  node: Node;
  gap: number;
}

/** One sheet: head, columns of nodes with their gaps, foot at the bottom edge. */
export function boardSheet(
  { columnWidth, padding, side }: BoardPoster,
  paper: Paper,
  theme: Theme,
  { head, lead, columns, foot }: { head: Node; lead: Node | null; columns: Placed[][]; foot: Node },
): Node {
  const margin = paper.format.kind === 'banner' ? 0 : marginOf(paper);
  const gap = gutterOf(paper);
  const body = row(
    { gap },
    ...columns.map((column) =>
      box(
        { width: columnWidth, flexShrink: 0 },
        ...column.map((placed) => box({ marginTop: placed.gap, flexShrink: 0 }, placed.node)),
      ),
    ),
  );
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
            gap,
            paddingTop: padding.top,
            paddingBottom: padding.bottom,
            paddingLeft: margin,
            paddingRight: margin,
          },
          box({ flexGrow: 1, flexBasis: 0 }, ...(lead === null ? [] : [lead]), body),
          ...(side === null ? [] : [side.node]),
        ),
      ),
      foot,
    ),
  );
}
