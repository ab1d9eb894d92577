import type { Finding } from '#domain/finding.ts';
import type { ChartPictureView } from '#views/pictures.ts';
import { columnPictureJob } from './column-picture.ts';
import type { PictureJob } from './picture-job.ts';
import { chartPieces } from './templates/chart.ts';

const overflow = (view: ChartPictureView, content: string): Finding => ({
  rule: 'overflow',
  severity: 'error',
  message: `统计图“${view.chart.title}”放不下：“${[...content].slice(0, 40).join('')}”比所在的栏宽`,
  hint: '缩短这个事实、村或单位的名称',
  place: { file: view.file, quote: content },
});

const textsOf = ({ chart }: ChartPictureView): string[] =>
  chart.series.flatMap(({ label, points }) => [
    label,
    ...points.flatMap((point) => [point.label, point.text]),
  ]);

/** A chart of the statistics with all that belongs to it, to save and pass on; 1200 dots wide. */
export const chartPictureJob = (view: ChartPictureView): PictureJob =>
  columnPictureJob({
    kind: 'chart',
    id: view.id,
    file: view.file,
    view,
    theme: view.theme,
    width: 960,
    padding: 40,
    factor: 1.25,
    heading: 40,
    mostSmall: 24,
    sizes: [30, 26, 22, 18],
    pieces: (setting) => chartPieces(view.chart, setting),
    // Words wrap between any two Chinese characters; only a long run of others can be too wide.
    surelyFits: !textsOf(view).some((text) => /[!-~]{13,}/.test(text)),
    overflow: (content) => overflow(view, content),
  });
