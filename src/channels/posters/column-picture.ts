import { type Canvas, screenCanvas } from '#channels/posters/engine/canvas.ts';
import { chooseEngine } from '#channels/posters/engine/choose-engine.ts';
import { layOut } from '#channels/posters/engine/layout.ts';
import { layoutFaults } from '#channels/posters/engine/layout-faults.ts';
import { rasterise } from '#channels/posters/engine/raster.ts';
import type { Finding } from '#domain/finding.ts';
import { paperFormat } from '#domain/paper.ts';
import type { ThemeId } from '#domain/theme.ts';
import { box, type Node, printedTexts } from './node.ts';
import { onDemand } from './on-demand.ts';
import { paperOf } from './paper.ts';
import type { PictureJob } from './picture-job.ts';
import type { Piece, Setting } from './piece.ts';
import { themes } from './theme.ts';

const format = paperFormat('a3');
if (format === null) throw new Error('no format a3');
const paper = paperOf(format);

/** A picture of one column, as high as its content needs. Lengths in pixels of the layout. */
export interface ColumnPicture {
  kind: string;
  id: string;
  file: string;
  /** All that the picture depends on. */
  view: PictureJob['view'];
  theme: ThemeId;
  width: number;
  padding: number;
  /** Dots a pixel. */
  factor: number;
  heading: number;
  mostSmall: number;
  /** Type sizes, largest first: the first with which everything fits is taken. */
  sizes: readonly [number, ...number[]];
  pieces: (setting: Setting) => Piece[];
  /** True where no text can be too wide, so that judging needs no layout. */
  surelyFits?: boolean;
  /** The finding for a text that is too wide even at the smallest size. */
  overflow: (content: string) => Finding;
}

function pictureTree(picture: ColumnPicture, body: number): Node {
  const { width, padding, theme, heading, mostSmall } = picture;
  const pieces = picture.pieces({
    paper,
    theme: themes[theme],
    width: width - padding * 2,
    body,
    small: Math.min(mostSmall, body),
    heading,
    space: 16,
    dense: false,
  });
  return box(
    { width, padding, backgroundColor: themes[theme].colours.paper, fontFamily: 'Sans, Serif' },
    ...pieces.map(({ node, gap }, index) => box({ marginTop: index === 0 ? 0 : gap }, node)),
  );
}

const pictureCanvas = ({ width, factor }: ColumnPicture, height: number): Canvas => ({
  ...screenCanvas(width, height),
  dots: { width: Math.round(width * factor), height: Math.round(height * factor) },
  factor,
});

/** The picture as a job: a PNG. */
export function columnPictureJob(picture: ColumnPicture): PictureJob {
  const { kind, id, file, view, width, sizes } = picture;
  const texts = onDemand(() => printedTexts(pictureTree(picture, sizes[0])));
  return {
    kind,
    id,
    file,
    view,
    get texts() {
      return texts();
    },
    surelyFits: picture.surelyFits === true,
    async layOut(fonts) {
      let widest = '';
      for (const size of sizes) {
        const node = pictureTree(picture, size);
        const layout = await layOut(node, width, fonts);
        const height = Math.ceil(layout.height);
        const fault = layoutFaults(layout, { width, height })[0];
        if (!fault) {
          const canvas = pictureCanvas(picture, height);
          const choice = await chooseEngine(node, canvas, fonts, layout);
          return { sheets: [{ ending: '.png', canvas, ...choice }], findings: [] };
        }
        widest = fault.content;
      }
      return { sheets: [], findings: [picture.overflow(widest)] };
    },
    raster: ({ node, canvas, engine }, fonts) =>
      rasterise(node, canvas, fonts, { format: 'png', engine }),
  };
}
