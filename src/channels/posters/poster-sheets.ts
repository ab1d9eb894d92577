import type { Engine } from '#channels/posters/engine/choose-engine.ts';
import { type Layout, layOut } from '#channels/posters/engine/layout.ts';
import { type LayoutFault, layoutFaults } from '#channels/posters/engine/layout-faults.ts';
import { layOutQuickly } from '#channels/posters/engine/takumi-layout.ts';
import type { Finding } from '#domain/finding.ts';
import { longFormat, screenFormat } from '#domain/paper.ts';
import type { PosterView } from '#views/pictures.ts';
import type { PictureFont } from './fonts.ts';
import { box, keyed, type Node } from './node.ts';
import { type MeasuredPiece, type Pagination, paginate, type SheetOfPieces } from './paginate.ts';
import { frameLength, type Paper, paperOf } from './paper.ts';
import {
  type BoardPoster,
  boardPoster,
  boardSheet,
  type Density,
  densityKey,
  type Placed,
  roomy,
} from './templates/board-poster.ts';
import { scalesOf } from './templates/measures.ts';
import type { Theme } from './theme.ts';

/** What is to be laid out, on what. */
interface Order {
  view: PosterView;
  paper: Paper;
  theme: Theme;
  fonts: PictureFont[];
  /** What measures the parts. */
  measure: typeof layOut;
  density: Density;
}

interface Attempt {
  scale: number;
  poster: BoardPoster;
  measured: MeasuredPiece[];
  pagination: Pagination;
  faults: LayoutFault[];
  firstRoom: number;
  furtherRoom: number;
}

const heights = (layout: Layout): Map<string, number> =>
  new Map(layout.boxes.flatMap(({ key, height }) => (key === null ? [] : [[key, height]])));

const sheetCount = ({ pagination, poster }: Attempt): number =>
  Math.ceil(pagination.sheets.length / poster.columns);

/** Measures every part once, one below the other, and spreads the pieces over sheets. */
async function attempt(order: Order, scale: number): Promise<Attempt> {
  const { view, paper, theme, fonts, measure, density } = order;
  const poster = boardPoster(view, paper, theme, scale, density);
  const { pieces, columnWidth } = poster;
  // The widest page number, so that the foot's height holds for all sheets.
  const frames = [poster.head, poster.furtherHead, poster.foot('第99页/共99页')];
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
        keyed('frame-3', box({}, poster.lead)),
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
  const room = (head: number) =>
    paper.height - head - of('frame-2') - poster.padding.top - poster.padding.bottom;
  const firstRoom = room(of('frame-0') + of('frame-3'));
  const furtherRoom = room(of('frame-1'));
  return {
    scale,
    poster,
    measured,
    pagination: paginate(measured, firstRoom, furtherRoom, poster.columns),
    faults: layoutFaults(layout, layout),
    firstRoom,
    furtherRoom,
  };
}

const isClean = ({ faults, pagination }: Attempt): boolean =>
  faults.length === 0 && pagination.tooTall.length === 0;

const isCramped = ({ poster }: Attempt): boolean => poster.pieces.some(({ cramped }) => cramped);

/** Ways to set a poster, roomiest first; each asks for less room than those before it. */
const densities: readonly Density[] = [
  roomy,
  { ...roomy, stacks: false },
  { mostColumns: 1, dense: false, stacks: false },
  { mostColumns: 1, dense: true, stacks: true },
  { mostColumns: 2, dense: true, stacks: true },
  { mostColumns: 3, dense: true, stacks: true },
  { mostColumns: 2, dense: true, stacks: false },
];

/**
 * The first way of setting that needs one sheet, else the first with the fewest sheets, at the
 * smallest scale. A faulty one when all are.
 */
async function closest(order: Omit<Order, 'density'>): Promise<{ order: Order; least: Attempt }> {
  const scales = scalesOf(order.paper);
  const smallest = scales[scales.length - 1] ?? 1;
  let best: { order: Order; least: Attempt } | null = null;
  const known = new Set<string>();
  for (const density of densities) {
    const key = densityKey(order.view, order.paper, order.theme, density);
    if (known.has(key)) continue;
    known.add(key);
    const tried = {
      order: { ...order, density },
      least: await attempt({ ...order, density }, smallest),
    };
    const better =
      best === null ||
      (isClean(tried.least) && !isClean(best.least)) ||
      (isClean(tried.least) && sheetCount(tried.least) < sheetCount(best.least));
    if (better) best = tried;
    if (isClean(tried.least) && sheetCount(tried.least) === 1) break;
  }
  if (best === null) throw new Error('no way to set a poster');
  return best;
}

/** Text grows in both directions, the room between it in one, what has its own size in none. */
const growth = 1.7;
/** Guesses that may fail before the steps are halved. */
const mostGuesses = 3;

/** The first scale that will probably do, going by the room that an attempt took. */
function likely({ scale, pagination, poster, firstRoom, furtherRoom }: Attempt, sheets: number) {
  const taken = pagination.sheets.reduce((sum, { used }) => sum + used, 0);
  const room = (firstRoom + (sheets - 1) * furtherRoom) * poster.columns;
  const most = scale * (room / Math.max(taken, 1)) ** (1 / growth);
  return (each: number): boolean => each <= most;
}

/**
 * The largest scale that needs no more sheets than the smallest does. The number of sheets falls
 * with the scale, so that a few scales tell of all: first those that the heights make likely, then
 * the middle of what is left.
 */
async function bestAttempt(plain: Omit<Order, 'density'>): Promise<Attempt> {
  const scales = scalesOf(plain.paper);
  const { order, least } = await closest(plain);
  if (!isClean(least)) return least;
  const sheets = sheetCount(least);
  let best = least;
  let low = 0;
  let high = scales.length - 1;
  let last = best;
  for (let guesses = 0; low < high; guesses += 1) {
    const guess = scales.findIndex(likely(last, sheets));
    const next =
      guesses < mostGuesses && guess !== -1
        ? Math.min(Math.max(guess, low), high - 1)
        : Math.floor((low + high) / 2);
    last = await attempt(order, scales[next] ?? 1);
    const readable = !isCramped(last) || isCramped(least);
    if (readable && isClean(last) && sheetCount(last) <= sheets) {
      best = last;
      high = next;
    } else low = next + 1;
  }
  return best;
}

/**
 * A long picture's paper, no higher than its pieces need: all pictures of a poster alike, as low as
 * their number allows.
 */
function trimmed(attempt: Attempt, paper: Paper): { paper: Paper; attempt: Attempt } {
  const { measured, firstRoom, furtherRoom, pagination, poster } = attempt;
  const count = pagination.sheets.length;
  const tried = (less: number): Pagination =>
    paginate(measured, firstRoom - less, furtherRoom - less, poster.columns);
  const lowest = paper.height - paper.width;
  let low = 0;
  let high = Math.max(0, Math.min(lowest, Math.floor(firstRoom)));
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    const { sheets, tooTall } = tried(middle);
    if (tooTall.length === 0 && sheets.length <= count) low = middle;
    else high = middle;
  }
  return {
    paper: paperOf(screenFormat(paper.format.id, paper.height - low)),
    attempt: {
      ...attempt,
      pagination: tried(low),
      firstRoom: firstRoom - low,
      furtherRoom: furtherRoom - low,
    },
  };
}

/** Gaps of a sheet; room to spare goes into the gaps between parts, up to a limit. */
function column({ pieces, repeatHead, used }: SheetOfPieces, room: number, paper: Paper): Placed[] {
  const first = pieces[0]?.piece.head;
  const elastic = pieces.filter(({ piece }, index) => index > 0 && piece.elastic).length;
  const spare =
    elastic === 0 ? 0 : Math.min(frameLength(paper, 96), Math.floor((room - used) / elastic));
  const nodes = pieces.map(({ piece }, index) => ({
    node: piece.node,
    gap: index === 0 ? 0 : piece.gap + (piece.elastic ? Math.max(0, spare) : 0),
  }));
  return repeatHead && first ? [{ node: first, gap: 0 }, ...nodes] : nodes;
}

const short = (content: string): string =>
  [...content].length > 40 ? `${[...content].slice(0, 40).join('')}…` : content;

const overflow = (file: string, content: string, why: string, hint: string): Finding => ({
  rule: 'overflow',
  severity: 'error',
  message: `海报放不下：“${short(content)}”${why}`,
  hint,
  place: { file, quote: short(content) },
});

/** Points of the smallest type, in whole ones. */
const leastPoints = ({ smallest, perMillimetre }: Paper): number =>
  Math.floor((smallest / perMillimetre / 25.4) * 72);

const faultFinding = (file: string, paper: Paper, { kind, content }: LayoutFault): Finding =>
  kind === 'run'
    ? overflow(
        file,
        content,
        `在${paper.format.label}的最小字号（${leastPoints(paper)} 磅）下仍比所在的栏宽`,
        '减少表格列数，或缩短这一格的文字、换用“万”作单位',
      )
    : overflow(
        file,
        content,
        `在${paper.format.label}的最小字号（${leastPoints(paper)} 磅）下仍超出纸面或压住别的文字`,
        '缩短这段文字，或换大一号的纸',
      );

export interface PosterSheets {
  sheets: Node[];
  /** One a sheet; none where findings stand in the way. */
  layouts: Layout[];
  /** The paper given, or a long picture's own height. */
  paper: Paper;
  /** Whose layouts these are: takumi's only for screens. */
  laidBy: Engine;
  findings: Finding[];
}

/**
 * A poster as finished sheets of a paper: the largest type that fits one sheet, or as few sheets as
 * the smallest type allows. Whatever still leaves its place is returned as `overflow`, never cut.
 * Sizes are found with takumi, which is quick. For paper, satori lays out each finished sheet, for
 * what is printed comes from its layout; a picture for screens is drawn by takumi as it laid it out.
 */
export async function posterSheets(
  view: PosterView,
  paper: Paper,
  theme: Theme,
  fonts: PictureFont[],
  use: 'paper' | 'screen' = 'paper',
): Promise<PosterSheets> {
  const order = { view, paper, theme, fonts };
  const quick = await sheetsOf({ ...order, measure: layOutQuickly }, use === 'screen');
  return quick.findings.length === 0 ? quick : sheetsOf({ ...order, measure: layOut }, false);
}

async function sheetsOf(order: Omit<Order, 'density'>, quick: boolean): Promise<PosterSheets> {
  const { view, theme, fonts } = order;
  const found = await bestAttempt(order);
  const { paper, attempt: best } =
    order.paper.format.id === longFormat.id && isClean(found)
      ? trimmed(found, order.paper)
      : { paper: order.paper, attempt: found };
  const { poster, pagination, faults, firstRoom, furtherRoom } = best;
  const findings = [
    ...faults.map((fault) => faultFinding(view.file, paper, fault)),
    ...pagination.tooTall.map(({ piece }) =>
      overflow(
        view.file,
        piece.quote,
        `一整段比一张${paper.format.label}还高，又不能从中间断开`,
        '把这一段拆成几段、缩短文字，或换大一号的幅面',
      ),
    ),
  ];
  const count = sheetCount(best);
  const sheets = Array.from({ length: count }, (_, index) => {
    const { columns } = poster;
    const room = index === 0 ? firstRoom : furtherRoom;
    return boardSheet(poster, paper, theme, {
      head: index === 0 ? poster.head : poster.furtherHead,
      lead: index === 0 ? poster.lead : null,
      columns: pagination.sheets
        .slice(index * columns, (index + 1) * columns)
        .map((each) => column(each, room, paper)),
      foot: poster.foot(count > 1 ? `第${index + 1}页/共${count}页` : ''),
    });
  });
  const laidBy = quick ? 'takumi' : 'satori';
  if (findings.length > 0) return { sheets, layouts: [], paper, laidBy, findings };
  const layouts: Layout[] = [];
  for (const node of sheets) {
    const layout = await (quick ? layOutQuickly : layOut)(node, paper.width, fonts);
    layouts.push(layout);
    const faults = layoutFaults(layout, paper);
    findings.push(...faults.map((fault) => faultFinding(view.file, paper, fault)));
  }
  return { sheets, layouts, paper, laidBy, findings };
}
