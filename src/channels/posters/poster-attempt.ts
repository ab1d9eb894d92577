import type { Layout, layOut } from '#channels/posters/engine/layout.ts';
import { type LayoutFault, layoutFaults } from '#channels/posters/engine/layout-faults.ts';
import type { PosterView } from '#views/pictures.ts';
import type { PictureFont } from './fonts.ts';
import { box, keyed } from './node.ts';
import { type MeasuredPiece, type Pagination, paginate } from './paginate.ts';
import type { Paper } from './paper.ts';
import { type BoardPoster, boardPoster, type Density } from './templates/board-poster.ts';
import type { Theme } from './theme.ts';

/** What is to be laid out, on what. */
export interface Order {
  view: PosterView;
  paper: Paper;
  theme: Theme;
  fonts: PictureFont[];
  /** What measures the parts. */
  measure: typeof layOut;
  density: Density;
}

export interface Attempt {
  scale: number;
  poster: BoardPoster;
  measured: MeasuredPiece[];
  pagination: Pagination;
  faults: LayoutFault[];
  firstRoom: number;
  furtherRoom: number;
  /** Height that the last column of each sheet leaves to the code; 0 for none. */
  corner: number;
}

const heights = (layout: Layout): Map<string, number> =>
  new Map(layout.boxes.flatMap(({ key, height }) => (key === null ? [] : [[key, height]])));

/** Sheets that an attempt needs. */
export const sheetCount = ({ pagination, poster }: Attempt): number =>
  Math.ceil(pagination.sheets.length / poster.columns);

/** Measures every part once, one below the other, and spreads the pieces over sheets. */
export async function attempt(order: Order, scale: number): Promise<Attempt> {
  const { view, paper, theme, fonts, measure, density } = order;
  const poster = boardPoster(view, paper, theme, scale, density);
  const { pieces, columnWidth } = poster;
  // The widest page number, so that the foot's height holds for all sheets.
  const page = '第99页/共99页';
  const none = box({});
  const frames = [
    poster.head,
    poster.furtherHead,
    poster.foot(page),
    poster.furtherFoot(page),
    poster.corner ?? none,
  ];
  const heads = [...new Set(pieces.flatMap(({ head }) => (head === null ? [] : [head])))];
  const column = [
    ...pieces.map(({ node }, index) => keyed(`piece-${index}`, box({}, node))),
    ...heads.map((node, index) => keyed(`head-${index}`, box({}, node))),
  ];
  const layout = await measure(
    box(
      { width: paper.width, fontFamily: 'Sans, Serif' },
      ...frames.map((node, index) => keyed(`frame-${index}`, box({}, node))),
      box(
        { width: poster.leadWidth, marginLeft: (paper.width - poster.leadWidth) / 2 },
        keyed('frame-lead', box({}, poster.lead)),
      ),
      box({ width: columnWidth, marginLeft: (paper.width - columnWidth) / 2 }, ...column),
    ),
    paper.width,
    fonts,
  );
  const height = heights(layout);
  const of = (key: string): number => height.get(key) ?? 0;
  const measured = pieces.map(
    (each, index): MeasuredPiece => ({
      piece: each,
      height: of(`piece-${index}`),
      headHeight: each.head === null ? 0 : of(`head-${heads.indexOf(each.head)}`),
    }),
  );
  const room = (frames: number) =>
    paper.height - frames - poster.padding.top - poster.padding.bottom;
  const firstRoom = room(of('frame-0') + of('frame-lead') + of('frame-2'));
  const furtherRoom = room(of('frame-1') + of('frame-3'));
  const corner = of('frame-4');
  return {
    scale,
    poster,
    measured,
    pagination: paginate(measured, firstRoom, furtherRoom, poster.columns, corner),
    faults: layoutFaults(layout, layout),
    firstRoom,
    furtherRoom,
    corner,
  };
}

const hasRoomForCode = (attempt: Pick<Attempt, 'corner' | 'firstRoom' | 'furtherRoom'>): boolean =>
  attempt.corner <= Math.min(attempt.firstRoom, attempt.furtherRoom);

/** Whether nothing leaves its place. */
export const isClean = ({ faults, pagination, ...attempt }: Attempt): boolean =>
  faults.length === 0 && pagination.tooTall.length === 0 && hasRoomForCode(attempt);

/** Whether words stand in columns too narrow to read well. */
export const isCramped = ({ poster }: Attempt): boolean =>
  poster.pieces.some(({ cramped }) => cramped);
