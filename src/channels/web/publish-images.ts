import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';

export interface ImageToPublish {
  /** Relative to the content folder. */
  source: string;
  /** Relative to the site's root. */
  path: string;
  width: number;
  height: number;
}

/**
 * Re-encodes photographs as WebP of the size that pages state. What a camera wrote into the file
 * (place, time, owner) is left behind; the picture is turned upright first.
 */
export async function publishImages(
  content: string,
  out: string,
  images: readonly ImageToPublish[],
): Promise<void> {
  for (const { source, path, width, height } of images) {
    const target = join(out, path);
    const picture = sharp(await readFile(join(content, source)), { limitInputPixels: 24_000_000 });
    const bytes = await picture.autoOrient().resize(width, height).webp({ quality: 82 }).toBuffer();
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes);
  }
}
