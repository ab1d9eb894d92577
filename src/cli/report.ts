import type { Finding, Severity } from '#domain/finding.ts';

const severityNames: Record<Severity, string> = { error: '错误', warning: '警告', notice: '提示' };

export interface Counts {
  error: number;
  warning: number;
  notice: number;
}

export function countFindings(findings: readonly Finding[]): Counts {
  const counts: Counts = { error: 0, warning: 0, notice: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** `towns/x/facts/2017.json:12:5` */
const placeText = ({ place }: Finding): string =>
  [place.file, place.line, place.line === undefined ? undefined : place.column]
    .filter((part) => part !== undefined)
    .join(':');

/** One finding as plain lines: place, severity, rule, what is wrong, what to do. */
export function findingLines(finding: Finding): string[] {
  const lines = [
    `${placeText(finding)} ${severityNames[finding.severity]} ${finding.rule}`,
    `  ${finding.message}`,
  ];
  if (finding.place.quote) lines.push(`  原文：${finding.place.quote}`);
  lines.push(`  改法：${finding.hint}`);
  if (finding.waiver) {
    lines.push(
      `  已批准放行至${finding.waiver.until}（${finding.waiver.by}：${finding.waiver.reason}）`,
    );
  }
  return lines;
}

/** `2 个错误，1 个警告，3 个提示` */
export const countsText = ({ error, warning, notice }: Counts): string =>
  `${error} 个错误，${warning} 个警告，${notice} 个提示`;

/** What `--format json` prints: stable keys, one object. */
export function reportJson(
  findings: readonly Finding[],
  extra: Record<string, unknown> = {},
): string {
  const counts = countFindings(findings);
  return JSON.stringify({ ok: counts.error === 0, counts, ...extra, findings }, null, 2);
}
