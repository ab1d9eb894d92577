import { setImmediate } from 'node:timers/promises';
import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';

sharp.concurrency(1);

async function pixels(svg: string) {
  const image = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  const raw = sharp(image.pixels, {
    raw: { width: image.width, height: image.height, channels: 4 },
  }).removeAlpha();
  // resvg frees a picture's memory only when the loop turns (thx/resvg-js#216).
  await setImmediate();
  return raw;
}

/** PNG without alpha; `density` in dots an inch tells printers the size on paper. */
export async function rasterPng(svg: string, density: number): Promise<Buffer> {
  const raw = await pixels(svg);
  return raw.withMetadata({ density }).png({ compressionLevel: 8 }).toBuffer();
}

const qualities = [84, 76, 68, 60];
const mostBytes = 60_000;

/** JPEG in the best of a few qualities that stays under 60 kB, the chat programs' limit. */
export async function rasterJpeg(svg: string): Promise<Buffer> {
  const raw = await pixels(svg);
  let made = Buffer.alloc(0);
  for (const quality of qualities) {
    made = await raw.clone().jpeg({ quality, chromaSubsampling: '4:4:4' }).toBuffer();
    if (made.length <= mostBytes) break;
  }
  return made;
}
