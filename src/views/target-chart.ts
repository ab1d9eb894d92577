import type Fraction from 'fraction.js';
import { chineseDay } from '#domain/day.ts';
import type { Figure, Ledger } from '#domain/figure.ts';
import { roundHalfUp } from '#domain/number.ts';
import { parsePeriod } from '#domain/period.ts';
import { convertUnit } from '#domain/unit.ts';
import { pointUnit } from '#statistics/indicators/change.ts';
import { completionRate } from '#statistics/indicators/completion-rate.ts';
import { figureKey } from '#statistics/reference.ts';
import type { ChartPoint, ChartView } from './blocks.ts';
import { absentWords, legendOf } from './chart-legend.ts';
import { absenceWords, digitsOf, figureView, printedValue } from './figure.ts';

/** A result and what it was to be. `at-most`: the target is a limit, and less is better. */
export interface TargetPair {
  label: string;
  result: Figure;
  target: Figure;
  limit: 'at-least' | 'at-most';
}

/** What a ledger declares as completion of targets, for the whole town. */
export function declaredTargets(ledger: Ledger, figures: readonly Figure[]): TargetPair[] {
  return ledger.figures.flatMap(({ derivation, village }): TargetPair[] => {
    const { indicator, inputs } = derivation;
    if (indicator !== completionRate.id || village !== null || !inputs) return [];
    const find = (name: string) => {
      const address = inputs[name];
      return (
        address &&
        figures.find((one) => one.town === ledger.town && figureKey(one) === figureKey(address))
      );
    };
    const [result, target] = [find('result'), find('target')];
    return result && target ? [{ label: result.label, result, target, limit: 'at-least' }] : [];
  });
}

interface Row {
  point: ChartPoint;
  cells: string[];
  reached: boolean | null;
}

const periodOf = ({ period }: Figure): string => parsePeriod(period)?.label ?? period;

const stated = (figure: Figure): string => {
  const { text, state } = figureView(figure);
  return absenceWords[state as keyof typeof absenceWords] ?? text;
};

/** `还差343人`, `超出12人`, `高出5.5个百分点`; empty when result and target are the same. */
function distance(result: Figure, gap: Fraction): string {
  if (gap.equals(0)) return '';
  const points = pointUnit(result);
  const unit = points ?? `${result.scale ?? ''}${result.unit}`;
  const size = `${digitsOf(result, gap.abs())}${unit}`;
  if (gap.s > 0n) return `${points ? '高出' : '超出'}${size}`;
  return `${points ? '低' : '还差'}${size}`;
}

/** What keeps a verdict from being certain; empty for exact numbers. */
function doubtOf({ result, target }: TargetPair): string {
  if (result.kind === 'forecast') return '按预计数看，';
  return [result, target].some(({ qualifier }) => qualifier !== null) ? '按约数看，' : '';
}

function verdictOf(pair: TargetPair, gap: Fraction): { text: string; reached: boolean } {
  const { text, reached } = plainVerdict(pair, gap);
  return { text: `${doubtOf(pair)}${text}`, reached };
}

function plainVerdict(
  { result, limit }: TargetPair,
  gap: Fraction,
): { text: string; reached: boolean } {
  const size = distance(result, gap);
  if (limit === 'at-most') {
    const reached = gap.s <= 0n || gap.equals(0);
    const below = size.replace(/^(?:还差|低)/, '低于上限');
    return { text: reached ? `在上限以内${size && `，${below}`}` : `超过上限，${size}`, reached };
  }
  const reached = gap.s > 0n || gap.equals(0);
  return { text: `${reached ? '已达到' : '未达到'}${size && `，${size}`}`, reached };
}

function rowOf(pair: TargetPair): Row {
  const { label, result, target } = pair;
  const done = printedValue(result);
  const wanted = printedValue(target);
  const goal = wanted && convertUnit(wanted, target.unit, result.unit);
  const head = `${periodOf(result)}：${stated(result)}，${pair.limit === 'at-most' ? '上限' : '目标'}${stated(target)}`;
  if (!done || !goal) {
    const state = done ? figureView(target).state : figureView(result).state;
    const shown = done && wanted ? 'not-applicable' : state;
    return {
      point: { label, value: null, text: head, state: shown },
      cells: [label, periodOf(result), stated(result), stated(target), '—', '不能比较'],
      reached: null,
    };
  }
  const { text, reached } = verdictOf(pair, done.sub(goal));
  const ratio = goal.s > 0n && done.s >= 0n ? done.div(goal).mul(100) : null;
  const rate = ratio === null ? '' : `${roundHalfUp(ratio, 2)}%`;
  const inWords =
    rate !== '' && pointUnit(result) === null
      ? `，为${pair.limit === 'at-most' ? '上限' : '目标'}的${rate}`
      : '';
  return {
    point: {
      label,
      // A length as exact as the words: nobody can read more from the drawing.
      value: ratio === null ? null : Number(roundHalfUp(ratio, 2)),
      text: `${head}${inWords}。${reached ? '✓' : '○'}${text}`,
      state: ratio === null ? 'not-applicable' : figureView(result).state,
    },
    cells: [label, periodOf(result), stated(result), stated(target), rate || '—', text],
    reached,
  };
}

function readingOf(rows: readonly Row[]): string {
  const judged = rows.filter(({ reached }) => reached !== null);
  const reached = judged.filter((row) => row.reached);
  const absent = absentWords(rows.filter((row) => row.reached === null).map(({ point }) => point));
  const rest = absent === '' ? '' : `；另有${absent}，不能比较`;
  const [only] = judged;
  if (judged.length === 0) return `${absent}，不能比较。`;
  if (judged.length === 1 && only) return `${only.point.label}：${only.cells.at(-1)}${rest}。`;
  if (reached.length === judged.length) return `${judged.length}项目标都已达到${rest}。`;
  if (reached.length === 0) return `${judged.length}项目标都还没有达到${rest}。`;
  const open = judged.filter((row) => !row.reached).map(({ point }) => point.label);
  return `${judged.length}项目标中${reached.length}项已达到；未达到的是${open.join('、')}${rest}。`;
}

/** Results beside their targets, each on a scale of its own: the target stands at 100. */
export function targetChart(pairs: readonly TargetPair[], title: string): ChartView {
  const rows = pairs.map(rowOf);
  const figures = pairs.flatMap(({ result, target }) => [result, target]);
  const latest =
    pairs
      .map(({ result }) => result.asOf)
      .sort()
      .at(-1) ?? '';
  return {
    kind: 'target',
    title,
    reading: readingOf(rows),
    unit: '',
    series: [{ label: title, points: rows.map(({ point }) => point) }],
    table: {
      caption: title,
      columns: [
        { label: '项目', align: 'left' },
        { label: '完成时期', align: 'left' },
        { label: '完成', align: 'right' },
        { label: '目标', align: 'right' },
        { label: '完成率', align: 'right' },
        { label: '结果', align: 'left' },
      ],
      rows: rows.map(({ cells }) => ({ kind: 'row', cells })),
      notes: [...new Set(figures.flatMap(({ note }) => (note === null ? [] : [note])))],
      source: [...new Set(figures.map(({ source }) => source))].join('；'),
    },
    asOf: latest === '' ? '' : `截至${chineseDay(latest)}`,
    definition: [
      `完成率：${completionRate.formula}；竖线处为目标（100%），各项按自己的目标画，彼此长短不能相比`,
    ],
    legend: legendOf(rows.map(({ point }) => point)),
  };
}
