import { type Finding, isError } from '#domain/finding.ts';
import type { Edition } from '#edition.ts';
import { type Effects, type ExitCode, exitCodes, UsageError } from './effects.ts';
import { prepare } from './prepare.ts';

interface PaperOptions {
  content: string;
  cache: string;
  /** The town that prints; null where the board alone says it. */
  town: string | null;
}

/** An edition to print from, or what stands in the way. */
export type PaperEdition =
  | { ok: true; edition: Edition; townNames: Map<string, string> }
  | { ok: false; findings: Finding[]; townNames: Map<string, string> };

const concerns = ({ place }: Finding, town: string): boolean =>
  !place.file.startsWith('towns/') || place.file.startsWith(`towns/${town}/`);

/**
 * All towns are read, for which small numbers are hidden depends on the sums of all: a sheet shows
 * what the site shows. Towns with errors are left out, and stand in nobody else's way. Throws
 * `UsageError` for a town that is not there.
 */
export async function prepareForPaper(
  { content, cache, town }: PaperOptions,
  effects: Effects,
): Promise<PaperEdition> {
  const common = { content, cache, format: 'text' as const };
  const { edition, findings, townNames } = await prepare(common, effects, { keepGoing: true });
  const own = findings.filter((finding) => town === null || concerns(finding, town));
  if (edition === null || (town === null && edition.withheld.length > 0))
    return { ok: false, findings: own, townNames };
  if (town === null || edition.county.towns.some(({ id }) => id === town))
    return { ok: true, edition, townNames };
  if (edition.withheld.some(({ id }) => id === town))
    return { ok: false, findings: own, townNames };
  const known = edition.county.towns.map(({ id }) => id).join('、');
  throw new UsageError(`没有名为 ${town} 的镇；现有：${known}`);
}

/** Prints the errors for which nothing was written; resolves to the exit code. */
export async function refusePaper(
  findings: readonly Finding[],
  townNames: Map<string, string>,
  { content, cache }: Omit<PaperOptions, 'town'>,
  effects: Effects,
): Promise<ExitCode> {
  const [{ settleFindings }, { publishReport }] = await Promise.all([
    import('./settle-findings.ts'),
    import('./publish-report.ts'),
  ]);
  // Errors cannot be waived, so that no waiver is asked for.
  const judged = { edition: null, findings: [], waivers: null, day: null, townNames };
  const settled = settleFindings(findings.filter(isError), judged, undefined);
  await publishReport(settled, judged, { content, cache, format: 'text' }, effects);
  effects.print('没有生成：先改正上面的错误。');
  return exitCodes.findings;
}
