import sharp from 'sharp';
import { expect, test } from 'vitest';
import { pngOfPixels, pngOfStrips } from '#channels/posters/engine/png.ts';

const size = { width: 40, height: 30 };

/** A picture whose dots have `count` colours, in turn. */
function picture(count: number): Buffer {
  const rgba = Buffer.alloc(size.width * size.height * 4, 255);
  for (let dot = 0; dot < size.width * size.height; dot += 1) {
    const number = dot % count;
    rgba.set([number & 255, 200, number >> 8], dot * 4);
  }
  return rgba;
}

async function strips(rgba: Buffer): Promise<Buffer> {
  const half = rgba.length / 2;
  async function* halves() {
    yield rgba.subarray(0, half);
    yield rgba.subarray(half);
  }
  return await pngOfStrips(size, halves(), { dpi: 150, level: 6 });
}

const colourType = (png: Buffer): number => png.readUInt8(25);
const indexedType = 3;
const rgbType = 2;

test.each([
  [1, indexedType],
  [256, indexedType],
  [257, rgbType],
])('%i colours: every dot as it was, with a palette where that holds them', async (count, type) => {
  const rgba = picture(count);
  const png = await pngOfPixels(size, rgba, { dpi: 150, level: 6 });
  expect(colourType(png)).toBe(type);
  for (const each of [png, await strips(rgba)]) {
    const { data, info } = await sharp(each).toColourspace('srgb').ensureAlpha().raw().toBuffer({
      resolveWithObject: true,
    });
    expect(info).toMatchObject({ ...size, channels: 4 });
    expect(data.equals(rgba)).toBe(true);
    expect((await sharp(each).metadata()).density).toBe(150);
  }
});
