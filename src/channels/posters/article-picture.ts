import { type Canvas, screenCanvas } from '#channels/posters/engine/canvas.ts';
import { chooseEngine } from '#channels/posters/engine/choose-engine.ts';
import { layOut } from '#channels/posters/engine/layout.ts';
import { layoutFaults } from '#channels/posters/engine/layout-faults.ts';
import { rasterise } from '#channels/posters/engine/raster.ts';
import type { Finding } from '#domain/finding.ts';
import { paperFormat } from '#domain/paper.ts';
import type { ArticlePictureView } from '#views/pictures.ts';
import { box, type Node, printedTexts } from './node.ts';
import { paperOf } from './paper.ts';
import type { PictureJob } from './picture-job.ts';
import type { Piece, Setting } from './piece.ts';
import { chartPieces } from './templates/chart.ts';
import { tablePieces } from './templates/table.ts';
import { themes } from './theme.ts';

/** Twice the 343 points that an article has on a phone: 28 pixels show as 14 points. */
const width = 686;
const padding = 16;
/** Three dots a point, as on most phones. */
const factor = 1.5;

const format = paperFormat('a3');
if (format === null) throw new Error('no format a3');

/** Type sizes in pixels, largest first: the first with which everything fits is taken. */
const sizes = { chart: [28, 25, 22, 20], table: [26, 24, 22, 20] } as const;

function piecesOf({ theme, drawing }: ArticlePictureView, body: number): Piece[] {
  const setting: Setting = {
    paper: paperOf(format as NonNullable<typeof format>),
    theme: themes[theme],
    width: width - padding * 2,
    body,
    small: Math.min(24, body),
    heading: 32,
    space: 16,
    dense: false,
  };
  return drawing.type === 'chart'
    ? chartPieces(
        { ...drawing.chart, title: '', reading: '', table: emptied(drawing.chart.table) },
        setting,
      )
    : tablePieces(emptied(drawing.table), setting);
}

/** Caption, notes and source stand in the article as text. */
const emptied = (table: Extract<ArticlePictureView['drawing'], { type: 'table' }>['table']) => ({
  ...table,
  caption: '',
  notes: [],
  source: '',
});

function pictureTree(view: ArticlePictureView, size: number): Node {
  const pieces = piecesOf(view, size);
  return box(
    {
      width,
      padding,
      backgroundColor: themes[view.theme].colours.paper,
      fontFamily: 'Sans, Serif',
    },
    ...pieces.map(({ node, gap }, index) => box({ marginTop: index === 0 ? 0 : gap }, node)),
  );
}

const overflow = (view: ArticlePictureView, content: string): Finding => ({
  rule: 'overflow',
  severity: 'error',
  message: `公众号文章的图放不下：“${[...content].slice(0, 40).join('')}”比所在的栏宽`,
  hint: '减少表格列数，或缩短这一格的文字',
  place: { file: view.file, quote: content },
});

const pictureCanvas = (height: number): Canvas => ({
  ...screenCanvas(width, height),
  dots: { width: Math.round(width * factor), height: Math.round(height * factor) },
  factor,
});

/** A chart or table of an article, as high as it needs to be; 1029 dots wide. */
export function articlePictureJob(view: ArticlePictureView): PictureJob {
  return {
    kind: 'article',
    id: view.id,
    file: view.file,
    view,
    texts: printedTexts(pictureTree(view, sizes[view.drawing.type][0])),
    surelyFits: false,
    async layOut(fonts) {
      let widest = '';
      for (const size of sizes[view.drawing.type]) {
        const node = pictureTree(view, size);
        const layout = await layOut(node, width, fonts);
        const height = Math.ceil(layout.height);
        const fault = layoutFaults(layout, { width, height })[0];
        if (!fault) {
          const canvas = pictureCanvas(height);
          const choice = await chooseEngine(node, canvas, fonts, layout);
          return { sheets: [{ ending: '.png', canvas, ...choice }], findings: [] };
        }
        widest = fault.content;
      }
      return { sheets: [], findings: [overflow(view, widest)] };
    },
    raster: ({ node, canvas, engine }, fonts) =>
      rasterise(node, canvas, fonts, { format: 'png', engine }),
  };
}
