import type { ImageFile, Town } from '#domain/county.ts';
import { imagePath } from '#domain/paths.ts';
import { UncheckedReferenceError, type ViewContext } from './context.ts';

/** A photograph as published: its source in the content folder, its address, its size in pixels. */
export interface PublishedImage {
  source: string;
  path: string;
  width: number;
  height: number;
}

const widest = 1600;

const nameOf = (file: string): string => (file.split('/').at(-1) ?? '').replace(/\.[^.]+$/, '');

/** Sizes keep the proportions; nothing is enlarged. */
function publishedImage(town: Town, image: ImageFile): PublishedImage {
  const width = Math.min(image.width, widest);
  return {
    source: image.file,
    path: imagePath(town.id, nameOf(image.file), image.digest),
    width,
    height: Math.round((image.height * width) / image.width),
  };
}

/** The town's photograph that a document names as `images/…`; throws for an unchecked name. */
export function townImage(town: Town, src: string): PublishedImage {
  const image = town.images.find(({ file }) => file === `towns/${town.id}/${src}`);
  if (!image) throw new UncheckedReferenceError(`No picture ${src} in ${town.id}`);
  return publishedImage(town, image);
}

/** All photographs of the edition's towns. */
export const imageViews = (context: ViewContext): PublishedImage[] =>
  context.county.towns.flatMap((town) => town.images.map((image) => publishedImage(town, image)));
