import { readFile } from 'node:fs/promises';
import type { Emblem } from '#domain/county.ts';
import { openImage } from './image.ts';
import type { ContentFile } from './layout.ts';

/** As large as a panel of 240 cm prints it. */
const mostPixels = 512;
/** Enough to tell colours. */
const sampled = 64;

/** Shares of red and of gold among the pixels that are neither transparent nor as good as white or grey paper. */
function inksOf(rgba: Uint8Array): Emblem['inks'] {
  let inked = 0;
  let red = 0;
  let gold = 0;
  for (let at = 0; at < rgba.length; at += 4) {
    const [r = 0, g = 0, b = 0, alpha = 0] = rgba.subarray(at, at + 4);
    const value = Math.max(r, g, b);
    const chroma = value - Math.min(r, g, b);
    if (alpha < 128 || (value > 200 && chroma < 40)) continue;
    inked += 1;
    if (chroma < value * 0.4 || value < 90 || value !== r) continue;
    // Hue in degrees around red: green raises it towards yellow, blue lowers it towards purple.
    const hue = ((g - b) / chroma) * 60;
    if (hue >= -20 && hue < 22) red += 1;
    else if (hue >= 22 && hue <= 62) gold += 1;
  }
  return inked === 0 ? { red: 0, gold: 0 } : { red: red / inked, gold: gold / inked };
}

/**
 * The picture that a town names as its mark, upright, without metadata, small enough to be carried
 * along. `loadImage` has judged the file before: one that cannot be read is a fault of the machine.
 */
export async function loadEmblem({ file, path }: ContentFile): Promise<Emblem> {
  const bytes = await readFile(path);
  try {
    const { data, info } = await openImage(bytes)
      .autoOrient()
      .resize(mostPixels, mostPixels, { fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .png({ compressionLevel: 9 })
      .toBuffer({ resolveWithObject: true });
    const sample = await openImage(data)
      .resize(sampled, sampled, { fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .ensureAlpha()
      .raw()
      .toBuffer();
    const { width, height } = info;
    return { file, width, height, png: data.toString('base64'), inks: inksOf(sample) };
  } catch (cause) {
    throw new Error(`cannot draw the picture ${path}, which was read before`, { cause });
  }
}
