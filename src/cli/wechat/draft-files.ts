import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArticleEntry } from '#channels/wechat/article-index.ts';
import { articleInPage } from '#channels/wechat/article-page.ts';
import { findingOf } from '#channels/wechat/lint/article-finding.ts';
import { lintArticle } from '#channels/wechat/lint/lint-article.ts';
import { fileFaults } from '#channels/wechat/lint/pictures.ts';
import { sizeFaults, wordFaults } from '#channels/wechat/lint/words.ts';
import { UsageError } from '#cli/effects.ts';
import type { Finding } from '#domain/finding.ts';

/** A picture to upload. */
export interface DraftPicture {
  /** As the article's `src` names it. */
  name: string;
  bytes: Buffer;
  sha256: string;
}

/** An article of a built site with all that belongs to it. */
export interface DraftArticle {
  entry: ArticleEntry;
  html: string;
  pictures: DraftPicture[];
  cover: DraftPicture;
}

/** The files of a built site, each proved to be what the build wrote. */
export interface BuiltArticles {
  entries: ArticleEntry[];
  read: (entry: ArticleEntry) => Promise<DraftArticle>;
}

const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Opens a built site. Its manifest is the proof that a file passed all checks: throws `UsageError`
 * for a folder without one, and for a file that has changed since.
 */
export async function builtArticles(out: string): Promise<BuiltArticles> {
  const open = async (path: string): Promise<Buffer> =>
    readFile(join(out, path)).catch((cause: unknown) => {
      throw new UsageError(`${out} 里没有 ${path}；先运行 npm run build`, { cause });
    });
  const manifest = JSON.parse((await open('manifest.json')).toString('utf8')) as {
    files: { path: string; sha256: string }[];
  };
  const known = new Map(manifest.files.map(({ path, sha256 }) => [path, sha256]));
  const proved = async (path: string): Promise<DraftPicture> => {
    const bytes = await open(path);
    const sha256 = digestOf(bytes);
    if (known.get(path) !== sha256) {
      throw new UsageError(`${path} 在生成以后被改过，没有经过检查；重新运行 npm run build`);
    }
    return { name: path.replace(/^.*\//, ''), bytes, sha256 };
  };
  const index = JSON.parse((await proved('wechat/articles.json')).bytes.toString('utf8')) as {
    articles: ArticleEntry[];
  };
  return {
    entries: index.articles,
    async read(entry) {
      const page = await proved(`wechat/${entry.content}`);
      const pictures: DraftPicture[] = [];
      for (const name of entry.pictures) pictures.push(await proved(`wechat/${name}`));
      return {
        entry,
        html: articleInPage(page.bytes.toString('utf8')),
        pictures,
        cover: await proved(entry.covers.wide),
      };
    },
  };
}

/** What WeChat would refuse, before it is asked. Clean for whatever our build wrote. */
export function draftFaults({ entry, html, pictures }: DraftArticle): Finding[] {
  return [
    ...wordFaults(entry),
    ...sizeFaults(entry),
    ...lintArticle(html),
    ...pictures.flatMap(({ name, bytes }) => fileFaults(name, bytes)),
  ].map((fault) => findingOf(`wechat/${entry.content}`, fault));
}
