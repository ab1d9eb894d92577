import { compareFindings, type Finding } from '#domain/finding.ts';
import type { ArticleView } from '#views/article.ts';
import type { ArticlePictureView, ShareView } from '#views/pictures.ts';
import { limits } from './allowed.ts';
import {
  type LaidArticle,
  layOutArticle,
  sentCharacters,
  withAddresses,
} from './lay-out-article.ts';
import { findingOf } from './lint/article-finding.ts';
import { lintArticle } from './lint/lint-article.ts';
import { sizeFaults, wordFaults } from './lint/words.ts';

/** An article that keeps every limit, ready to be written. */
export interface PlannedArticle extends LaidArticle {
  view: ArticleView;
  /** At most 32 characters: the title, else the short title. */
  title: string;
  /** At most 16 characters; empty when no publisher's name is so short. */
  author: string;
  /** Characters and bytes of the text with its pictures' addresses, as WeChat counts them. */
  characters: number;
  bytes: number;
}

export interface ArticlePlan {
  articles: PlannedArticle[];
  /** What is to be drawn for them. */
  pictures: ArticlePictureView[];
  covers: ShareView[];
  findings: Finding[];
}

const lengthOf = (text: string): number => [...text].length;

/** The title where it fits, else the short one; the title again where there is none. */
const titleOf = ({ title, shortTitle }: ArticleView): string =>
  lengthOf(title) <= limits.title ? title : (shortTitle ?? title);

function planOne(view: ArticleView): { article: PlannedArticle | null; findings: Finding[] } {
  const laid = layOutArticle(view);
  const article: PlannedArticle = {
    ...laid,
    view,
    title: titleOf(view),
    author: view.publishers.find((name) => lengthOf(name) <= limits.author) ?? '',
    characters: sentCharacters(laid.html),
    bytes: Buffer.byteLength(withAddresses(laid.html)),
  };
  const faults = [
    ...wordFaults({ title: article.title, digest: view.digest }),
    ...sizeFaults(article),
    ...lintArticle(laid.html),
  ];
  return {
    article: faults.length === 0 ? article : null,
    findings: faults.map((fault) => findingOf(view.file, fault)),
  };
}

/**
 * Lays out and lints every article. One with a finding is not in the plan: texts too long for
 * WeChat are warnings, for the site itself may be published; faults of our own layout are errors.
 */
export function planArticles(views: readonly ArticleView[]): ArticlePlan {
  const planned = views.map(planOne);
  const articles = planned.flatMap(({ article }) => article ?? []);
  return {
    articles,
    pictures: articles.flatMap(({ pictures }) => pictures),
    covers: articles.map(({ view }) => view.cover.square),
    findings: planned.flatMap(({ findings }) => findings).sort(compareFindings),
  };
}
