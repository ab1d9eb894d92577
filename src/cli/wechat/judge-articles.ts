import { planArticles } from '#channels/wechat/plan-articles.ts';
import { compareFindings, type Finding } from '#domain/finding.ts';
import { threadPool } from '#load/thread-pool.ts';
import type { ArticleView } from '#views/article.ts';
import type { ArticlePictureView } from '#views/pictures.ts';

/** What is found in articles, and what is to be drawn for them: all that judging needs. */
export interface JudgedArticles {
  findings: Finding[];
  pictures: ArticlePictureView[];
}

/** Judges some articles. Pure. */
export function judgeSome(views: readonly ArticleView[]): JudgedArticles {
  const { findings, pictures } = planArticles(views);
  return { findings, pictures };
}

/** So many articles go to a thread at once, and so many such parts wait for one. */
const partSize = 16;
const mostWaiting = 24;

function* partsOf(views: Iterable<ArticleView>): Generator<ArticleView[]> {
  let part: ArticleView[] = [];
  for (const view of views) {
    part.push(view);
    if (part.length < partSize) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

/**
 * Lays out and lints every article without keeping any, in threads where there are many (`count`).
 * The same result either way, in the order of the views.
 */
export async function judgeArticles(
  views: Iterable<ArticleView>,
  count: number,
): Promise<JudgedArticles> {
  const worker = new URL('./article-worker.ts', import.meta.url);
  const pool = threadPool<ArticleView[], JudgedArticles>(worker, count);
  const judge = async (part: ArticleView[]): Promise<JudgedArticles> =>
    pool ? pool.run(part, part[0]?.file ?? '') : judgeSome(part);
  try {
    const parts: Promise<JudgedArticles>[] = [];
    for (const part of partsOf(views)) {
      parts.push(judge(part));
      await parts.at(-mostWaiting);
    }
    const judged = await Promise.all(parts);
    return {
      findings: judged.flatMap(({ findings }) => findings).sort(compareFindings),
      pictures: judged.flatMap(({ pictures }) => pictures),
    };
  } finally {
    await pool?.close();
  }
}
