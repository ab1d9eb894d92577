import { screenFormat } from '#domain/paper.ts';
import type { PosterView } from '#views/pictures.ts';
import { type Pagination, paginate } from './paginate.ts';
import { type Paper, paperOf } from './paper.ts';
import { bodySize } from './piece.ts';
import {
  type Attempt,
  attempt,
  isClean,
  isCramped,
  type Order,
  sheetCount,
} from './poster-attempt.ts';
import { type Density, densityKey, roomy } from './templates/board-poster.ts';
import { isWide, scalesOf } from './templates/measures.ts';

/** A way to set a poster, tried at the smallest scale. */
interface Way {
  order: Order;
  least: Attempt;
}

/** Ways to set a poster, roomiest first; each asks for less room than those before it. */
const densities: readonly Density[] = [
  roomy,
  { ...roomy, stacks: false },
  { ...roomy, beside: true },
  { ...roomy, mostColumns: 1, stacks: false },
  { ...roomy, mostColumns: 1, dense: true },
  { ...roomy, mostColumns: 2, dense: true },
  { ...roomy, mostColumns: 3, dense: true },
  { ...roomy, mostColumns: 3, dense: true, beside: true },
  { ...roomy, mostColumns: 2, dense: true, stacks: false },
];

/**
 * The first way of setting that needs one sheet, else the first with the fewest sheets, at the
 * smallest scale. A faulty one when all are.
 */
async function closest(order: Omit<Order, 'density'>): Promise<Way> {
  const scales = scalesOf(order.paper);
  const smallest = scales[scales.length - 1] ?? 1;
  let best: Way | null = null;
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
function likely(attempt: Attempt, sheets: number) {
  const { scale, pagination, poster, firstRoom, furtherRoom, corner } = attempt;
  const taken = pagination.sheets.reduce((sum, { used }) => sum + used, 0);
  const room = (firstRoom + (sheets - 1) * furtherRoom) * poster.columns - corner * sheets;
  const most = scale * (room / Math.max(taken, 1)) ** (1 / growth);
  return (each: number): boolean => each <= most;
}

/**
 * The largest scale that needs no more sheets than the smallest does. The number of sheets falls
 * with the scale, so that a few scales tell of all: first those that the heights make likely, then
 * the middle of what is left.
 */
async function largest({ order, least }: Way): Promise<Attempt> {
  const scales = scalesOf(order.paper);
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

/** Letters in a line that read well, and what a table is worth whose words have no room. */
const fewestLetters = 16;
const mostLetters = 40;
const crushed = 0.6;

/** Whether there is running text, whose lines must not be long. */
const runs = ({ blocks }: PosterView): boolean =>
  blocks.some(
    (block) => block.type === 'articles' || (block.type === 'prose' && block.text.length > 100),
  );

/** Whether the poster is a whole board, whose columns stand side by side in many ways. */
const isBoard = ({ blocks }: PosterView): boolean => blocks.some(({ type }) => type === 'columns');

/** How well an attempt is read: by its type size, less where lines are very short or very long. */
function legibility(attempt: Attempt, { view, paper }: Pick<Order, 'view' | 'paper'>): number {
  const { scale, poster } = attempt;
  if (isBoard(view)) return scale;
  const letters = poster.columnWidth / (bodySize * paper.unit * scale);
  const long = runs(view) ? Math.sqrt(mostLetters / letters) : 1;
  return scale * Math.min(1, letters / fewestLetters, long) * (isCramped(attempt) ? crushed : 1);
}

/** Other ways that take no more sheets: in fewer columns, a whole board in any way. */
async function otherWays({ order, least }: Way): Promise<Way[]> {
  const { view, paper, theme, density } = order;
  const fewer = Array.from({ length: least.poster.columns - 1 }, (_, index) => index + 1);
  const others = isBoard(view)
    ? densities
    : isWide(paper)
      ? fewer.map((mostColumns) => ({ ...density, mostColumns }))
      : [];
  const keyOf = (each: Density): string => densityKey(view, paper, theme, each);
  const different = new Map(others.map((each) => [keyOf(each), each]));
  different.delete(keyOf(density));
  const ways = await Promise.all(
    [...different.values()].map(async (each): Promise<Way> => {
      const otherwise = { ...order, density: each };
      return { order: otherwise, least: await attempt(otherwise, least.scale) };
    }),
  );
  return ways.filter((way) => isClean(way.least) && sheetCount(way.least) <= sheetCount(least));
}

/**
 * A poster in as few sheets as the smallest type allows, in the largest type that these hold. A lying
 * sheet has room for several columns; it takes the number of them that reads best.
 */
export async function bestAttempt(plain: Omit<Order, 'density'>): Promise<Attempt> {
  const way = await closest(plain);
  if (!isClean(way.least)) return way.least;
  let best = await largest(way);
  for (const other of await otherWays(way)) {
    const tried = await largest(other);
    if (legibility(tried, plain) > legibility(best, plain)) best = tried;
  }
  return best;
}

/**
 * A long picture's paper, no higher than its pieces need: all pictures of a poster alike, as low as
 * their number allows.
 */
export function trimmed(attempt: Attempt, paper: Paper): { paper: Paper; attempt: Attempt } {
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
