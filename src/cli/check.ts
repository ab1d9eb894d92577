import { checkPictures } from '#channels/posters/render-pictures.ts';
import { isError } from '#domain/finding.ts';
import { eachArticleView } from '#views/article-views.ts';
import { cardFindings } from '#views/card-findings.ts';
import { chartPictureViews, filedCharts } from '#views/chart-files.ts';
import { viewContext } from '#views/context.ts';
import { phoneViews } from '#views/phone-views.ts';
import { posterViews, shareViews } from '#views/picture-views.ts';
import { wordsFindings } from '#views/words.ts';
import { type Effects, type ExitCode, exitCodes } from './effects.ts';
import { postedFindings } from './posted-findings.ts';
import { prepare } from './prepare.ts';
import { publishReport, refuseReportPlace } from './publish-report.ts';
import { type CommonOptions, publicFolder } from './settings.ts';
import { settleFindings } from './settle-findings.ts';
import { versionFindings } from './version-findings.ts';
import { judgeArticles } from './wechat/judge-articles.ts';
import { verificationFindings } from './wechat/verification-files.ts';

/** Everything that `build` checks, without writing any output: content, numbers, pictures' layout. */
export async function check(options: CommonOptions, effects: Effects): Promise<ExitCode> {
  await refuseReportPlace(options.report, [options.content]);
  const prepared = await prepare(options, effects);
  const { edition, findings } = prepared;
  const all = [...findings];
  if (edition) {
    const context = viewContext(edition, undefined);
    effects.progress('检查海报、分享图和公众号文章的排版');
    const shares = shareViews(context);
    const documents = context.county.towns.reduce((sum, town) => sum + town.documents.length, 0);
    const articles = await judgeArticles(eachArticleView(context, shares), documents);
    const { findings: laid } = await checkPictures({
      posters: posterViews(context),
      shares,
      charts: chartPictureViews(filedCharts(context)),
      // A cover is laid out like the square share picture.
      articles: { pictures: articles.pictures, covers: [] },
      phones: phoneViews(context),
      cache: options.cache,
    });
    all.push(
      ...articles.findings,
      ...laid,
      ...postedFindings(context),
      ...versionFindings(context),
      ...wordsFindings(context),
      ...cardFindings(context),
      ...(await verificationFindings(publicFolder)),
    );
  }
  const settled = settleFindings(all, prepared, options.town);
  const stops = settled.some(isError);
  await publishReport(settled, prepared, options, effects);
  if (options.format === 'text') {
    effects.print(stops ? '不能发布：先改正上面的错误。' : '可以发布。');
  }
  return stops ? exitCodes.findings : exitCodes.done;
}
