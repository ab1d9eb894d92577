import { type PosterFileType, posterFiles } from '#channels/posters/print/poster-files.ts';
import { isError } from '#domain/finding.ts';
import type { PaperFormat } from '#domain/paper.ts';
import { viewContext } from '#views/context.ts';
import { posterViews } from '#views/picture-views.ts';
import { chooseBoard } from './choose-board.ts';
import { type Effects, type ExitCode, exitCodes, UsageError } from './effects.ts';
import { prepare } from './prepare.ts';
import { publishReport } from './publish-report.ts';
import { settleFindings } from './settle-findings.ts';
import { writeGuarded } from './write-guarded.ts';

export interface PosterOptions {
  content: string;
  cache: string;
  town?: string;
  board: string;
  size: PaperFormat;
  format: PosterFileType;
  bleed?: boolean;
  tiles?: 'a4' | 'a3';
  out: string;
  base?: string;
}

function refuseContradictions({ format, bleed, tiles }: PosterOptions): void {
  if (format !== 'pdf' && (bleed || tiles))
    throw new UsageError('--bleed 和 --tiles 只用于 pdf：去掉它们，或写 --format pdf');
  if (bleed && tiles)
    throw new UsageError('--bleed 给印刷厂，--tiles 给办公室打印机，不能一起写：留下一个');
}

/**
 * The poster of one board in the size and format asked for. Content with errors, a character without
 * a glyph, words that do not fit or personal data: nothing is written, and the findings say why.
 */
export async function poster(options: PosterOptions, effects: Effects): Promise<ExitCode> {
  refuseContradictions(options);
  const { content, cache, size, format, out } = options;
  const common = { content, cache, format: 'text' as const };
  const prepared = await prepare(
    options.town === undefined ? common : { ...common, town: [options.town] },
    effects,
  );
  const stop = async (findings = prepared.findings): Promise<ExitCode> => {
    const settled = settleFindings(findings, prepared, options.town ? [options.town] : undefined);
    await publishReport(settled.filter(isError), prepared, common, effects);
    effects.print('没有生成：先改正上面的错误。');
    return exitCodes.findings;
  };
  if (!prepared.edition) return stop();
  const context = viewContext(prepared.edition, options.base);
  const view = chooseBoard(posterViews(context), options);
  effects.progress(`排版 ${size.label}`);
  const { files, sheets, findings } = await posterFiles(
    view,
    { format: size, type: format, bleed: options.bleed === true, tiles: options.tiles ?? null },
    cache,
  );
  if (findings.some(isError)) return stop(findings);
  const leaks = await writeGuarded(files, out, context.county);
  if (leaks.some(isError)) return stop(leaks);
  for (const { name } of files) effects.print(`${out === '.' ? '' : `${out}/`}${name}`);
  effects.print(`《${view.title}》${size.label}，共${sheets}张。`);
  return exitCodes.done;
}
