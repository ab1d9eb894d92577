import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { paperCanvas } from '#channels/posters/engine/canvas.ts';
import { rasterise } from '#channels/posters/engine/raster.ts';
import { pictureFonts } from '#channels/posters/fonts.ts';
import { paperOf } from '#channels/posters/paper.ts';
import { posterSheets } from '#channels/posters/poster-sheets.ts';
import { posterTexts } from '#channels/posters/poster-texts.ts';
import { printPdf } from '#channels/posters/print/print-pdf.ts';
import { tilePdf } from '#channels/posters/print/tile-pdf.ts';
import { tileMargin, tilePlan, tileWords } from '#channels/posters/print/tile-plan.ts';
import { codeKey } from '#channels/posters/qr-code.ts';
import { themes } from '#channels/posters/theme.ts';
import { type PaperFormat, paperFormat } from '#domain/paper.ts';
import type { PosterView } from '#views/pictures.ts';
import { readCodes } from '../read-codes.ts';
import { templateExamples } from '../templates/examples.ts';

vi.setConfig({ testTimeout: 120_000 });

let cache = '';
beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'tiled-'));
});
afterAll(() => rm(cache, { recursive: true }));

const named = (id: string): PaperFormat => paperFormat(id) as PaperFormat;
const view = templateExamples.duties as PosterView;

/** The one sheet of a board, with its code's place and its PDF. */
async function boardOf(format: PaperFormat) {
  const paper = paperOf(format);
  const fonts = await pictureFonts([...posterTexts(view, paper), tileWords], cache);
  const { sheets, layouts } = await posterSheets(view, paper, themes.teal, fonts);
  const [node, layout] = [sheets[0], layouts[0]];
  const box = layout?.boxes.find(({ key }) => key === codeKey);
  if (!node || !layout || !box) throw new Error('no sheet with a code');
  const mm = (pixels: number): number => pixels / paper.perMillimetre;
  const code = {
    left: mm(box.left),
    top: mm(box.top),
    width: mm(box.width),
    height: mm(box.height),
  };
  const plain = { bleed: 0, marks: false, title: view.title };
  const pdf = await printPdf([{ node, layout }], paper, fonts, plain);
  return { node, layout, paper, fonts, code, pdf };
}

test.each([
  // The code is higher than what A4 shows, or lies across a seam that only more sheets would avoid.
  ['panel-120x240', 'a4', false],
  ['panel-60x90-landscape', 'a3', true],
] as const)(
  '%s on %s: the code is read again from the sheets put together',
  async (size, on, isWhole) => {
    const { node, layout, paper, fonts, code, pdf } = await boardOf(named(size));
    const { width: wide, height: high } = paper.format;
    const { tiles, window, sheet } = tilePlan(paper.format, named(on), [code]);
    const showsCode = tiles.filter(
      ({ left, top }) =>
        left <= code.left &&
        top <= code.top &&
        left + window.width >= code.left + code.width &&
        top + window.height >= code.top + code.height,
    );
    expect(showsCode.length > 0).toBe(isWhole);

    // The board as a picture, cut like the sheets and pasted together again, each over the one before.
    const dotsWide = 1400;
    const canvas = paperCanvas(paper, (dotsWide / wide) * 25.4);
    const picture = await rasterise(node, canvas, fonts, { format: 'png' });
    const { width = 0, height = 0 } = await sharp(picture).metadata();
    const dots = (length: number): number => Math.round((length * width) / wide);
    const pasted = await Promise.all(
      tiles.map(async ({ left, top }) => {
        const [x, y] = [Math.max(0, dots(left)), Math.max(0, dots(top))];
        const part = {
          left: x,
          top: y,
          width: Math.min(width, dots(left + window.width)) - x,
          height: Math.min(height, dots(top + window.height)) - y,
        };
        return { input: await sharp(picture).extract(part).png().toBuffer(), left: x, top: y };
      }),
    );
    const whole = await sharp({ create: { width, height, channels: 3, background: '#ff0000' } })
      .composite(pasted)
      .png()
      .toBuffer();
    expect(await readCodes(whole)).toEqual({ zbar: [view.address], jsqr: view.address });

    // The file shows on each sheet what the plan says: letters stand where the cut puts them.
    const tiled = await tilePdf(pdf, 1, paper.format, named(on), fonts, view.title, [code]);
    const opened = await getDocumentProxy(new Uint8Array(tiled));
    expect(opened.numPages).toBe(tiles.length);
    const points = (length: number): number => (length / 25.4) * 72;
    const phones = layout.runs.filter(({ content }) => content.includes('0600'));
    const foundAt: number[][] = [];
    for (const [index, { left, top }] of tiles.entries()) {
      const items = (await (await opened.getPage(index + 1)).getTextContent()).items;
      for (const item of items) {
        if (!('str' in item) || !item.str.includes('0600')) continue;
        const [x, y] = [item.transform[4], points(sheet.height) - item.transform[5]];
        foundAt.push([x + points(left - tileMargin), y + points(top - tileMargin)]);
      }
    }
    const scale = points(1 / paper.perMillimetre);
    expect(foundAt.length).toBeGreaterThan(0);
    const nearest = Math.min(
      ...foundAt.flatMap(([x = 0, y = 0]) =>
        phones.map((run) => Math.hypot(x - run.left * scale, y - run.baseline * scale)),
      ),
    );
    expect(nearest).toBeLessThan(0.5);
    expect(high).toBeGreaterThan(code.top + code.height);
  },
);
