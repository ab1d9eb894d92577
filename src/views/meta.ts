import type { Day } from '#domain/day.ts';
import { homePath } from '#domain/paths.ts';
import type { ImageView } from './blocks.ts';
import type { PageMeta } from './pages.ts';

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
  };
}

/** Paths and sizes of the two share pictures of a page; their text is the page's title. */
export function shareImages(stem: string, alt: string): { square: ImageView; wide: ImageView } {
  return {
    square: { path: `${stem}-600.jpg`, width: 600, height: 600, alt, caption: '' },
    wide: { path: `${stem}-900.jpg`, width: 900, height: 383, alt, caption: '' },
  };
}
