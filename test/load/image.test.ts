import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import sharp, { type SharpOptions } from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadImage } from '#load/image.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhangbang-image-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// The decoders that our own code blocks are blocked here too: bytes of other formats are written out.
const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#0d4a43' } });

async function load(name: string, bytes: Uint8Array | string) {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const loaded = await loadImage({ id: 'x', file: `towns/a/images/${name}`, path });
  return 'image' in loaded ? loaded.image : (loaded.findings[0]?.message ?? '');
}

/** A PNG that says it is that large and holds little. */
function png(width: number, height: number, data: Uint8Array): Buffer {
  const chunk = (type: string, content: Uint8Array): Buffer => {
    const body = Buffer.concat([Buffer.from(type), content]);
    const frame = Buffer.alloc(4 + body.length + 4);
    frame.writeUInt32BE(content.length, 0);
    body.copy(frame, 4);
    frame.writeUInt32BE(crc32(body), 4 + body.length);
    return frame;
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', data),
    chunk('IEND', new Uint8Array()),
  ]);
}

const unreadable = /^图片读不出来/;

test.each([
  ['a.jpg', 'jpeg'],
  ['a.jpeg', 'jpeg'],
  ['a.png', 'png'],
  ['a.webp', 'webp'],
] as const)('%s is read', async (name, format) => {
  const bytes = await plain(6, 4).toFormat(format).toBuffer();
  expect(await load(name, bytes)).toMatchObject({ width: 6, height: 4, format });
});

test('a picture that a camera turned is as wide as it is seen', async () => {
  const bytes = await plain(6, 4).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  expect(await load('turned.jpg', bytes)).toMatchObject({ width: 4, height: 6 });
  const flipped = await plain(6, 4).withMetadata({ orientation: 3 }).jpeg().toBuffer();
  expect(await load('flipped.jpg', flipped)).toMatchObject({ width: 6, height: 4 });
});

test('an extension that says another format is refused with the right one', async () => {
  const bytes = await plain(6, 4).png().toBuffer();
  expect(await load('b.jpg', bytes)).toBe('图片其实是 PNG，扩展名却是 .jpg');
});

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
// One pixel, both from the formats' own descriptions.
const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

test.each<[string, Uint8Array | string]>([
  ['an SVG', svg],
  ['an SVG behind a byte-order mark', `\ufeff<?xml version="1.0"?>${svg}`],
  ['a GIF', gif],
  ['an AVIF', Buffer.from('\0\0\0\x20ftypavif\0\0\0\0avifmif1miafMA1B', 'latin1')],
  ['a TIFF', Buffer.from('II*\0\x08\0\0\0\0\0', 'latin1')],
  ['a PDF', '%PDF-1.7\n'],
  ['a web page', '<!doctype html><script>alert(1)</script>'],
  ['nothing', ''],
  ['zeros', new Uint8Array(1000)],
])('%s named .png is refused', async (_, bytes) => {
  expect(await load('c.png', bytes)).toMatch(unreadable);
});

test.each(['jpeg', 'png', 'webp'] as const)('a %s that is cut short is refused', async (format) => {
  const noise = sharp({
    create: {
      width: 200,
      height: 200,
      channels: 3,
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  } as SharpOptions);
  const bytes = await noise.toFormat(format).toBuffer();
  const name = `short.${format === 'jpeg' ? 'jpg' : format}`;
  expect(await load(name, bytes.subarray(0, bytes.length / 2))).toMatch(unreadable);
});

test('a bomb of 900 megapixels in a few bytes is refused unread', async () => {
  const before = process.memoryUsage().rss;
  expect(await load('bomb.png', png(30_000, 30_000, deflateSync(new Uint8Array(1000))))).toMatch(
    unreadable,
  );
  expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
});

test('just over 24 megapixels is too much, a header that promises more than there is, too', async () => {
  const row = deflateSync(Buffer.alloc(6001 * 4001));
  expect(await load('big.png', png(6000, 4001, row))).toMatch(unreadable);
  expect(await load('hollow.png', png(5000, 4000, deflateSync(new Uint8Array(10))))).toMatch(
    unreadable,
  );
});

test('a file of gigabytes is never in memory', async () => {
  const path = join(folder, 'huge.png');
  writeFileSync(path, '');
  truncateSync(path, 8 * 1024 ** 3);
  const loaded = await loadImage({ id: 'x', file: 'huge.png', path });
  expect(loaded).toMatchObject({ findings: [{ message: '图片有 8192 MB，最多 20 MB' }] });
});
