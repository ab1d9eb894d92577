import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import type { ViewContext } from '#views/context.ts';
import { wordFiles } from '#views/word-file.ts';
import { wordFile, wordPictures } from './word-file.ts';

/** Word 2016 shows no WebP: the published picture as JPEG, at most this wide. */
const widest = 1600;

const asJpeg = async (file: string): Promise<Uint8Array> =>
  await sharp(await readFile(file))
    .resize({ width: widest, withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 85 })
    .toBuffer();

/**
 * Writes a Word file of every current document, policy and board under `folder`, where the site's
 * photographs already are; resolves to the paths written.
 */
export async function writeWord(folder: string, context: ViewContext): Promise<string[]> {
  const paths: string[] = [];
  const pictures = new Map<string, Uint8Array>();
  for (const view of wordFiles(context)) {
    for (const path of wordPictures(view)) {
      if (!pictures.has(path)) pictures.set(path, await asJpeg(join(folder, path)));
    }
    const target = join(folder, view.path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, await wordFile(view, pictures), { flag: 'wx' });
    paths.push(view.path);
  }
  return paths;
}
