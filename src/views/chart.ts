import { chineseDay } from '#domain/day.ts';
import type { Figure } from '#domain/figure.ts';
import { convertUnit } from '#domain/unit.ts';
import type { ChartPoint, ChartView } from './blocks.ts';
import { legendOf } from './chart-legend.ts';
import {
  barReading,
  lineReading,
  partsReading,
  type ReadPoint,
  shareText,
  sumOf,
} from './chart-reading.ts';
import { definitionsOf } from './fact-definition.ts';
import { absenceWords, figureView, printedValue } from './figure.ts';

/** What a chart is drawn from. A point without figure has nothing stated: it prints 未报. */
export interface ChartRequest {
  kind: 'bar' | 'line' | 'parts';
  title: string;
  /** Head of the first column of the table twin: 村, 项目, 月份. */
  by: string;
  series: {
    label: string;
    points: { label: string; figure: Figure | null; own?: boolean }[];
  }[];
}

interface Point extends ReadPoint {
  /** The text without what concerns only the drawing. */
  stated: string;
}

const differentUnit = '单位不同，未画入图';

function pointOf(label: string, figure: Figure | null, unit: string): Point {
  const view = figure && figureView(figure);
  const value = figure && printedValue(figure);
  if (!view || !figure || !value) {
    const state = view?.state ?? 'missing';
    const text = absenceWords[state as keyof typeof absenceWords] ?? absenceWords.missing;
    return { label, text, stated: text, value: null, exact: null, state };
  }
  const exact = convertUnit(value, figure.unit, unit);
  const { text, state } = view;
  return exact
    ? { label, text, stated: text, value: exact.valueOf(), exact, state }
    : {
        label,
        text: `${text}（${differentUnit}）`,
        stated: text,
        value: null,
        exact: null,
        state: 'not-applicable',
      };
}

function readingOf(
  kind: ChartView['kind'],
  request: ChartRequest,
  all: readonly (readonly Point[])[],
): string {
  const read = { bar: barReading, target: barReading, line: lineReading, parts: partsReading }[
    kind
  ];
  const sentences = request.series.map(({ label, points: given }, index) => {
    const figure = given.find((point) => point.figure !== null)?.figure ?? null;
    const sentence = read(all[index] ?? [], figure);
    return request.series.length > 1 ? `${label}：${sentence}` : sentence;
  });
  return `${sentences.join('。')}。`;
}

/** The days on which figures hold: the latest one, since a chart is as old as its newest number. */
function asOfText(figures: readonly Figure[]): string {
  if (figures.length === 0) return '';
  if (figures.every(({ kind }) => kind === 'forecast')) return '计划数、预计数';
  const latest =
    figures
      .map(({ asOf }) => asOf)
      .sort()
      .at(-1) ?? '';
  return `截至${chineseDay(latest)}`;
}

/** Shares of a whole whose parts are all known; none where a part is hidden or not reported. */
function withShares(points: readonly Point[]): Point[] {
  const known = points.flatMap(({ exact }) => (exact === null ? [] : [exact]));
  const sum = sumOf(known);
  if (known.length < points.length || sum.equals(0)) return [...points];
  return points.map((point) =>
    point.exact === null ? point : { ...point, share: shareText(point.exact, sum) },
  );
}

const drawn = ({ label, value, text, state, share, own }: Point): ChartPoint => ({
  label,
  value,
  text,
  state,
  ...(share === undefined ? {} : { share }),
  ...(own === undefined ? {} : { own }),
});

/**
 * A chart with one sentence that says what it shows, computed from its data, and its table twin.
 * All points are drawn in the unit of the first figure; values that do not exist, or measure
 * something else, are null and say why in their text.
 */
export function chartView(request: ChartRequest): ChartView {
  const figures = request.series.flatMap(({ points }) => points.map(({ figure }) => figure));
  const present = figures.filter((figure) => figure !== null);
  const unit = present[0]?.unit ?? '';
  const plain = request.series.map(({ points }) =>
    points.map(
      ({ label, figure, own }): Point => ({
        ...pointOf(label, figure, unit),
        ...(own ? { own } : {}),
      }),
    ),
  );
  const negative = plain.flat().some(({ exact }) => exact !== null && exact.s < 0n);
  // A whole cannot hold a part below nothing; bars can.
  const kind = request.kind === 'parts' && negative ? 'bar' : request.kind;
  const all = kind === 'parts' ? plain.map(withShares) : plain;
  const shared = all.flat().some(({ share }) => share !== undefined);
  const labels = [...new Set(all.flat().map(({ label }) => label))];
  const remarks = present.flatMap((figure) => (figure.note === null ? [] : [figure.note]));
  const cellsOf = (label: string) =>
    all.flatMap((points) => {
      const point = points.find((candidate) => candidate.label === label);
      return [point?.stated ?? '—', ...(shared ? [point?.share ?? '—'] : [])];
    });
  return {
    kind,
    title: request.title,
    reading: readingOf(kind, request, all),
    unit: unit === '比值' ? '' : unit,
    series: request.series.map(({ label }, index) => ({
      label,
      points: (all[index] ?? []).map(drawn),
    })),
    table: {
      caption: request.title,
      columns: [
        { label: request.by, align: 'left' },
        ...request.series.flatMap(({ label }) => [
          { label, align: 'right' as const },
          ...(shared ? [{ label: '占合计', align: 'right' as const }] : []),
        ]),
      ],
      rows: labels.map((label) => ({ kind: 'row', cells: [label, ...cellsOf(label)] })),
      notes: [...new Set(remarks)],
      source: [...new Set(present.map(({ source }) => source))].join('；'),
    },
    asOf: asOfText(present),
    definition: definitionsOf(present),
    legend: legendOf(all.flat()),
  };
}
