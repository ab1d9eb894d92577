import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadEmblem } from '#load/emblem.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'emblem-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Colour = readonly [number, number, number, number];
const clear: Colour = [0, 0, 0, 0];
const white: Colour = [255, 255, 255, 255];
const red: Colour = [214, 28, 36, 255];
const gold: Colour = [246, 200, 40, 255];
const teal: Colour = [12, 74, 71, 255];

/** Stripes of equal height, from top to bottom. */
async function loaded(stripes: readonly Colour[], width = 64, name = 'mark.png') {
  const height = 64;
  const rows = Array.from(
    { length: height },
    (_, at) => stripes[Math.floor((at * stripes.length) / height)] ?? clear,
  );
  const pixels = Buffer.from(rows.flatMap((colour) => Array(width).fill(colour).flat()));
  const picture = sharp(pixels, { raw: { width, height, channels: 4 } });
  const bytes = name.endsWith('.jpg')
    ? await picture.removeAlpha().withMetadata({ orientation: 6 }).jpeg({ quality: 100 }).toBuffer()
    : await picture.png().toBuffer();
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return loadEmblem({ id: 'mark', file: `towns/a/images/${name}`, path });
}

test.each([
  { name: 'a seal: red on nothing', stripes: [red, clear, red, clear], red: 1, gold: 0 },
  { name: 'a red head: red on white', stripes: [white, red, white, white], red: 1, gold: 0 },
  { name: 'red and gold', stripes: [red, gold], red: 0.5, gold: 0.5 },
  { name: 'a quarter red', stripes: [red, teal, teal, teal], red: 0.25, gold: 0 },
  { name: 'teal on white', stripes: [teal, white], red: 0, gold: 0 },
  { name: 'nothing drawn', stripes: [clear, white], red: 0, gold: 0 },
])('$name', async ({ stripes, ...shares }) => {
  const { inks } = await loaded(stripes);
  expect(inks.red).toBeCloseTo(shares.red, 1);
  expect(inks.gold).toBeCloseTo(shares.gold, 1);
});

test('upright, without metadata, at most 512 pixels a side', async () => {
  const { png, width, height } = await loaded([teal], 1200, 'wide.jpg');
  expect([width, height]).toEqual([27, 512]);
  const { format, exif, orientation } = await sharp(Buffer.from(png, 'base64')).metadata();
  expect({ format, exif, orientation }).toEqual({
    format: 'png',
    exif: undefined,
    orientation: undefined,
  });
});

test('a file that is gone is a fault', async () => {
  const path = join(folder, 'none.png');
  await expect(loadEmblem({ id: 'none', file: 'none.png', path })).rejects.toThrow('none.png');
});
