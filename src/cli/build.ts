import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { writeData } from '#channels/data/write-data.ts';
import { writePortal } from '#channels/portal/write-portal.ts';
import { type RenderedPdf, renderPdfs } from '#channels/posters/print/render-pdfs.ts';
import { type RenderedPicture, renderPictures } from '#channels/posters/render-pictures.ts';
import { writeSearch } from '#channels/search/write-search.ts';
import { buildSite } from '#channels/web/build-site.ts';
import { writeHandOver } from '#channels/web/hand-over.ts';
import { publishImages } from '#channels/web/publish-images.ts';
import { publishPreviews } from '#channels/web/publish-previews.ts';
import type { SitemapEntry } from '#channels/web/sitemap-xml.ts';
import { writeFeeds } from '#channels/web/write-feeds.ts';
import { writeHeaders } from '#channels/web/write-headers.ts';
import { articleSummaries } from '#channels/wechat/article-index.ts';
import { type ArticlePlan, planArticles } from '#channels/wechat/plan-articles.ts';
import { writeArticles } from '#channels/wechat/write-articles.ts';
import { writeWord } from '#channels/word/write-word.ts';
import { writeWords } from '#channels/words/write-words.ts';
import { type Finding, isError } from '#domain/finding.ts';
import type { Prepared } from '#edition.ts';
import { allPages } from '#views/all-pages.ts';
import { articleViews } from '#views/article-views.ts';
import { cardFindings } from '#views/card-findings.ts';
import { chartPictureViews, filedCharts } from '#views/chart-files.ts';
import { type ViewContext, viewContext } from '#views/context.ts';
import { feedViews } from '#views/feed.ts';
import { imageViews } from '#views/images.ts';
import { redirects } from '#views/moved-pages.ts';
import type { PageView } from '#views/pages.ts';
import { phoneViews } from '#views/phone-views.ts';
import { posterViews, shareViews } from '#views/picture-views.ts';
import { type PortalItem, portalItem } from '#views/portal-item.ts';
import { type SearchRecord, searchRecord } from '#views/search-record.ts';
import { sitemapEntry } from '#views/sitemap.ts';
import { wordsFindings } from '#views/words.ts';
import { type Effects, type ExitCode, exitCodes } from './effects.ts';
import { writeManifest } from './manifest.ts';
import { verifyOutput } from './output.ts';
import { gateKnowledge, guardOutput } from './output-gate.ts';
import { pictureImages } from './picture-images.ts';
import { postedFindings } from './posted-findings.ts';
import { prepare, townsWithErrors } from './prepare.ts';
import { proveParity } from './prove-parity.ts';
import { type Staging, stage } from './publish.ts';
import { publishReport, refuseReportPlace } from './publish-report.ts';
import { type BuildOptions, projectRoot, publicFolder } from './settings.ts';
import { settleFindings } from './settle-findings.ts';
import { versionFindings } from './version-findings.ts';
import { verificationFindings } from './wechat/verification-files.ts';

interface Built {
  published: boolean;
  pages: number;
  pictures: number;
  withheld: string[];
  findings: Finding[];
  prepared: Prepared;
}

/**
 * Builds the whole site beside the target and swaps it in at the end. Whatever goes wrong before
 * leaves the former target as it was.
 */
export async function build(options: BuildOptions, effects: Effects): Promise<ExitCode> {
  await refuseReportPlace(options.report, [options.content, options.out]);
  const staging = await stage(options.out);
  const interrupted = (signal: NodeJS.Signals): void => {
    staging.discard();
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    const built = await buildInto(staging, options, effects);
    if (built.published) staging.swap();
    await report(built, options, effects);
    return built.findings.some(isError) ? exitCodes.findings : exitCodes.done;
  } finally {
    staging.discard();
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
  }
}

async function buildInto(
  staging: Staging,
  options: BuildOptions,
  effects: Effects,
): Promise<Built> {
  const keepGoing = options.keepGoing === true;
  const findings: Finding[] = [];
  const without = new Set<string>();
  for (;;) {
    const prepared = await prepare(options, effects, { keepGoing, without: [...without] });
    const seen = [...findings, ...prepared.findings];
    const stopped: Built = {
      published: false,
      pages: 0,
      pictures: 0,
      withheld: [],
      findings: seen,
      prepared,
    };
    if (!prepared.edition) return stopped;
    const { edition } = prepared;
    const context = viewContext(edition, options.base);
    const walls = [
      ...postedFindings(context),
      ...versionFindings(context),
      ...wordsFindings(context),
      ...cardFindings(context),
      ...(await verificationFindings(publicFolder)),
    ];
    seen.push(...walls);
    // Two boards with one code would want one page; a text over its limit would be sent so.
    if (walls.some(isError)) return stopped;
    const shares = shareViews(context);
    const articles = planArticles(articleViews(context, shares));
    const drawn = await renderPictures({
      posters: posterViews(context),
      shares,
      articles,
      phones: phoneViews(context),
      charts: chartPictureViews(filedCharts(context)),
      out: staging.folder,
      cache: options.cache,
      log: effects.progress,
    });
    effects.progress('排版可打印的 PDF');
    const printed = await renderPdfs(posterViews(context), {
      cache: options.cache,
      out: staging.folder,
    });
    const laid = [...articles.findings, ...drawn.findings, ...printed.findings];
    seen.push(...laid);
    if (laid.some(isError)) {
      const bad = townsWithErrors(edition, laid);
      const shared = laid.filter(isError).some(({ place }) => !place.file.startsWith('towns/'));
      if (!keepGoing || shared || bad.length === 0) return stopped;
      // A picture of these towns cannot be drawn whole: leave the towns out and begin again.
      for (const town of bad) without.add(town);
      findings.push(...laid);
      staging.clear();
      continue;
    }
    const complete = viewContext(edition, options.base, pictureImages(drawn.pictures));
    const { pages, leaks } = await writeSite(
      staging.folder,
      complete,
      drawn.pictures,
      printed.pdfs,
      articles,
      options,
      effects,
    );
    // Sources were clean, so that nothing can be left out: a leak in the output stops everything.
    if (leaks.some(isError)) return { ...stopped, findings: [...seen, ...leaks] };
    return {
      published: true,
      pages,
      pictures: drawn.pictures.length,
      withheld: edition.withheld.map(({ name }) => name),
      findings: seen,
      prepared,
    };
  }
}

/** Data, photographs, pages; then the proof that all is there, and the manifest. */
async function writeSite(
  folder: string,
  context: ViewContext,
  pictures: readonly RenderedPicture[],
  pdfs: readonly RenderedPdf[],
  articles: ArticlePlan,
  options: BuildOptions,
  effects: Effects,
): Promise<{ pages: number; leaks: Finding[] }> {
  const promised = [...pictures, ...pdfs].map(({ path }) => path);
  const records: SearchRecord[] = [];
  effects.progress('写开放数据');
  const dataFiles = await writeData(folder, context, filedCharts(context));
  promised.push(...dataFiles.keys());
  promised.push(...(await publishPreviews(folder, options.cache, pictures)));
  const { base, signing } = context.site;
  promised.push(...(await writeHeaders(folder, base, signing, redirects(context))));
  promised.push(...(await writeWords(folder, context)));
  const images = imageViews(context);
  promised.push(...images.map(({ path }) => path));
  await publishImages(resolve(options.content), folder, images);
  const written = await writeArticles(resolve(options.content), folder, articles);
  promised.push(...written.paths);
  effects.progress('写 Word 文件');
  promised.push(...(await writeWord(folder, context)));
  const sizes = await fileSizes(folder, promised);
  const portal: PortalItem[] = [];
  const listed: SitemapEntry[] = [];
  const handOver = await mkdtemp(join(tmpdir(), 'zhangbang-'));
  try {
    const pages = await writeHandOver(
      handOver,
      context.site,
      noted(
        allPages({
          ...context,
          dataFiles,
          files: sizes,
          articles: articleSummaries(articles.articles),
        }),
        (page) => {
          promised.push(page.meta.path);
          const record = searchRecord(context, page);
          if (record !== null) records.push(record);
          const item = portalItem(page, context.county, context.site.base);
          if (item !== null) portal.push(item);
          const entry = sitemapEntry(page);
          if (entry !== null) listed.push(entry);
        },
      ),
    );
    promised.push(...(await writeFeeds(folder, context.site.base, feedViews(context), listed)));
    await buildSite({
      root: projectRoot,
      handOver,
      out: folder,
      cache: join(options.cache, 'astro'),
      log: effects.progress,
    });
    effects.progress('写搜索索引');
    promised.push(...(await writeSearch(folder, context, records)));
    effects.progress('写可以粘贴到县政府网站的页面');
    promised.push(
      ...(await writePortal({
        folder,
        base: context.site.base,
        items: portal,
        towns: new Map(context.county.towns.map(({ id, file }) => [id, file.value.name])),
        charts: drawnCharts(articles),
      })),
    );
    effects.progress('核对网页、链接和图片是否齐全');
    const files = await verifyOutput(folder, promised, context.site.base);
    effects.progress('核对输出里有没有个人信息');
    const leaks = await guardOutput(folder, options.out, gateKnowledge(context.county), [
      ...pictures,
      ...pdfs,
    ]);
    effects.progress('读回每个渠道的成品，核对数是不是都一样');
    const parity = await proveParity(folder, options.out, context, files, pictures);
    effects.progress(`各渠道读回的数：${countsInWords(parity.counts)}`);
    await writeManifest(folder, { files, pictures, context, parity });
    return { pages, leaks: [...written.findings, ...leaks, ...parity.findings] };
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

async function report(built: Built, options: BuildOptions, effects: Effects): Promise<void> {
  const { published, pages, pictures, withheld, prepared } = built;
  const findings = settleFindings(built.findings, prepared, options.town);
  const extra = { published, out: options.out, pages, pictures, withheld };
  await publishReport(findings, prepared, options, effects, extra);
  if (options.format !== 'text') return;
  if (!published) {
    effects.print('没有发布：先改正上面的错误。原来的网站没有改动。');
    return;
  }
  if (withheld.length > 0) effects.print(`因有错误，本次没有发布：${withheld.join('、')}`);
  const where = relative(process.cwd(), resolve(options.out)) || '.';
  effects.print(`已发布到 ${where}：网页 ${pages} 页，图片 ${pictures} 张。`);
}
