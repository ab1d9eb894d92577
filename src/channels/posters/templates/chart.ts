import { box, type Node, row } from '#channels/posters/node.ts';
import { type Piece, piece, type Setting, spacing } from '#channels/posters/piece.ts';
import { textWidthEm } from '#channels/posters/text-width.ts';
import type { ChartView } from '#views/blocks.ts';
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
          box({
            marginLeft: Math.round(from * (room - 3)),
            width: Math.round(length * (room - 3)),
            height: thickness,
            backgroundColor: shade(index, setting),
          }),
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
  const small = { size: setting.small, factor: 1.3, width: each, align: 'centre' } as const;
  const columns = points.map((point): Node => {
    const { length } = scale(point.value ?? 0);
    return box(
      { width: each, flexShrink: 0, justifyContent: 'flex-end' },
      setWords(point.text, setting, { ...small, weight: 700, colour: setting.theme.colours.main }),
      box({
        height: Math.round(length * height),
        marginLeft: spacing(setting, 8),
        marginRight: spacing(setting, 8),
        backgroundColor: setting.theme.colours.main,
      }),
      box(
        {
          borderTop: `3px solid ${setting.theme.colours.main}`,
          paddingTop: spacing(setting, 6),
        },
        setWords(point.label, setting, { ...small, byWords: true }),
      ),
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
    ...(standsInColumns(chart, setting) ? standingColumns : lyingBars)(chart, setting),
    ...remarkPieces([...chart.table.notes, chart.table.source], setting),
  ];
}
