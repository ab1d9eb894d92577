import type { Finding, Place, Severity } from '#domain/finding.ts';
import { fingerprintOf } from './fingerprint.ts';

export const severityNames: Record<Severity, string> = {
  error: '错误',
  warning: '警告',
  notice: '提示',
};

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
export const placeText = ({ file, line, column }: Place): string =>
  [file, line, line === undefined ? undefined : column]
    .filter((part) => part !== undefined)
    .join(':');

/** `2 个错误，1 个警告，3 个提示` */
export const countsText = ({ error, warning, notice }: Counts): string =>
  `${error} 个错误，${warning} 个警告，${notice} 个提示`;

/** What `--format json` prints: stable keys, one object; each finding with its fingerprint. */
export function reportJson(
  findings: readonly Finding[],
  extra: Record<string, unknown> = {},
): string {
  const counts = countFindings(findings);
  const named = findings.map((finding) => ({ ...finding, fingerprint: fingerprintOf(finding) }));
  return JSON.stringify({ ok: counts.error === 0, counts, ...extra, findings: named }, null, 2);
}
