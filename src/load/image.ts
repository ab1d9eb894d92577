import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import type { ImageFile } from '#domain/county.ts';
import type { Finding } from '#domain/finding.ts';
import type { ContentFile } from './layout.ts';

// Only three decoders ever see editors' bytes: others have had memory faults, and SVG is a program.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
});

const limitBytes = 20 * 1024 * 1024;
const limitPixels = 24_000_000;
const formats = new Set(['jpeg', 'png', 'webp']);

/** Reads and decodes a picture once: real JPEG, PNG or WebP, at most 20 MB and 24 megapixels. */
export async function loadImage(
  entry: ContentFile,
): Promise<{ image: ImageFile } | { findings: Finding[] }> {
  const refuse = (message: string, hint: string): { findings: Finding[] } => ({
    findings: [
      { rule: 'unreadable-file', severity: 'error', message, hint, place: { file: entry.file } },
    ],
  });
  const bytes = await readFile(entry.path);
  if (bytes.length > limitBytes) {
    return refuse(`图片有 ${Math.ceil(bytes.length / 1048576)} MB，最多 20 MB`, '缩小后再放入');
  }
  try {
    const picture = sharp(bytes, { limitInputPixels: limitPixels, failOn: 'error' });
    const { format, width, height, orientation } = await picture.metadata();
    if (!formats.has(format)) return refuse('不是 JPEG、PNG 或 WebP 图片', '另存为 JPEG 或 PNG');
    await picture.stats();
    const turned = (orientation ?? 1) >= 5;
    return {
      image: {
        file: entry.file,
        width: turned ? height : width,
        height: turned ? width : height,
        format: format as ImageFile['format'],
        digest: createHash('sha256').update(bytes).digest('hex'),
      },
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : '';
    return refuse(
      `图片读不出来，可能已损坏、过大（超过 2400 万像素）或不是 JPEG、PNG、WebP（${reason}）`,
      '用看图软件打开，另存为 JPEG 或 PNG',
    );
  }
}
