import type { ChartView } from '#views/blocks.ts';
import { csvText } from './csv.ts';
import { kindNames } from './kind-names.ts';
import type { DataFile } from './publisher-files.ts';

/** A chart as CSV: one row a point, as precise as the page; targets as their table of words. */
export function chartCsv({ kind, series, table, unit }: ChartView): string {
  if (kind === 'target') {
    return csvText([
      table.columns.map(({ label }) => label),
      ...table.rows.map(({ cells }) => cells),
    ]);
  }
  return csvText([
    [table.columns[0]?.label ?? '项目', '系列', '数值', '计量单位', '类别', '显示'],
    ...series.flatMap(({ label, points }) =>
      points.map((point) => [
        point.label,
        label,
        point.value === null ? null : { plain: String(point.value) },
        unit,
        kindNames[point.state],
        point.text,
      ]),
    ),
  ]);
}

/** The files of charts that are published as such. */
export const chartFiles = (charts: readonly { chart: ChartView }[]): DataFile[] =>
  charts.flatMap(({ chart }) =>
    chart.files ? [{ path: chart.files.csv, content: chartCsv(chart) }] : [],
  );
