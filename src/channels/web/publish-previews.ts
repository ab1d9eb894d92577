import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';

/** Dots across: sharp on a phone, and readable when somebody keeps it and enlarges it. */
const previewWidth = 1080;

export interface Preview {
  path: string;
  width: number;
  height: number;
}

/** Where the small picture of a poster stands, and its size; null for what is no poster. */
export function previewOf({ path, width, height }: Preview): Preview | null {
  if (!/^posters\/.*\.png$/.test(path) || width <= previewWidth) return null;
  return {
    path: path.replace(/\.png$/, '.jpg'),
    width: previewWidth,
    height: Math.round((height * previewWidth) / width),
  };
}

/**
 * Writes a smaller JPEG beside each poster, for pages to show and for readers to keep by a long press; kept in `cache` by the poster's
 * content. Returns the paths. Throws when a poster is not in `folder`.
 */
export async function publishPreviews(
  folder: string,
  cache: string,
  pictures: readonly Preview[],
): Promise<string[]> {
  const kept = join(cache, 'previews');
  await mkdir(kept, { recursive: true });
  const paths: string[] = [];
  for (const picture of pictures) {
    const preview = previewOf(picture);
    if (preview === null) continue;
    const source = await readFile(join(folder, picture.path));
    const key = createHash('sha256').update(source).update(JSON.stringify(preview)).digest('hex');
    const file = join(kept, `${key}.jpg`);
    const target = join(folder, preview.path);
    await mkdir(dirname(target), { recursive: true });
    try {
      await copyFile(file, target);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      const { width, height } = preview;
      const bytes = await sharp(source)
        .resize(width, height)
        .jpeg({ quality: 74, mozjpeg: true })
        .toBuffer();
      await writeFile(target, bytes);
      await writeFile(file, bytes);
    }
    paths.push(preview.path);
  }
  return paths;
}
