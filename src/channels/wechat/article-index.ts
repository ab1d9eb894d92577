import type { ArticleSummary } from '#views/article.ts';
import { limits } from './allowed.ts';
import type { PlannedArticle } from './plan-articles.ts';

/** What `wechat/articles.json` says of an article. File names are beside it; paths are the site's. */
export interface ArticleEntry {
  id: string;
  kind: 'document' | 'policy' | 'board';
  title: string;
  author: string;
  digest: string;
  /** Page that holds the article alone in its body. */
  content: string;
  /** 阅读原文; empty when the site has no address. */
  sourceUrl: string;
  /** Paths from the site's root: 900×383 and 500×500. */
  covers: { wide: string; square: string };
  /** Pictures of the text, as their `src` names them, in reading order. */
  pictures: string[];
  characters: number;
  bytes: number;
}

const nameOf = (path: string): string => path.replace(/^.*\//, '');

const sourceUrl = ({ base, page }: PlannedArticle['view']): string =>
  base === '' ? '' : `${base}${page}`;

/** Pictures of an article in the order in which they are read. */
const picturesOf = ({ html }: Pick<PlannedArticle, 'html'>): string[] =>
  [...html.matchAll(/<img src="([^"]+)"/g)].map((match) => match[1] ?? '');

export const articleEntry = (article: PlannedArticle): ArticleEntry => {
  const { view, title, author, characters, bytes } = article;
  return {
    id: view.id,
    kind: view.kind,
    title,
    author,
    digest: view.digest,
    content: nameOf(`${view.stem}.html`),
    sourceUrl: sourceUrl(view),
    covers: { wide: view.cover.wide, square: `${view.stem}-500.jpg` },
    pictures: [...new Set(picturesOf(article))],
    characters,
    bytes,
  };
};

const lengthOf = (text: string): number => [...text].length;

/** Articles by the stable name of their notice, for the officers' page of each. */
export const articleSummaries = (
  articles: readonly PlannedArticle[],
): Map<string, ArticleSummary> =>
  new Map(
    articles.map((article) => {
      const { id, title, digest, characters, covers, pictures } = articleEntry(article);
      const measures = [
        { name: '标题', count: lengthOf(title), limit: limits.title, unit: '字' },
        { name: '摘要', count: lengthOf(digest), limit: limits.digest, unit: '字' },
        { name: '正文', count: characters, limit: limits.characters, unit: '字符' },
      ];
      return [id, { copy: `${article.view.stem}.copy.html`, measures, covers, pictures }];
    }),
  );
