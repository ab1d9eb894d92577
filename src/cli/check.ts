import { checkPictures } from '#channels/posters/render-pictures.ts';
import { compareFindings, isError } from '#domain/finding.ts';
import { viewContext } from '#views/context.ts';
import { posterViews, shareViews } from '#views/picture-views.ts';
import { type Effects, type ExitCode, exitCodes } from './effects.ts';
import { prepare } from './prepare.ts';
import { countFindings, countsText, findingLines, reportJson } from './report.ts';
import type { CommonOptions } from './settings.ts';

/** Everything that `build` checks, without writing any output: content, numbers, pictures' layout. */
export async function check(options: CommonOptions, effects: Effects): Promise<ExitCode> {
  const { edition, findings } = await prepare(options, effects);
  const all = [...findings];
  if (edition) {
    const context = viewContext(edition, undefined);
    effects.progress('检查海报和分享图的排版');
    const { findings: laid } = await checkPictures({
      posters: posterViews(context),
      shares: shareViews(context),
      cache: options.cache,
    });
    all.push(...laid);
    all.sort(compareFindings);
  }
  const counts = countFindings(all);
  if (options.format === 'json') {
    effects.print(reportJson(all));
  } else {
    for (const finding of all) for (const line of findingLines(finding)) effects.print(line);
    effects.print(countsText(counts));
    effects.print(counts.error > 0 ? '不能发布：先改正上面的错误。' : '可以发布。');
  }
  return all.some(isError) ? exitCodes.findings : exitCodes.done;
}
