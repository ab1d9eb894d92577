import { paperCanvas, screenCanvas } from '#channels/posters/engine/canvas.ts';
import { asLaidOut } from '#channels/posters/engine/choose-engine.ts';
import { layoutFaults } from '#channels/posters/engine/layout-faults.ts';
import { rasterise } from '#channels/posters/engine/raster.ts';
import { layOutQuickly } from '#channels/posters/engine/takumi-layout.ts';
import type { PictureFont } from '#channels/posters/fonts.ts';
import { type Node, printedTexts } from '#channels/posters/node.ts';
import { onDemand } from '#channels/posters/on-demand.ts';
import { paperOf } from '#channels/posters/paper.ts';
import type { PictureJob } from '#channels/posters/picture-job.ts';
import { posterSheets } from '#channels/posters/poster-sheets.ts';
import { posterTexts } from '#channels/posters/poster-texts.ts';
import { sheetDrawings } from '#channels/posters/sheet-drawings.ts';
import { themes } from '#channels/posters/theme.ts';
import type { Finding } from '#domain/finding.ts';
import { longFormat } from '#domain/paper.ts';
import { pictureLimits } from '#domain/picture-limits.ts';
import type { PhoneView } from '#views/pictures.ts';
import {
  type MomentsChoice,
  type MomentsHeight,
  momentsChoices,
  momentsPoster,
  momentsWidth,
} from './moments.ts';
import { longSurelyFit, momentsSurelyFit } from './phone-bounds.ts';

const qualities = [82, 76, 70, 62];

const raster: PictureJob['raster'] = ({ node, canvas, engine }, fonts) =>
  rasterise(node, canvas, fonts, {
    format: 'jpeg',
    engine,
    qualities,
    mostBytes: pictureLimits.phone,
  });

async function firstThatFits(
  view: PhoneView,
  height: MomentsHeight,
  fonts: PictureFont[],
): Promise<Node | null> {
  const fits = async (choice: MomentsChoice): Promise<Node | null> => {
    const node = momentsPoster(view, height, choice);
    const layout = await layOutQuickly(node, momentsWidth, fonts);
    const size = { width: momentsWidth, height };
    return layout.height <= height && layoutFaults(layout, size).length === 0 ? node : null;
  };
  for (const choice of momentsChoices(view)) {
    const node = await fits(choice);
    if (node) return node;
  }
  return null;
}

/** A notice in short, 1080 by `height` dots: `<id>-1920.jpg`. */
export function momentsJob(view: PhoneView, height: MomentsHeight): PictureJob {
  const { points, figures } = view;
  const most = { points: points.length, figures: figures.length, described: true, body: 44 };
  // Headlines are tried one after the other; all else is the same.
  const texts = onDemand(() => [
    ...printedTexts(momentsPoster(view, height, { headline: view.title, ...most })),
    ...view.headlines,
  ]);
  return {
    kind: `phone-${height}`,
    id: view.id,
    file: view.file,
    view,
    get texts() {
      return texts();
    },
    surelyFits: momentsSurelyFit(view),
    async layOut(fonts) {
      const node = await firstThatFits(view, height, fonts);
      if (node === null) return { sheets: [], findings: [tooMuch(view, height)] };
      const canvas = screenCanvas(momentsWidth, height);
      return { sheets: [{ ending: `-${height}.jpg`, canvas, ...asLaidOut(node) }], findings: [] };
    },
    raster,
  };
}

const tooMuch = ({ file, title }: PhoneView, height: MomentsHeight): Finding => ({
  rule: 'overflow',
  severity: 'error',
  message: `手机海报（1080×${height}）放不下：“${title}”共 ${[...title].length} 字，标题用 80 像素仍超出画面`,
  hint: '写一个更短的 shortTitle（28 字以内）',
  place: { file, quote: title },
});

/** Everything that a notice says, in pictures at most 4000 dots high: `<id>-long-1.jpg`. */
export function longJob(view: PhoneView): PictureJob {
  const paper = paperOf(longFormat);
  const texts = onDemand(() => posterTexts(view, paper));
  return {
    kind: longFormat.id,
    id: view.id,
    file: view.file,
    view,
    get texts() {
      return texts();
    },
    surelyFits: longSurelyFit(view),
    async layOut(fonts) {
      const laid = await posterSheets(view, paper, themes[view.theme], fonts, 'screen');
      const canvas = { ...paperCanvas(laid.paper), dpi: null };
      const drawings = await sheetDrawings(laid, canvas, fonts);
      const sheets = drawings.map((drawing, index) => ({
        ending: `-long-${index + 1}.jpg`,
        canvas,
        ...drawing,
      }));
      return { sheets, findings: laid.findings };
    },
    raster,
  };
}
