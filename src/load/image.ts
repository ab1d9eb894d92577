import { createHash } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import type { ImageFile } from '#domain/county.ts';
import type { Finding } from '#domain/finding.ts';
import { imageTraces } from '#privacy/image-traces.ts';
import type { ContentFile } from './layout.ts';
import { readBytes } from './read-bytes.ts';

// Only three decoders ever see editors' bytes: others have had memory faults, and SVG is a program.
// Our own large posters unblock SVG for this process, so that the first bytes are looked at as well.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
});

const limitBytes = 20 * 1024 * 1024;
const limitPixels = 24_000_000;
const beginning = /^(?:\xff\xd8\xff|\x89PNG\r\n|RIFF.{4}WEBP)/s;

/** An editor's picture, decoded when asked, within the limits. Throws when its format is another. */
export function openImage(bytes: Uint8Array): Sharp {
  if (!beginning.test(String.fromCharCode(...bytes.subarray(0, 12)))) {
    throw new Error('unsupported image format');
  }
  return sharp(bytes, { limitInputPixels: limitPixels, failOn: 'error' });
}

/** Reads and decodes a picture once: real JPEG, PNG or WebP, at most 20 MB and 24 megapixels. */
export async function loadImage(
  entry: ContentFile,
): Promise<{ image: ImageFile } | { findings: Finding[] }> {
  const refuse = (message: string, hint: string): { findings: Finding[] } => ({
    findings: [
      { rule: 'unreadable-file', severity: 'error', message, hint, place: { file: entry.file } },
    ],
  });
  const read = readBytes(entry.path, limitBytes);
  if ('tooLargeBytes' in read) {
    const megabytes = Math.ceil(read.tooLargeBytes / 1048576);
    return refuse(`图片有 ${megabytes} MB，最多 20 MB`, '缩小后再放入');
  }
  const { bytes } = read;
  try {
    const picture = openImage(bytes);
    const metadata = await picture.metadata();
    const { format, width, height, orientation } = metadata;
    const traces = imageTraces(metadata);
    const extension = /\.([a-z]+)$/.exec(entry.file)?.[1] ?? '';
    if (extension.replace('jpg', 'jpeg') !== format) {
      const name = format === 'jpeg' ? '.jpg' : `.${format}`;
      return refuse(
        `图片其实是 ${format.toUpperCase()}，扩展名却是 .${extension}`,
        `扩展名改成 ${name}`,
      );
    }
    await picture.stats();
    const turned = (orientation ?? 1) >= 5;
    return {
      image: {
        file: entry.file,
        width: turned ? height : width,
        height: turned ? width : height,
        format: format as ImageFile['format'],
        digest: createHash('sha256').update(bytes).digest('hex'),
        ...(traces.length > 0 ? { traces } : {}),
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
