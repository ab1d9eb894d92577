import {
  bleeding,
  box,
  keyed,
  type Node,
  present,
  row,
  type Style,
} from '#channels/posters/node.ts';
import { face, frameLength, frameType, type Paper } from '#channels/posters/paper.ts';
import { bodySize, type Piece, type Setting } from '#channels/posters/piece.ts';
import type { Theme } from '#channels/posters/theme.ts';
import type { Block } from '#views/blocks.ts';
import type { PosterView } from '#views/pictures.ts';
import { bannerPiece } from './banner.ts';
import { postersPieces } from './blocks.ts';
import { figuresPieces } from './figures.ts';
import { columnCount, gutterOf, isWide, marginOf, settingAt } from './measures.ts';
import { sheetCode, sheetFoot } from './sheet-foot.ts';
import { furtherHead, sheetHead } from './sheet-head.ts';

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
  /** The same for further sheets. */
  furtherFoot: (page: string) => Node;
  pieces: Piece[];
  /** What stands over the columns of the first sheet, across all of them. */
  lead: Node;
  leadWidth: number;
  /** What stands to the right of the columns on each sheet; null for nothing. */
  side: { node: Node; width: number } | null;
  /** What stands below the last of several columns on each sheet, with the space above it. */
  corner: Node | null;
  /** Columns side by side on each sheet, and the width of one. */
  columns: number;
  columnWidth: number;
  /** Space between head and columns, and between columns and foot. */
  padding: { top: number; bottom: number };
}

/** How closely a poster is set. */
export interface Density {
  mostColumns: number;
  /** True where content asks for all the room: head, foot, lines and gaps take less. */
  dense: boolean;
  /** True where the columns of a whole board stand side by side each for itself. */
  stacks: boolean;
  /** True where the code of a lying sheet stands beside the columns, not below the last of several. */
  beside: boolean;
}

export const roomy: Density = { mostColumns: 3, dense: false, stacks: true, beside: false };

/** How a sheet is cut: room at its sides, what stands to the right, and the columns of the rest. */
function cut(
  view: PosterView,
  paper: Paper,
  theme: Theme,
  { mostColumns, dense, beside }: Omit<Density, 'stacks'>,
) {
  const margin = marginOf(paper);
  const frame = { view, paper, theme, margin, dense: dense || isWide(paper) };
  const code = sheetCode(frame);
  const gutter = gutterOf(paper);
  const between = paper.width - margin * 2;
  const besideThem = code === null ? 0 : code.width + gutter;
  const room = between - (beside ? besideThem : 0);
  const columns = Math.min(mostColumns, columnCount(paper, room, view.blocks, dense));
  // The code stands below the last column; beside a single one it has a column of its own.
  const isBeside = code !== null && (beside || columns === 1);
  const whole = between - (isBeside ? besideThem : 0);
  const side = isBeside ? code : null;
  const corner = isBeside ? null : (code?.node ?? null);
  return { frame, side, corner, gutter, whole, columns };
}

function keyOfCut(view: PosterView, paper: Paper, theme: Theme, density: Density) {
  if (paper.format.kind === 'banner') return [1];
  const { columns, side } = cut(view, paper, theme, density);
  return [columns, side !== null];
}

/** The same text for densities that set a view on a paper in one and the same way. */
export const densityKey = (
  view: PosterView,
  paper: Paper,
  theme: Theme,
  density: Density,
): string =>
  JSON.stringify([
    ...keyOfCut(view, paper, theme, density),
    density.dense,
    density.stacks && view.blocks.some(({ type }) => type === 'columns'),
  ]);

/** Parts of a board poster on any paper. Reads nothing but `view`; the type size follows `scale`. */
export function boardPoster(
  view: PosterView,
  paper: Paper,
  theme: Theme,
  scale: number,
  { stacks, ...density }: Density = roomy,
): BoardPoster {
  if (paper.format.kind === 'banner') return bannerPoster(view, paper, theme);
  const { frame, side, corner, gutter, whole, columns } = cut(view, paper, theme, density);
  const { dense } = density;
  const columnWidth = Math.floor((whole - gutter * (columns - 1)) / columns);
  const first = lead(view, settingAt(paper, theme, scale, whole, dense), columns);
  return {
    // Small type means much to say: the title then takes one line where it can.
    head: sheetHead(frame, scale < 1 || paper.width >= paper.height * 1.9),
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
    foot: (page) => sheetFoot(frame, page),
    furtherFoot: (page) => sheetFoot(frame, page, true),
    pieces: postersPieces(first.rest, settingAt(paper, theme, scale, columnWidth, dense), {
      commonAsOf: view.asOf,
      stacks,
    }),
    side,
    corner:
      corner === null
        ? null
        : row({ justifyContent: 'flex-end', paddingTop: frameLength(paper, 40) }, corner),
    columns,
    columnWidth,
    padding: frame.dense
      ? { top: frameLength(paper, 32), bottom: frameLength(paper, 18) }
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
    furtherFoot: () => none,
    pieces: [bannerPiece(view, paper, theme)],
    side: null,
    corner: null,
    columns: 1,
    columnWidth: paper.width,
    padding: { top: 0, bottom: 0 },
  };
}

/** Every node of a poster, whichever sheet it comes to stand on: for its texts. */
export const nodesOf = ({ head, lead, pieces, side, corner, ...rest }: BoardPoster): Node[] => [
  head,
  lead,
  ...pieces.flatMap(({ node, head: repeated }) => (repeated === null ? [node] : [node, repeated])),
  ...present([side?.node ?? null, corner]),
  rest.furtherHead,
  rest.foot('第1页/共1页'),
];

/** Node of a column with the space above it. */
export interface Placed {
  node: Node;
  gap: number;
}

/** One sheet: head, columns of nodes with their gaps, foot at the bottom edge. */
export function boardSheet(
  { columnWidth, padding, side, corner, columns: abreast }: BoardPoster,
  paper: Paper,
  theme: Theme,
  { head, lead, columns, foot }: { head: Node; lead: Node | null; columns: Placed[][]; foot: Node },
): Node {
  const margin = paper.format.kind === 'banner' ? 0 : marginOf(paper);
  const gap = gutterOf(paper);
  // A line between columns: each is read down to its end, then the next one.
  const rule = Math.max(2, frameLength(paper, 3));
  const before = Math.floor((gap - rule) / 2);
  const after = gap - rule - before;
  const ruled: Style = {
    marginLeft: before,
    borderLeft: `${rule}px solid ${theme.colours.rule}`,
    paddingLeft: after,
  };
  const body = row(
    { flexGrow: 1 },
    ...Array.from({ length: abreast }, (_, index) =>
      box(
        {
          width: columnWidth + (index === 0 ? 0 : rule + after),
          flexShrink: 0,
          justifyContent: 'space-between',
          ...(index === 0 ? {} : ruled),
        },
        box(
          {},
          ...(columns[index] ?? []).map((placed) =>
            box({ marginTop: placed.gap, flexShrink: 0 }, placed.node),
          ),
        ),
        ...(corner === null || index < abreast - 1 ? [] : [corner]),
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
