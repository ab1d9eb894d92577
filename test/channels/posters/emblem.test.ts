import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { paperCanvas } from '#channels/posters/engine/canvas.ts';
import { chooseEngine } from '#channels/posters/engine/choose-engine.ts';
import { draw } from '#channels/posters/engine/layout.ts';
import { rasterise } from '#channels/posters/engine/raster.ts';
import { pictureFonts } from '#channels/posters/fonts.ts';
import { paperOf } from '#channels/posters/paper.ts';
import { momentsJob } from '#channels/posters/phone/phone-jobs.ts';
import { posterJob, shareJob } from '#channels/posters/picture-job.ts';
import { posterSheets } from '#channels/posters/poster-sheets.ts';
import { printPdf } from '#channels/posters/print/print-pdf.ts';
import { themes } from '#channels/posters/theme.ts';
import { paperFormat } from '#domain/paper.ts';
import type { EmblemView } from '#views/pictures.ts';
import { poster, share } from './examples.ts';

vi.setConfig({ testTimeout: 60_000 });

let cache = '';
let emblem: EmblemView;
/** A colour that no theme has. */
const violet = { r: 150, g: 30, b: 200 };

beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'emblem-'));
  const size = { width: 60, height: 40 };
  const png = await sharp({ create: { ...size, channels: 3, background: violet } })
    .png()
    .toBuffer();
  emblem = { ...size, src: `data:image/png;base64,${png.toString('base64')}` };
});
afterAll(() => rm(cache, { recursive: true }));

/** Width and height of what is violet, in dots. */
async function violetBox(picture: Buffer): Promise<[number, number]> {
  const { data, info } = await sharp(picture)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const xs: number[] = [];
  const ys: number[] = [];
  for (let at = 0; at < data.length; at += 3) {
    const [r = 0, g = 0, b = 0] = data.subarray(at, at + 3);
    const off = Math.max(Math.abs(r - violet.r), Math.abs(g - violet.g), Math.abs(b - violet.b));
    if (off > 12) continue;
    const dot = at / 3;
    xs.push(dot % info.width);
    ys.push(Math.floor(dot / info.width));
  }
  if (xs.length === 0) return [0, 0];
  const span = (all: number[]): number =>
    all.reduce((a, b) => Math.max(a, b)) - all.reduce((a, b) => Math.min(a, b)) + 1;
  return [span(xs), span(ys)];
}

test('on paper both engines draw it alike, in its proportions; PDF and SVG hold it', async () => {
  const format = paperFormat('a4');
  if (format === null) throw new Error('no a4');
  const paper = paperOf(format);
  const view = poster({ emblem });
  const fonts = await pictureFonts(posterJob(view).texts, cache);
  const { sheets, layouts, findings } = await posterSheets(view, paper, themes.teal, fonts);
  expect(findings).toEqual([]);
  const [[node], [layout]] = [sheets, layouts];
  if (node === undefined || layout === undefined) throw new Error('no sheet');
  const canvas = paperCanvas(paper, 100);
  const choice = await chooseEngine(node, canvas, fonts);
  expect(choice.drift).toBeNull();
  const boxes: [number, number][] = [];
  for (const engine of ['takumi', 'satori'] as const) {
    const tree = engine === 'takumi' ? choice.node : node;
    boxes.push(await violetBox(await rasterise(tree, canvas, fonts, { format: 'png', engine })));
  }
  const [[width, height], [satoriWidth, satoriHeight]] = boxes as [
    [number, number],
    [number, number],
  ];
  expect(width).toBeGreaterThan(20);
  expect(width / height).toBeCloseTo(1.5, 0);
  expect(Math.abs(width - satoriWidth)).toBeLessThanOrEqual(2);
  expect(Math.abs(height - satoriHeight)).toBeLessThanOrEqual(2);
  expect(await draw(node, paper, fonts)).toContain(emblem.src);
  const pdf = await printPdf([{ node, layout }], paper, fonts, {
    bleed: 3,
    marks: true,
    title: '标识',
  });
  expect(pdf.toString('latin1')).toMatch(/\/Subtype\s*\/Image/u);
});

test('on share pictures where the words leave room, on short pictures for phones always', async () => {
  const drawn = async (job: ReturnType<typeof posterJob>): Promise<[number, number]> => {
    const fonts = await pictureFonts(job.texts, cache);
    const { sheets, findings } = await job.layOut(fonts);
    expect(findings).toEqual([]);
    const [sheet] = sheets;
    if (sheet === undefined) throw new Error('no sheet');
    return violetBox(await job.raster(sheet, fonts));
  };
  const [width] = await drawn(shareJob(share({ emblem, kicker: '青山镇' }), 'wide'));
  expect(width).toBeGreaterThan(30);
  const long = '青山街道办事处退役军人服务中心·综合公开';
  expect(await drawn(shareJob(share({ emblem, kicker: long }), 'square'))).toEqual([0, 0]);
  const phone = {
    ...poster({ emblem }),
    notice: 'n',
    headlines: [],
    day: '2026年10月12日',
    scan: '',
    description: '',
    slogans: [],
    figures: [],
    figuresAsOf: '',
    points: [],
  };
  const [onPhone] = await drawn(momentsJob(phone, 1440));
  expect(onPhone).toBeGreaterThan(50);
});
