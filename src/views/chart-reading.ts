import Fraction from 'fraction.js';
import type { Figure } from '#domain/figure.ts';
import { plainDigits, roundHalfUp } from '#domain/number.ts';
import { pointUnit } from '#statistics/indicators/change.ts';
import type { ChartPoint } from './blocks.ts';
import { absentWords } from './chart-legend.ts';

/** A point whose number is known, with the exact value that its text prints. */
export interface ReadPoint extends ChartPoint {
  exact: Fraction | null;
}

type Known = ReadPoint & { exact: Fraction };

const isKnown = (point: ReadPoint): point is Known => point.exact !== null;

/** Names listed in a sentence before it says 等. */
const mostNames = 3;

/** All points that share the highest (1) or lowest (−1) value. */
function extremes(points: readonly Known[], sign: 1 | -1): Known[] {
  const [first, ...rest] = points;
  if (!first) return [];
  const best = rest.reduce(
    (one, { exact }) => (exact.compare(one) * sign > 0 ? exact : one),
    first.exact,
  );
  return points.filter(({ exact }) => exact.equals(best));
}

/** `乙村，30人`; several share a place: `乙村、丁村，都是30人`. */
function namesAndText(points: readonly Known[]): string {
  const names = points.slice(0, mostNames).map(({ label }) => label);
  const listed = `${names.join('、')}${points.length > mostNames ? `等${points.length}项` : ''}`;
  const texts = [...new Set(points.map(({ text }) => text))];
  if (texts.length === 1) return `${listed}，${points.length > 1 ? '都是' : ''}${texts[0]}`;
  // 约30人 and 30人 are drawn alike, but are not the same statement.
  return points
    .slice(0, mostNames)
    .map(({ label, text }) => `${label}（${text}）`)
    .join('、');
}

/** `各项相同，都是5人`. */
const allAlike = (points: readonly Known[]): string => {
  const texts = [...new Set(points.map(({ text }) => text))];
  return texts.length === 1 ? `各项相同，都是${texts[0]}` : `各项相同：${namesAndText(points)}`;
};

/** What keeps a comparison from being certain. */
function doubt(points: readonly Known[]): string {
  const words = [
    points.some(({ state }) => state === 'approximate') ? '约数' : '',
    points.some(({ state }) => state === 'forecast') ? '预计数' : '',
  ].filter((word) => word !== '');
  return words.length === 0 ? '' : `；含${words.join('和')}，只作参考`;
}

/** Bars: who has most and least, with ties; in words that suit amounts and rates. */
export function barReading(points: readonly ReadPoint[], figure: Figure | null): string {
  const known = points.filter(isKnown);
  const absent = absentWords(points);
  if (known.length === 0) return absent;
  const rest = absent === '' ? '' : `；另有${absent}`;
  const [only] = known;
  if (known.length === 1 && only) return `${only.label}${only.text}${rest}`;
  const lead = absent === '' ? '' : `有数的${known.length}项中，`;
  const most = extremes(known, 1);
  const least = extremes(known, -1);
  const amount = figure?.measure === 'flow' || figure?.measure === 'stock';
  if (most.length === known.length) {
    return `${absent === '' ? '' : '有数的'}${allAlike(known)}${doubt(known)}${rest}`;
  }
  const high = `${amount ? '最多' : '最高'}的是${namesAndText(most)}`;
  const low = `${amount ? '最少' : '最低'}的是${namesAndText(least)}`;
  return `${lead}${high}；${low}${doubt(known)}${rest}`;
}

/** Lines: from the first to the last known value, and between which they lie. */
export function lineReading(points: readonly ReadPoint[], figure: Figure | null): string {
  const known = points.filter(isKnown);
  const first = known[0];
  const last = known.at(-1);
  if (!first || !last || !figure || known.length < 2) return barReading(points, figure);
  const change = last.exact.sub(first.exact);
  const size =
    figure.decimals === null
      ? plainDigits(change.abs())
      : roundHalfUp(change.abs(), figure.decimals);
  const byPoints = pointUnit(figure);
  const unit = byPoints ?? (figure.unit === '比值' ? '' : figure.unit);
  const [up, down] = byPoints === null ? ['增加', '减少'] : ['上升', '下降'];
  const ends = [first, last];
  const about = ends.some(({ state }) => state === 'forecast')
    ? '预计'
    : ends.some(({ state }) => state === 'approximate')
      ? '约'
      : '';
  const moved = change.equals(0)
    ? '持平'
    : `${about === '预计' ? about : ''}${change.s > 0n ? up : down}${about === '约' ? about : ''}${size}${unit}`;
  const most = extremes(known, 1);
  const least = extremes(known, -1);
  const place = (ones: readonly Known[]): string =>
    ones.length === 1 ? `${ones[0]?.label}的${ones[0]?.text}` : namesAndText(ones);
  const range = most.length === known.length ? '' : `；最高是${place(most)}，最低是${place(least)}`;
  const absent = absentWords(points);
  const rest = absent === '' ? '' : `；另有${absent}`;
  return `从${first.label}的${first.text}到${last.label}的${last.text}，${moved}${range}${rest}`;
}

/** Share of a part in per cent, as printed: one decimal. */
export const shareText = (part: Fraction, whole: Fraction): string =>
  `${roundHalfUp(part.div(whole).mul(100), 1)}%`;

export const sumOf = (values: readonly Fraction[]): Fraction =>
  values.reduce((total, value) => total.add(value), new Fraction(0));

/** Parts of a whole: the largest with its share; with ties; of what is known where parts lack. */
export function partsReading(points: readonly ReadPoint[], figure: Figure | null): string {
  const known = points.filter(isKnown);
  const sum = sumOf(known.map(({ exact }) => exact));
  const most = extremes(known, 1);
  const [first] = most;
  if (!first || sum.equals(0) || known.length < 2) return barReading(points, figure);
  const absent = absentWords(points);
  const base = absent === '' ? '合计' : '有数各项之和';
  const rest = absent === '' ? '' : `；另有${absent}`;
  const about = known.some(({ state }) => state === 'approximate') ? '约' : '';
  const share = `占${base}的${about}${shareText(first.exact, sum)}`;
  if (most.length === known.length) {
    return `${absent === '' ? '' : '有数的'}${allAlike(known)}，各${share}${doubt(known)}${rest}`;
  }
  const names = most.map(({ label }) => label).join('、');
  return most.length === 1
    ? `${names}最多，${first.text}，${share}${doubt(known)}${rest}`
    : `${names}最多，都是${first.text}，各${share}${doubt(known)}${rest}`;
}
