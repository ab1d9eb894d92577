import { relative, resolve } from 'node:path';
import { renderPdfs } from '#channels/posters/print/render-pdfs.ts';
import { renderPictures } from '#channels/posters/render-pictures.ts';
import { planArticles } from '#channels/wechat/plan-articles.ts';
import { type Finding, isError } from '#domain/finding.ts';
import type { Prepared } from '#edition.ts';
import { articleViews } from '#views/article-views.ts';
import { cardFindings } from '#views/card-findings.ts';
import { chartPictureViews, filedCharts } from '#views/chart-files.ts';
import { viewContext } from '#views/context.ts';
import { phoneViews } from '#views/phone-views.ts';
import { posterViews, shareViews } from '#views/picture-views.ts';
import { wordsFindings } from '#views/words.ts';
import { type Effects, type ExitCode, exitCodes } from './effects.ts';
import { pictureImages } from './picture-images.ts';
import { postedFindings } from './posted-findings.ts';
import { prepare, townsWithErrors } from './prepare.ts';
import { type Staging, stage } from './publish.ts';
import { publishReport, refuseReportPlace } from './publish-report.ts';
import { type BuildOptions, publicFolder } from './settings.ts';
import { settleFindings } from './settle-findings.ts';
import { versionFindings } from './version-findings.ts';
import { verificationFindings } from './wechat/verification-files.ts';
import { writeSite } from './write-site.ts';

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
      {
        folder: staging.folder,
        context: complete,
        pictures: drawn.pictures,
        pdfs: printed.pdfs,
        articles,
      },
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
