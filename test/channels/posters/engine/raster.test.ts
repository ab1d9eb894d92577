import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Canvas, paperCanvas, screenCanvas } from '#channels/posters/engine/canvas.ts';
import { satoriDrawer, takumiDrawer } from '#channels/posters/engine/drawer.ts';
import { rasterise } from '#channels/posters/engine/raster.ts';
import { type PictureFont, pictureFonts } from '#channels/posters/fonts.ts';
import { box, text } from '#channels/posters/node.ts';
import { paperOf } from '#channels/posters/paper.ts';
import { paperFormat } from '#domain/paper.ts';
// Reading editors' pictures blocks decoders in the whole process, as in every command.
import '#load/image.ts';

let folder = '';
let fonts: PictureFont[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'raster-'));
  fonts = await pictureFonts(['张榜公示'], folder);
});
afterAll(() => rm(folder, { recursive: true }));

/** A sheet with a dark foot that must reach the last dot, and no ground of its own elsewhere. */
const sheet = (width: number, height: number) =>
  box(
    { width, height, justifyContent: 'space-between', fontFamily: 'Serif', fontWeight: 900 },
    box(
      { width: 90, height: 40, borderRadius: 12, overflow: 'hidden' },
      box({ width: 90, height: 40, backgroundColor: '#b8641f' }),
    ),
    text({ fontSize: height / 5, lineHeight: `${Math.round(height / 4)}px` }, '张榜'),
    box({ height: 40, backgroundColor: '#0c4a47' }),
  );

function chunks(png: Buffer): string[] {
  const types: string[] = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    types.push(png.toString('latin1', at + 4, at + 8));
  return types;
}

const a3 = paperFormat('a3');
if (a3 === null) throw new Error('no A3');
const paper = paperOf(a3);

test('A3 at 300 dots an inch: real size, opaque to the last dot, no other metadata', async () => {
  const node = sheet(paper.width, paper.height);
  const png = await rasterise(node, paperCanvas(paper), fonts, { format: 'png' });
  // 297 mm and 420 mm at 300 dots an inch are 3507.9 and 4960.6 dots.
  expect(await sharp(png).metadata()).toMatchObject({
    width: 3508,
    height: 4961,
    density: 300,
    hasAlpha: false,
  });
  const allowed = new Set(['IHDR', 'pHYs', 'PLTE', 'IDAT', 'IEND']);
  expect(chunks(png).filter((type) => !allowed.has(type))).toEqual([]);
  const last = await sharp(png).extract({ left: 3507, top: 4960, width: 1, height: 1 }).raw();
  expect([...(await last.toBuffer())]).toEqual([0x0c, 0x4a, 0x47]);
});

test('both engines and both formats have the size and the dots an inch', async () => {
  const node = sheet(paper.width, paper.height);
  for (const engine of ['takumi', 'satori'] as const)
    for (const format of ['png', 'jpeg'] as const) {
      const canvas = paperCanvas(paper, 100);
      const bytes = await rasterise(node, canvas, fonts, { format, engine });
      // 297 mm and 420 mm at 100 dots an inch are 1169.3 and 1653.5 dots.
      expect(await sharp(bytes).metadata()).toMatchObject({
        format,
        width: 1169,
        height: 1654,
        density: 100,
        hasAlpha: false,
      });
      expect(await rasterise(node, canvas, fonts, { format, engine })).toEqual(bytes);
    }
});

test('the engines draw the same picture', async () => {
  const canvas = screenCanvas(600, 400);
  const node = sheet(600, 400);
  const [takumi, satori] = await Promise.all(
    ([takumiDrawer, satoriDrawer] as const).map(async (drawer) =>
      (await drawer(node, canvas, fonts))(0, 400),
    ),
  );
  const apart = takumi?.reduce((sum, value, at) => sum + Math.abs(value - (satori?.[at] ?? 0)), 0);
  // Edges of letters differ by a little; a letter or line elsewhere would be several grey steps.
  expect((apart ?? 0) / (600 * 400 * 4)).toBeLessThan(1);
});

test.each([
  ['takumi', takumiDrawer],
  ['satori', satoriDrawer],
] as const)('strips of %s join without a seam', async (_, drawer) => {
  const canvas: Canvas = {
    ...screenCanvas(600, 400),
    dots: { width: 1500, height: 1000 },
    factor: 2.5,
  };
  const drawStrip = await drawer(sheet(600, 400), canvas, fonts);
  const whole = Buffer.concat([await drawStrip(0, 500), await drawStrip(500, 500)]);
  for (const rows of [1000 / 8, 333]) {
    const strips: Buffer[] = [];
    for (let top = 0; top < 1000; top += rows)
      strips.push(await drawStrip(top, Math.min(rows, 1000 - top)));
    const joined = Buffer.concat(strips);
    expect(joined.length).toBe(whole.length);
    const apart = joined.filter((value, at) => Math.abs(value - (whole[at] ?? 0)) > 2).length;
    expect(apart / joined.length).toBeLessThan(1e-4);
  }
});

test('a picture of 34 megapixels is drawn in strips, as PNG and as JPEG', async () => {
  const canvas: Canvas = {
    width: 900,
    height: 383,
    dots: { width: 9000, height: 3830 },
    factor: 10,
    dpi: 150,
  };
  const node = sheet(900, 383);
  const reference = await sharp(
    await rasterise(node, screenCanvas(900, 383), fonts, { format: 'png' }),
  )
    .greyscale()
    .raw()
    .toBuffer();
  for (const format of ['png', 'jpeg'] as const) {
    const bytes = await rasterise(node, canvas, fonts, { format });
    const image = sharp(bytes);
    expect(await image.metadata()).toMatchObject({
      format,
      width: 9000,
      height: 3830,
      density: 150,
    });
    const small = await image.resize(900, 383, { kernel: 'linear' }).greyscale().raw().toBuffer();
    const apart = small.reduce((sum, value, at) => sum + Math.abs(value - (reference[at] ?? 0)), 0);
    expect(apart / small.length).toBeLessThan(2);
  }
});
