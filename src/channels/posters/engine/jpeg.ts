import sharp from 'sharp';

// Pictures are drawn side by side already.
sharp.concurrency(1);

/** Opaque RGBA of a whole picture, or a PNG too large for that. */
export type Pixels = { rgba: Buffer; width: number; height: number } | { png: Buffer };

const opened = (pixels: Pixels) =>
  'png' in pixels
    ? sharp(pixels.png, { limitInputPixels: false, sequentialRead: true })
    : sharp(pixels.rgba, {
        raw: { width: pixels.width, height: pixels.height, channels: 4 },
      }).removeAlpha();

/** Writes dots an inch into the JFIF head that the encoder puts first. */
function withDensity(jpeg: Buffer, dpi: number): Buffer {
  if (jpeg.toString('latin1', 6, 10) !== 'JFIF') throw new Error('a JPEG without a JFIF head');
  jpeg[13] = 1;
  jpeg.writeUInt16BE(dpi, 14);
  jpeg.writeUInt16BE(dpi, 16);
  return jpeg;
}

/** JPEG in the first of `qualities` that takes no more than `mostBytes`, else in the last. */
export async function jpegOf(
  pixels: Pixels,
  { dpi, qualities, mostBytes }: { dpi: number | null; qualities: readonly number[]; mostBytes: number },
): Promise<Buffer> {
  let made: Buffer = Buffer.alloc(0);
  for (const quality of qualities) {
    made = await opened(pixels).jpeg({ quality, chromaSubsampling: '4:4:4' }).toBuffer();
    if (made.length <= mostBytes) break;
  }
  return withDensity(made, dpi ?? 72);
}
