import type { Finding } from '#domain/finding.ts';
import type { ArticlePictureView } from '#views/pictures.ts';
import { columnPictureJob } from './column-picture.ts';
import type { PictureJob } from './picture-job.ts';
import type { Piece, Setting } from './piece.ts';
import { chartPieces } from './templates/chart.ts';
import { tablePieces } from './templates/table.ts';
import { textWidthEm } from './text-width.ts';
import { breaksWithin } from './unbroken.ts';

/** Twice the 343 points that an article has on a phone: 28 pixels show as 14 points. */
const width = 686;
/** Three dots a point, as on most phones. */
const factor = 1.5;

const sizes = { chart: [28, 25, 22, 20], table: [26, 24, 22, 20] } as const;

const piecesOf = ({ drawing }: ArticlePictureView, setting: Setting): Piece[] =>
  drawing.type === 'chart'
    ? chartPieces(
        { ...drawing.chart, title: '', reading: '', table: emptied(drawing.chart.table) },
        setting,
      )
    : tablePieces(emptied(drawing.table), setting);

/** Caption, notes and source stand in the article as text. */
const emptied = (table: Extract<ArticlePictureView['drawing'], { type: 'table' }>['table']) => ({
  ...table,
  caption: '',
  notes: [],
  source: '',
});

const overflow = (view: ArticlePictureView, content: string): Finding => ({
  rule: 'overflow',
  severity: 'error',
  message: `公众号文章的图放不下：“${[...content].slice(0, 40).join('')}”比所在的栏宽`,
  hint: '减少表格列数，或缩短这一格的文字',
  place: { file: view.file, quote: content },
});

/** Labels and numbers of bars have a third of the width each: ten letters of the smallest type. */
const longestRun = 8;
const longestNumber = 9;

/**
 * True when the picture surely has room for every word: bars with short numbers, whose labels
 * break anywhere. False says nothing: the layout decides.
 */
const surelyFits = ({ drawing }: ArticlePictureView): boolean =>
  drawing.type === 'chart' &&
  (drawing.chart.kind === 'bar' || drawing.chart.kind === 'parts') &&
  [
    ...drawing.chart.legend.map(({ text }) => text),
    ...drawing.chart.series.flatMap(({ label, points }) => [
      label,
      ...points.map((point) => point.label),
    ]),
  ].every((text) => breaksWithin(text, longestRun)) &&
  drawing.chart.series.every(({ points }) =>
    points.every(({ text }) => textWidthEm(text) <= longestNumber),
  );

/** A chart or table of an article, as high as it needs to be; 1029 dots wide. */
export const articlePictureJob = (view: ArticlePictureView): PictureJob =>
  columnPictureJob({
    kind: 'article',
    id: view.id,
    file: view.file,
    view,
    theme: view.theme,
    width,
    padding: 16,
    factor,
    heading: 32,
    mostSmall: 24,
    sizes: sizes[view.drawing.type],
    surelyFits: surelyFits(view),
    pieces: (setting) => piecesOf(view, setting),
    overflow: (content) => overflow(view, content),
  });
