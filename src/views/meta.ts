import type { Day } from '#domain/day.ts';
import { homePath } from '#domain/paths.ts';
import type { ImageView } from './blocks.ts';
import type { PageMeta, ShareImages } from './pages.ts';

export interface MetaInput {
  path: string;
  title: string;
  description: string;
  shortTitle?: string | undefined;
  keywords?: readonly string[] | undefined;
  /** From the top, without the home page and the page itself. */
  trail?: { label: string; path: string }[];
  column?: PageMeta['column'];
  /** `time` where it is stated: none is made up. */
  article?: { published: Day; time: string | undefined; source: string; author: string };
  history?: string;
  demonstration?: string;
  share?: PageMeta['share'];
  card?: { titles: readonly string[]; description?: string | undefined };
  modified?: Day | undefined;
  unlisted?: true;
  canonical?: string;
}

/** The head of a page. A missing short title is the title itself. */
export function pageMeta(input: MetaInput): PageMeta {
  const home = input.path === homePath;
  return {
    path: input.path,
    title: input.title,
    shortTitle: input.shortTitle ?? input.title,
    description: input.description,
    keywords: [...(input.keywords ?? [])],
    breadcrumb: home
      ? []
      : [
          { label: '首页', path: homePath },
          ...(input.trail ?? []),
          { label: input.shortTitle ?? input.title, path: input.path },
        ],
    column: input.column ?? null,
    article: input.article
      ? {
          published: [input.article.published, input.article.time].filter(Boolean).join(' '),
          source: input.article.source,
          author: input.article.author,
        }
      : null,
    history: input.history ?? '',
    demonstration: input.demonstration ?? '',
    share: input.share ?? null,
    card: {
      titles: [...(input.card?.titles ?? [])],
      description: input.card?.description ?? '',
    },
    ...(input.modified === undefined ? {} : { modified: input.modified }),
    ...(input.unlisted ? { unlisted: true } : {}),
    ...(input.canonical === undefined ? {} : { canonical: input.canonical }),
  };
}

/** Paths and sizes of the share pictures of a page; their text is the page's title. */
export function shareImages(
  stem: string,
  title: string,
  phones: readonly ImageView[] = [],
): ShareImages {
  const image = (size: number, width: number, height: number) => ({
    path: `${stem}-${size}.jpg`,
    width,
    height,
    alt: `《${title}》分享图`,
    caption: '',
  });
  return {
    square: image(600, 600, 600),
    small: image(400, 400, 400),
    wide: image(900, 900, 383),
    phones: [...phones],
  };
}
