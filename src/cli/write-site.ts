import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeData } from '#channels/data/write-data.ts';
import { writePortal } from '#channels/portal/write-portal.ts';
import type { RenderedPdf } from '#channels/posters/print/render-pdfs.ts';
import type { RenderedPicture } from '#channels/posters/render-pictures.ts';
import { writeSearch } from '#channels/search/write-search.ts';
import { buildSite } from '#channels/web/build-site.ts';
import { writeHandOver } from '#channels/web/hand-over.ts';
import { publishImages } from '#channels/web/publish-images.ts';
import { publishPreviews } from '#channels/web/publish-previews.ts';
import type { SitemapEntry } from '#channels/web/sitemap-xml.ts';
import { writeFeeds } from '#channels/web/write-feeds.ts';
import { writeHeaders } from '#channels/web/write-headers.ts';
import { articleSummaries } from '#channels/wechat/article-index.ts';
import type { ArticlePlan } from '#channels/wechat/plan-articles.ts';
import { writeArticles } from '#channels/wechat/write-articles.ts';
import { writeWord } from '#channels/word/write-word.ts';
import { writeWords } from '#channels/words/write-words.ts';
import type { Finding } from '#domain/finding.ts';
import { allPages } from '#views/all-pages.ts';
import { filedCharts } from '#views/chart-files.ts';
import type { ViewContext } from '#views/context.ts';
import { feedViews } from '#views/feed.ts';
import { imageViews } from '#views/images.ts';
import { redirects } from '#views/moved-pages.ts';
import type { PageView } from '#views/pages.ts';
import { type PortalItem, portalItem } from '#views/portal-item.ts';
import { type SearchRecord, searchRecord } from '#views/search-record.ts';
import { sitemapEntry } from '#views/sitemap.ts';
import type { Effects } from './effects.ts';
import { writeManifest } from './manifest.ts';
import { verifyOutput } from './output.ts';
import { gateKnowledge, guardOutput } from './output-gate.ts';
import { proveParity } from './prove-parity.ts';
import { type BuildOptions, projectRoot } from './settings.ts';

/** A folder that holds the pictures and PDFs already, and what else belongs there. */
export interface SiteParts {
  folder: string;
  context: ViewContext;
  pictures: readonly RenderedPicture[];
  pdfs: readonly RenderedPdf[];
  articles: ArticlePlan;
}

/**
 * Writes data, photographs, texts and pages beside the pictures; then proves that all is there, that
 * it names nobody and that all channels say the same, and writes the manifest. `leaks` are the
 * findings of the output; with an error among them the folder must not be published.
 */
export async function writeSite(
  parts: SiteParts,
  options: BuildOptions,
  effects: Effects,
): Promise<{ pages: number; leaks: Finding[] }> {
  const { folder, context, pictures, pdfs } = parts;
  const { base } = context.site;
  const files = await writeFiles(parts, options, effects);
  const pages = await writePages(parts, files, options, effects);
  effects.progress('核对网页、链接和图片是否齐全');
  const verified = await verifyOutput(folder, [...files.paths, ...pages.paths], base);
  effects.progress('核对输出里有没有个人信息');
  const leaks = await guardOutput(folder, options.out, gateKnowledge(context.county), [
    ...pictures,
    ...pdfs,
  ]);
  effects.progress('读回每个渠道的成品，核对数是不是都一样');
  const parity = await proveParity(folder, options.out, context, verified, pictures);
  effects.progress(`各渠道读回的数：${countsInWords(parity.counts)}`);
  await writeManifest(folder, { files: verified, pictures, context, parity });
  return { pages: pages.count, leaks: [...files.findings, ...leaks, ...parity.findings] };
}

interface WrittenFiles {
  /** Of all files so far, pictures and PDFs among them. */
  paths: string[];
  dataFiles: Awaited<ReturnType<typeof writeData>>;
  findings: Finding[];
}

/** Everything that pages link to or show. */
async function writeFiles(
  { folder, context, pictures, pdfs, articles }: SiteParts,
  { content, cache }: BuildOptions,
  effects: Effects,
): Promise<WrittenFiles> {
  const { base, signing } = context.site;
  effects.progress('写开放数据');
  const dataFiles = await writeData(folder, context, filedCharts(context));
  const images = imageViews(context);
  await publishImages(resolve(content), folder, images);
  const written = await writeArticles(resolve(content), folder, articles);
  const paths = [
    ...[...pictures, ...pdfs].map(({ path }) => path),
    ...dataFiles.keys(),
    ...images.map(({ path }) => path),
    ...written.paths,
    ...(await publishPreviews(folder, cache, pictures)),
    ...(await writeHeaders(folder, base, signing, redirects(context))),
    ...(await writeWords(folder, context)),
  ];
  effects.progress('写 Word 文件');
  paths.push(...(await writeWord(folder, context)));
  return { paths, dataFiles, findings: written.findings };
}

/** The pages, and what is made of all of them: feeds, the search's index, bodies to paste. */
async function writePages(
  { folder, context, articles }: SiteParts,
  { paths, dataFiles }: WrittenFiles,
  { cache }: BuildOptions,
  effects: Effects,
): Promise<{ paths: string[]; count: number }> {
  const { base } = context.site;
  const views = allPages({
    ...context,
    dataFiles,
    files: await fileSizes(folder, paths),
    articles: articleSummaries(articles.articles),
  });
  const pagePaths: string[] = [];
  const records: SearchRecord[] = [];
  const portal: PortalItem[] = [];
  const listed: SitemapEntry[] = [];
  const handOver = await mkdtemp(join(tmpdir(), 'zhangbang-'));
  try {
    const count = await writeHandOver(
      handOver,
      context.site,
      noted(views, (page) => {
        pagePaths.push(page.meta.path);
        const record = searchRecord(context, page);
        if (record !== null) records.push(record);
        const item = portalItem(page, context.county, base);
        if (item !== null) portal.push(item);
        const entry = sitemapEntry(page);
        if (entry !== null) listed.push(entry);
      }),
    );
    const feeds = await writeFeeds(folder, base, feedViews(context), listed);
    await buildSite({
      root: projectRoot,
      handOver,
      out: folder,
      cache: join(cache, 'astro'),
      log: effects.progress,
    });
    effects.progress('写搜索索引');
    const index = await writeSearch(folder, context, records);
    effects.progress('写可以粘贴到县政府网站的页面');
    const bodies = await writePortal({
      folder,
      base,
      items: portal,
      towns: new Map(context.county.towns.map(({ id, file }) => [id, file.value.name])),
      charts: drawnCharts(articles),
    });
    return { paths: [...pagePaths, ...feeds, ...index, ...bodies], count };
  } finally {
    await rm(handOver, { recursive: true, force: true });
  }
}

/** Bytes of each file written so far. */
async function fileSizes(folder: string, paths: readonly string[]): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  for (const path of paths) sizes.set(path, (await stat(join(folder, path))).size);
  return sizes;
}

/** Charts of articles by the page that has the same chart. */
const drawnCharts = ({ articles }: ArticlePlan) =>
  articles.flatMap(({ view, pictures }) =>
    pictures.flatMap(({ id, drawing }) =>
      drawing.type === 'chart'
        ? [{ page: view.page, title: drawing.chart.title, path: `${id}.png` }]
        : [],
    ),
  );

const countsInWords = (counts: ReadonlyMap<string, number>): string =>
  [...counts].map(([channel, count]) => `${channel} ${count}`).join('，');

/** Passes pages on; `note` sees each before it is dropped. */
function* noted(pages: Iterable<PageView>, note: (page: PageView) => void): Generator<PageView> {
  for (const page of pages) {
    note(page);
    yield page;
  }
}
