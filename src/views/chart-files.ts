import type { ThemeId } from '#domain/theme.ts';
import type { ChartView } from './blocks.ts';
import type { ViewContext } from './context.ts';
import type { StatisticsView } from './data-pages.ts';
import type { ChartPictureView } from './pictures.ts';
import { countyStatisticsViews, townStatisticsViews } from './statistics-page.ts';

/** A chart that is published as files too, with who publishes it. */
export interface FiledChart {
  chart: ChartView & { files: NonNullable<ChartView['files']> };
  /** Name for readers. */
  publisher: string;
  /** Content file, for findings. */
  file: string;
  theme: ThemeId;
  demonstration: string;
}

function* chartsOf(
  views: Iterable<StatisticsView>,
): Generator<{ chart: FiledChart['chart']; view: StatisticsView }> {
  for (const view of views) {
    const charts = [...view.targets, ...view.trends, ...view.periods.flatMap((one) => one.charts)];
    for (const chart of charts) {
      if (chart.files) yield { chart: { ...chart, files: chart.files }, view };
    }
  }
}

/** Every chart of the statistics pages once: the newest periods stand on two pages. */
export function filedCharts(context: ViewContext): FiledChart[] {
  const { site, towns } = context.county;
  const publishers = [
    {
      views: countyStatisticsViews(context),
      publisher: context.site.county,
      file: site.file,
      theme: 'teal' as const,
    },
    ...towns.map((town) => ({
      views: townStatisticsViews(context, town),
      publisher: town.file.value.name,
      file: town.file.file,
      theme: town.file.value.theme ?? ('teal' as const),
    })),
  ];
  const found = publishers.flatMap(({ views, ...rest }) =>
    [...chartsOf(views)].map(
      ({ chart, view }): FiledChart => ({
        ...rest,
        chart,
        demonstration: view.meta.demonstration === '' ? '' : '演示数据',
      }),
    ),
  );
  return [...new Map(found.map((one) => [one.chart.files.png, one])).values()];
}

/** The same as pictures, with source, day and definition printed below. */
export const chartPictureViews = (charts: readonly FiledChart[]): ChartPictureView[] =>
  charts.map(({ chart: { files, ...chart }, publisher, file, theme, demonstration }) => ({
    id: files.png.replace(/\.png$/, ''),
    file,
    theme,
    chart: {
      ...chart,
      title: `${publisher}：${chart.title}`,
      table: {
        ...chart.table,
        notes: [
          ...chart.table.notes,
          ...chart.definition.map((text) => `口径：${text}`),
          [chart.asOf, demonstration].filter((text) => text !== '').join('　'),
        ],
        source: chart.table.source === '' ? '' : `来源：${chart.table.source}`,
      },
    },
  }));
