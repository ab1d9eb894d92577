import { shareOfNotice, shortPath } from '#domain/paths.ts';
import { noticeShortCode } from '#domain/posted-code.ts';
import type { ViewContext } from './context.ts';
import { pageMeta, shareImages } from './meta.ts';
import type { ShortView } from './pages.ts';
import { wordsSources } from './words-source.ts';

/**
 * Short addresses of current policies and notices, which lead on to their pages; boards have the
 * page of their code.
 */
export const shortViews = (context: ViewContext): ShortView[] =>
  wordsSources(context)
    .filter(({ kind }) => kind !== '公开栏')
    .map(({ id, page, title, headlines, description }) => ({
      page: 'short',
      meta: pageMeta({
        path: shortPath(noticeShortCode(id)),
        title: `打开：${title}`,
        shortTitle: '短网址',
        description,
        share: shareImages(shareOfNotice(id), title),
        card: { titles: [...headlines] },
      }),
      target: { path: page, title },
    }));
