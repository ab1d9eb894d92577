import type { RenderedPicture } from '#channels/posters/render-pictures.ts';
import { previewOf } from '#channels/web/publish-previews.ts';
import type { ImageView } from '#views/blocks.ts';

const numbered = (name: string, sheet: number, sheets: number): string =>
  sheets === 1 ? name : `${name}，第${sheet}张，共${sheets}张`;

/** What pages call a picture, and under which stem they look for it; null for share pictures. */
function named({ path, width, height, sheet, sheets }: RenderedPicture) {
  if (path.startsWith('posters/')) {
    const stem = path.replace(sheet === 1 ? /\.png$/ : /-\d+\.png$/, '');
    return { stem, caption: numbered('A3 海报', sheet, sheets) };
  }
  if (!path.startsWith('phone/')) return null;
  const stem = path.replace(/-(?:\d+|long-\d+)\.jpg$/, '');
  const name = path.includes('-long-') ? '手机长图' : `手机海报 ${width}×${height}`;
  return { stem, caption: numbered(name, sheet, sheets) };
}

/** Pictures by stem, as pages show them; a page's own text says the same in words. */
export function pictureImages(pictures: readonly RenderedPicture[]): Map<string, ImageView[]> {
  const images = new Map<string, ImageView[]>();
  for (const picture of pictures) {
    const { path, width, height } = picture;
    const name = named(picture);
    if (name === null) continue;
    const { stem, caption } = name;
    const preview = previewOf({ path, width, height });
    const alt = `${caption}，内容与本页文字相同`;
    const image = { path, width, height, alt, caption, ...(preview ? { preview } : {}) };
    images.set(stem, [...(images.get(stem) ?? []), image]);
  }
  return images;
}
