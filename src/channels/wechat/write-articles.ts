import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { officerFiles } from '#channels/paste/officer-page.ts';
import { compareFindings, type Finding } from '#domain/finding.ts';
import { articlesPath } from '#domain/paths.ts';
import { limits } from './allowed.ts';
import { articleEntry } from './article-index.ts';
import { articlePage } from './article-page.ts';
import type { ArticlePhotograph } from './lay-out-article.ts';
import { findingOf } from './lint/article-finding.ts';
import { fileFaults } from './lint/pictures.ts';
import { articlesPage, copyPage } from './officer-pages.ts';
import type { ArticlePlan } from './plan-articles.ts';

const folderName = 'wechat';
/** Wider than any phone shows. */
const widest = 1080;
const qualities = [82, 72, 60, 45];

/** A photograph as an article takes it: JPEG, upright, without what the camera wrote into it. */
async function jpegOf(content: string, { source, width }: ArticlePhotograph): Promise<Buffer> {
  const file = await readFile(join(content, source));
  const picture = sharp(file, { limitInputPixels: 24_000_000 })
    .autoOrient()
    .resize({ width: Math.min(width, widest) })
    .flatten({ background: '#ffffff' });
  let bytes = Buffer.alloc(0);
  for (const quality of qualities) {
    bytes = await picture.clone().jpeg({ quality, chromaSubsampling: '4:4:4' }).toBuffer();
    if (bytes.length < limits.pictureBytes) break;
  }
  return bytes;
}

export interface WrittenArticles {
  /** Relative to the site's root. */
  paths: string[];
  findings: Finding[];
}

/**
 * Writes every article of the plan below `out`: the article alone, the page to copy it from, its
 * photographs, the officers' list and `articles.json`. Drawn pictures are there already, and are
 * judged here with the photographs. `content` is the folder that photographs come from.
 */
export async function writeArticles(
  content: string,
  out: string,
  { articles }: Pick<ArticlePlan, 'articles'>,
): Promise<WrittenArticles> {
  const folder = join(out, folderName);
  await mkdir(folder, { recursive: true });
  const paths: string[] = [];
  const findings: Finding[] = [];
  const write = async (name: string, bytes: string | Uint8Array): Promise<void> => {
    await writeFile(join(folder, name), bytes);
    paths.push(`${folderName}/${name}`);
  };
  const photographs = new Set<string>();
  for (const article of articles) {
    const { view } = article;
    for (const photograph of article.photographs) {
      if (photographs.has(photograph.name)) continue;
      photographs.add(photograph.name);
      await write(photograph.name, await jpegOf(content, photograph));
    }
    for (const name of articleEntry(article).pictures) {
      const faults = fileFaults(name, await readFile(join(folder, name)));
      findings.push(...faults.map((fault) => findingOf(view.file, fault)));
    }
    await write(`${view.id}.html`, articlePage(article));
    await write(`${view.id}.copy.html`, copyPage(article));
  }
  for (const [name, bytes] of await officerFiles()) await write(name, bytes);
  const entries = articles.map(articleEntry);
  await write('articles.json', `${JSON.stringify({ articles: entries }, null, 1)}\n`);
  await write(articlesPath.replace(`${folderName}/`, ''), articlesPage(articles));
  return { paths, findings: findings.sort(compareFindings) };
}
