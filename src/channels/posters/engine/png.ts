import { crc32, createDeflate } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const kept = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND']);

function chunk(type: string, data: Buffer): Buffer {
  const whole = Buffer.alloc(data.length + 12);
  whole.writeUInt32BE(data.length, 0);
  whole.write(type, 4, 'latin1');
  data.copy(whole, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, data.length + 8)), data.length + 8);
  return whole;
}

/** Dots an inch as PNG says it: dots a metre. None for screens. */
function density(dpi: number | null): Buffer[] {
  if (dpi === null) return [];
  const data = Buffer.alloc(9);
  const perMetre = Math.round(dpi / 0.0254);
  data.writeUInt32BE(perMetre, 0);
  data.writeUInt32BE(perMetre, 4);
  data[8] = 1;
  return [chunk('pHYs', data)];
}

/** The same picture with its dots an inch and no other metadata. */
export function pngWithDensity(png: Buffer, dpi: number | null): Buffer {
  const parts: Buffer[] = [signature];
  for (let at = signature.length; at < png.length; ) {
    const end = at + png.readUInt32BE(at) + 12;
    const type = png.toString('latin1', at + 4, at + 8);
    if (kept.has(type)) parts.push(png.subarray(at, end));
    if (type === 'IHDR') parts.push(...density(dpi));
    at = end;
  }
  return Buffer.concat(parts);
}

/** Rows of PNG (filter byte 0, then RGB) of rows of opaque RGBA. */
function rowsOf(rgba: Buffer, width: number): Buffer {
  const height = rgba.length / (width * 4);
  const rows = Buffer.alloc(height * (width * 3 + 1));
  let to = 0;
  for (let y = 0; y < height; y += 1) {
    to += 1;
    const end = (y + 1) * width * 4;
    for (let from = y * width * 4; from < end; from += 4) {
      rows[to] = rgba[from] as number;
      rows[to + 1] = rgba[from + 1] as number;
      rows[to + 2] = rgba[from + 2] as number;
      to += 3;
    }
  }
  return rows;
}

/**
 * A PNG of any size from strips of opaque RGBA, top to bottom. No more than two strips and the
 * compressed bytes are ever in memory.
 */
export async function pngOfStrips(
  { width, height }: { width: number; height: number },
  strips: AsyncIterable<Buffer>,
  { dpi, level }: { dpi: number | null; level: number },
): Promise<Buffer> {
  const deflate = createDeflate({ level, chunkSize: 256 * 1024 });
  const parts: Buffer[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    deflate.on('data', (part: Buffer) => parts.push(chunk('IDAT', part)));
    deflate.on('end', resolve);
    deflate.on('error', reject);
  });
  for await (const strip of strips)
    await new Promise<void>((resolve, reject) => {
      deflate.write(rowsOf(strip, width), (error) => (error ? reject(error) : resolve()));
    });
  deflate.end();
  await ended;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a channel, RGB; deflate, no filters, not interlaced.
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    ...density(dpi),
    ...parts,
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
