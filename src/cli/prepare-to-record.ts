import { isError } from '#domain/finding.ts';
import { type ViewContext, viewContext } from '#views/context.ts';
import type { Effects } from './effects.ts';
import { prepare } from './prepare.ts';
import { publishReport } from './publish-report.ts';
import { settleFindings } from './settle-findings.ts';

/**
 * What current pages and boards say, for commands that record it in the content folder. The whole
 * county is read, because what one town may show can depend on the sums of all. Null when something
 * has errors; they are printed.
 */
export async function prepareToRecord(
  options: { content: string; cache: string },
  effects: Effects,
): Promise<ViewContext | null> {
  const { content, cache } = options;
  const common = { content, cache, format: 'text' as const };
  const prepared = await prepare(common, effects);
  if (prepared.edition) return viewContext(prepared.edition, undefined);
  const errors = settleFindings(prepared.findings, prepared, undefined).filter(isError);
  await publishReport(errors, prepared, common, effects);
  effects.print('没有登记：先改正上面的错误。');
  return null;
}
