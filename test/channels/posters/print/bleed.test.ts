import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { draw } from '#channels/posters/engine/layout.ts';
import { paperOf } from '#channels/posters/paper.ts';
import { withBleed } from '#channels/posters/print/bleed.ts';
import { paperFormat } from '#domain/paper.ts';
import { bandSheet, fontsFor } from './examples.ts';

vi.setConfig({ testTimeout: 60_000 });

let cache = '';
beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'bleed-'));
});
afterAll(() => rm(cache, { recursive: true }));

const a4 = paperFormat('a4');

test('the band runs into the bleed on its three edges, and nothing else moves', async () => {
  if (a4 === null) throw new Error('no A4');
  const paper = paperOf(a4);
  const fonts = await fontsFor(cache);
  const size = { width: paper.width + 36, height: paper.height + 36 };
  const raster = (svg: string) => {
    const { pixels, width } = new Resvg(svg).render();
    return { pixels, width };
  };
  const bled = raster(await draw(withBleed(bandSheet(paper), paper, 18), size, fonts));
  const trim = raster(await draw(bandSheet(paper), paper, fonts));
  const pixel = ({ pixels, width }: typeof bled, x: number, y: number): number[] => [
    ...pixels.subarray((y * width + x) * 4, (y * width + x) * 4 + 3),
  ];
  const band = [12, 74, 71];
  for (const [x, y] of [
    [0, 0],
    [0, 100],
    [size.width - 1, 100],
    [700, 0],
  ] as const)
    expect(pixel(bled, x, y)).toEqual(band);
  expect(pixel(bled, 0, size.height - 1)).toEqual([255, 255, 255]);
  let different = 0;
  for (let y = 0; y < paper.height; y += 7)
    for (let x = 0; x < paper.width; x += 5)
      if (pixel(trim, x, y).join() !== pixel(bled, x + 18, y + 18).join()) different += 1;
  expect(different).toBe(0);
});
