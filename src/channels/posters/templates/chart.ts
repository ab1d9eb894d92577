import { box, type Node, row } from '#channels/posters/node.ts';
import { type Piece, piece, type Setting, spacing } from '#channels/posters/piece.ts';
import { textWidthEm } from '#channels/posters/text-width.ts';
import type { ChartView } from '#views/blocks.ts';
import { barLook } from './bar-look.ts';
import { headingPieces } from './heading.ts';
import { hugWords } from './hug.ts';
import { prosePieces, remarkPieces } from './prose.ts';
import { setWords } from './set-words.ts';

type Series = ChartView['series'][number];

function shade(index: number, { theme }: Setting): string {
  const { main, accent, muted, accentLight } = theme.colours;
  return [main, accentLight, accent, muted][index % 4] ?? main;
}

/** Where a bar begins and how long it is, as shares 0–1 of the room. */
type Scale = (value: number) => { from: number; length: number };

/** Zero is always on the scale, so that lengths can be compared; negative values lie before it. */
function zeroScale(series: Series[], whole: boolean): Scale {
  const values = series.flatMap(({ points }) => points.map(({ value }) => value ?? 0));
  const low = Math.min(0, ...values);
  const sum = values.reduce((total, value) => total + value, 0);
  const high = whole && low === 0 ? sum : Math.max(0, ...values);
  const span = high - low || 1;
  return (value) => ({
    from: (Math.min(0, value) - low) / span,
    length: Math.abs(value) / span,
  });
}

function legend(series: Series[], setting: Setting): Piece[] {
  if (series.length < 2) return [];
  const entries = series.map(({ label }, index) =>
    row(
      { alignItems: 'center' },
      box({
        width: spacing(setting, 36),
        height: spacing(setting, 24),
        flexShrink: 0,
        backgroundColor: shade(index, setting),
      }),
      box(
        { paddingLeft: spacing(setting, 12) },
        hugWords(label, setting, { size: setting.small, most: setting.width * 0.8, factor: 1.5 }),
      ),
    ),
  );
  return [
    piece(
      row(
        { flexWrap: 'wrap', gap: spacing(setting, 32), color: setting.theme.colours.body },
        ...entries,
      ),
      '图例',
      {
        gap: Math.round(setting.space * 0.5),
        keepWithNext: true,
      },
    ),
  ];
}

/** Looks of numbers that are not exact, with their meanings. */
function looks(chart: ChartView, setting: Setting): Piece[] {
  if (chart.legend.length === 0) return [];
  const entries = chart.legend.map(({ state, text }) =>
    row(
      { alignItems: 'center' },
      box(
        { width: spacing(setting, 72), flexShrink: 0 },
        barLook(
          state,
          {
            width: spacing(setting, 72),
            thickness: spacing(setting, 24),
            colour: setting.theme.colours.main,
          },
          setting,
        ),
      ),
      box(
        { paddingLeft: spacing(setting, 12) },
        hugWords(text, setting, { size: setting.small, most: setting.width * 0.8, factor: 1.5 }),
      ),
    ),
  );
  return [
    piece(
      row(
        { flexWrap: 'wrap', gap: spacing(setting, 20), color: setting.theme.colours.muted },
        ...entries,
      ),
      '图例',
      { gap: Math.round(setting.space * 0.5) },
    ),
  ];
}

/** Charts of up to so many bars stay on one sheet. */
const mostTogether = 8;

/** Lying bars: label, bar, number. Parts of a whole show the whole as a pale track. */
function lyingBars({ series, kind }: ChartView, setting: Setting): Piece[] {
  const scale = zeroScale(series, kind === 'parts');
  const points = series.flatMap(({ points }) => points);
  const em = (texts: string[]) => Math.max(...texts.map(textWidthEm), 1) * setting.body * 1.06;
  const labelWidth = Math.min(
    Math.ceil(em(points.map(({ label }) => label))) + spacing(setting, 16),
    setting.width * 0.34,
  );
  const numberWidth = Math.min(
    Math.ceil(em(points.map(({ text }) => text))) + spacing(setting, 16),
    setting.width * 0.34,
  );
  const room = Math.floor(setting.width - labelWidth - numberWidth - spacing(setting, 20));
  const thickness = Math.round(setting.body * (series.length > 1 ? 0.7 : 1));
  const labels = series[0]?.points.map(({ label }) => label) ?? [];
  const cell = (content: string, width: number, weight = 400) =>
    setWords(content, setting, {
      size: setting.body,
      factor: 1.3,
      width: Math.floor(width),
      weight,
      byWords: true,
    });
  const inset = spacing(setting, 16);
  return labels.map((label, at) => {
    const bars = series.map(({ points }, index) => {
      const point = points[at];
      const { from, length } = scale(point?.value ?? 0);
      return row(
        { alignItems: 'center' },
        row(
          {
            width: room,
            flexShrink: 0,
            height: thickness,
            backgroundColor:
              kind === 'parts' ? setting.theme.colours.tint : setting.theme.colours.paper,
            borderLeft: `3px solid ${setting.theme.colours.rule}`,
          },
          box(
            { marginLeft: point?.value == null ? 0 : Math.round(from * (room - 3)) },
            barLook(
              point?.state ?? 'missing',
              {
                width: Math.round((point?.value == null ? 1 : length) * (room - 3)),
                thickness,
                colour: shade(index, setting),
              },
              setting,
            ),
          ),
        ),
        box(
          { paddingLeft: inset, flexShrink: 0 },
          cell(point?.text ?? '', numberWidth - inset, 700),
        ),
      );
    });
    return piece(
      row(
        { alignItems: 'center', gap: spacing(setting, 20) },
        cell(label, labelWidth),
        box({ gap: spacing(setting, 4), flexShrink: 0 }, ...bars),
      ),
      label,
      // A short chart is read as a whole, so it is not spread over two sheets.
      {
        gap: Math.round(setting.space * 0.4),
        keepWithNext: labels.length <= mostTogether && at < labels.length - 1,
      },
    );
  });
}

/** Standing columns, the step form of a line: one a point, number above, label below. */
function standingColumns({ series }: ChartView, setting: Setting): Piece[] {
  const scale = zeroScale(series, false);
  const points = series[0]?.points ?? [];
  const height = setting.body * 6;
  const each = Math.floor(setting.width / Math.max(points.length, 1));
  const inset = spacing(setting, 8);
  const small = { size: setting.small, factor: 1.3, width: each, align: 'centre' } as const;
  const columns = points.map((point): Node => {
    const { length } = scale(point.value ?? 0);
    // The label is read before its number, though it stands below.
    return box(
      { width: each, flexShrink: 0, flexDirection: 'column-reverse' },
      box(
        {
          borderTop: `3px solid ${setting.theme.colours.main}`,
          paddingTop: spacing(setting, 6),
        },
        setWords(point.label, setting, { ...small, byWords: true }),
      ),
      box(
        { marginLeft: inset, marginRight: inset },
        point.value === null
          ? box({ height: 0 })
          : barLook(
              point.state,
              {
                width: each - inset * 2,
                thickness: Math.round(length * height),
                colour: setting.theme.colours.main,
              },
              setting,
            ),
      ),
      setWords(point.text, setting, { ...small, weight: 700, colour: setting.theme.colours.main }),
    );
  });
  return [
    piece(row({ alignItems: 'stretch' }, ...columns), points.map(({ label }) => label).join('、'), {
      gap: setting.space,
    }),
  ];
}

const standsInColumns = ({ kind, series }: ChartView, setting: Setting): boolean => {
  const points = series[0]?.points ?? [];
  const room = setting.width / Math.max(points.length, 1) - 6;
  return (
    kind === 'line' &&
    series.length === 1 &&
    points.every(
      ({ value, label, text }) =>
        (value ?? 0) >= 0 &&
        textWidthEm(text) * setting.small * 1.05 <= room &&
        textWidthEm(label) * setting.small <= room * 2,
    )
  );
};

/** A result on the way to its target, in words and as a bar with the target's mark. */
function targetBars({ series }: ChartView, setting: Setting): Piece[] {
  const points = series.flatMap((each) => each.points);
  const top = Math.max(100, ...points.map(({ value }) => value ?? 0));
  const thickness = setting.body;
  const tick = Math.max(4, Math.round(setting.body * 0.2));
  const words = (content: string, weight: number) =>
    setWords(content, setting, { size: setting.body, factor: 1.35, width: setting.width, weight });
  return points.map((point) => {
    const goal = Math.round((100 / top) * (setting.width - tick));
    const done = Math.round(((point.value ?? 0) / top) * (setting.width - tick));
    const bar = (width: number) =>
      width > 0
        ? [barLook(point.state, { width, thickness, colour: shade(0, setting) }, setting)]
        : [];
    const drawing = row(
      { width: setting.width, height: thickness, alignItems: 'center' },
      ...bar(Math.min(done, goal)),
      box({ width: Math.max(0, goal - done) }),
      box({ width: tick, height: thickness, backgroundColor: setting.theme.colours.body }),
      ...bar(Math.max(0, done - goal)),
    );
    return piece(
      box(
        { gap: spacing(setting, 6) },
        words(point.label, 700),
        words(point.text, 400),
        ...(point.value === null ? [] : [drawing]),
      ),
      point.label,
      { gap: setting.space },
    );
  });
}

function barsOf(chart: ChartView, setting: Setting): Piece[] {
  if (chart.kind === 'target') return targetBars(chart, setting);
  return standsInColumns(chart, setting)
    ? standingColumns(chart, setting)
    : lyingBars(chart, setting);
}

/** A chart as boxes, every point with its label and number in words. */
export function chartPieces(chart: ChartView, setting: Setting): Piece[] {
  return [
    ...headingPieces(chart.title, setting),
    ...prosePieces(chart.reading, setting).map((each) => ({
      ...each,
      gap: 0,
      elastic: false,
      keepWithNext: true,
    })),
    ...legend(chart.series, setting),
    ...barsOf(chart, setting),
    ...looks(chart, setting),
    ...remarkPieces([...chart.table.notes, chart.table.source], setting),
  ];
}
