import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { Finding } from '#domain/finding.ts';
import type { Prepared } from '#edition.ts';
import { type Effects, UsageError } from './effects.ts';
import { countFindings, countsText, reportJson } from './report.ts';
import { reportPage } from './report-page.ts';
import { reportSarif } from './report-sarif.ts';
import { reportText } from './report-text.ts';
import type { CommonOptions } from './settings.ts';
import { sourceLines } from './source-lines.ts';
import { veilFindings, veilLines } from './veil-report.ts';

/**
 * Prints settled findings in the format asked for, and writes the page for officers where one is
 * asked for. `extra` goes into JSON only; closing lines of text are the command's own.
 */
export async function publishReport(
  settled: readonly Finding[],
  { day, townNames }: Prepared,
  options: CommonOptions,
  effects: Effects,
  extra: Record<string, unknown> = {},
): Promise<void> {
  const findings = veilFindings(settled);
  if (options.format === 'json') effects.print(reportJson(findings, extra));
  if (options.format === 'sarif') effects.print(reportSarif(findings));
  if (options.format !== 'text' && options.report === undefined) return;
  const lineAt = veilLines(await sourceLines(options.content, findings));
  if (options.format === 'text') {
    for (const line of reportText(findings, lineAt, townNames)) effects.print(line);
    effects.print(countsText(countFindings(findings)));
  }
  if (options.report !== undefined) {
    await writeWhole(options.report, reportPage({ findings, lineAt, names: townNames, day }));
    if (options.format === 'text') effects.print(`检查报告：${options.report}`);
  }
}

const isInside = (file: string, folder: string): boolean => {
  const path = relative(resolve(folder), resolve(file));
  return path === '' || (path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path));
};

/** Throws `UsageError` where a report must not stand: among content, in the site, or on a folder. */
export async function refuseReportPlace(
  report: string | undefined,
  folders: readonly string[],
): Promise<void> {
  if (report === undefined) return;
  if (folders.some((folder) => isInside(report, folder))) {
    throw new UsageError(`检查报告不能写进 ${report}：那里只放内容或发布的网站，请换一个位置`);
  }
  const status = await stat(report).catch(() => null);
  if (status && !status.isFile()) throw new UsageError(`${report} 不是文件，检查报告写不进去`);
}

/** Nobody meets half a report: the name appears when the page is complete. */
async function writeWhole(file: string, text: string): Promise<void> {
  const target = resolve(file);
  const partial = `${target}.${process.pid}`;
  try {
    await mkdir(dirname(target), { recursive: true });
    await writeFile(partial, text, { flag: 'wx' });
    await rename(partial, target);
  } catch (error) {
    await rm(partial, { force: true });
    throw new UsageError(`检查报告写不进 ${file}`, { cause: error });
  }
}
