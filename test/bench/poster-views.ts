import { type Canvas, paperCanvas, screenCanvas } from '#channels/posters/engine/canvas.ts';
import { asLaidOut, type EngineChoice } from '#channels/posters/engine/choose-engine.ts';
import type { Layout } from '#channels/posters/engine/layout.ts';
import { type PictureFont, pictureFonts } from '#channels/posters/fonts.ts';
import type { Node } from '#channels/posters/node.ts';
import { type Paper, paperOf } from '#channels/posters/paper.ts';
import { posterJob, shareJob } from '#channels/posters/picture-job.ts';
import { posterSheets } from '#channels/posters/poster-sheets.ts';
import { sharePicture } from '#channels/posters/share-picture.ts';
import { sheetDrawings } from '#channels/posters/sheet-drawings.ts';
import { themes } from '#channels/posters/theme.ts';
import { paperFormat } from '#domain/paper.ts';
import type { PosterView, ShareView } from '#views/pictures.ts';
import { figure, poster, share } from '../channels/posters/examples.ts';

/** A poster with numbers of its own, so that nothing drawn before can be used again whole. */
function view(number: number): PosterView {
  const base = poster();
  const blocks = base.blocks.map((block) =>
    block.type === 'figures'
      ? {
          ...block,
          figures: [
            figure('发放人数', String(1000 + number * 37), '人'),
            figure('发放金额', `${40 + number}.${10 + (number % 90)}`, '万元'),
          ],
        }
      : block,
  );
  return { ...base, id: `${base.id}-${number}`, issue: `2026年第${number + 1}期`, blocks };
}

const card = (number: number): ShareView =>
  share({
    id: `share/${number}`,
    figures: [
      { label: '发放人数', text: `${1000 + number * 37}人` },
      { label: '发放金额', text: `${40 + number}.${10 + (number % 90)}万元` },
    ],
  });

/** A picture ready to draw, each way. */
export interface Subject {
  /** As the template made it. */
  node: Node;
  choice: EngineChoice;
  /** By satori; null for pictures that takumi lays out. */
  layout: Layout | null;
  canvas: Canvas;
  paper: Paper | null;
  fonts: PictureFont[];
}

const paperNamed = (id: string): Paper => {
  const format = paperFormat(id);
  if (format === null) throw new Error(`no format ${id}`);
  return paperOf(format);
};

export const fontsOf = (count: number, cache: string): Promise<PictureFont[]> =>
  pictureFonts(
    Array.from({ length: count }, (_, number) => [
      ...posterJob(view(number)).texts,
      ...shareJob(card(number), 'wide').texts,
    ]).flat(),
    cache,
  );

export async function sheetSubject(
  number: number,
  size: string,
  dpi: number,
  fonts: PictureFont[],
): Promise<Subject> {
  const paper = paperNamed(size);
  const canvas = paperCanvas(paper, dpi);
  const use = paper.format.kind === 'screen' ? 'screen' : 'paper';
  const laid = await posterSheets(view(number), paper, themes.teal, fonts, use);
  const [choice] = await sheetDrawings(laid, canvas, fonts);
  const [[node], [layout = null]] = [laid.sheets, laid.layouts];
  if (node === undefined || choice === undefined) throw new Error(`nothing on ${size}`);
  return {
    node,
    choice,
    layout,
    canvas,
    paper,
    fonts,
  };
}

export async function cardSubject(number: number, fonts: PictureFont[]): Promise<Subject> {
  const { node } = await sharePicture(card(number), 'wide', fonts);
  if (node === null) throw new Error('no card');
  const canvas = screenCanvas(900, 383);
  const choice = asLaidOut(node);
  return { node, choice, layout: null, canvas, paper: null, fonts };
}
