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

/** The JFIF head that the encoder leaves out: with the dots an inch and nothing else. */
function withDensity(jpeg: Buffer, dpi: number): Buffer {
  const start = jpeg.readUInt32BE(0);
  if (start >>> 8 !== 0xffd8ff || start === 0xffd8ffe0) throw new Error('not a bare JPEG');
  const head = Buffer.from([
    0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0,
  ]);
  head.writeUInt16BE(dpi, 12);
  head.writeUInt16BE(dpi, 14);
  return Buffer.concat([jpeg.subarray(0, 2), head, jpeg.subarray(2)]);
}

/** JPEG in the first of `qualities` that takes no more than `mostBytes`, else in the last. */
export async function jpegOf(
  pixels: Pixels,
  {
    dpi,
    qualities,
    mostBytes,
  }: { dpi: number | null; qualities: readonly number[]; mostBytes: number },
): Promise<Buffer> {
  let made: Buffer = Buffer.alloc(0);
  for (const quality of qualities) {
    made = await opened(pixels).jpeg({ quality, chromaSubsampling: '4:4:4' }).toBuffer();
    if (made.length <= mostBytes) break;
  }
  return withDensity(made, dpi ?? 72);
}
