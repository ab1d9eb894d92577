import { basename, resolve } from 'node:path';
import type { Finding } from '#domain/finding.ts';
import { loadJson } from '#load/entry.ts';
import { protectTable } from '#suppression/protect-table.ts';
import { loadSolver } from '#suppression/solver.ts';
import { tableCsv } from '#suppression/table-csv.ts';
import { tableFaults } from '#suppression/table-faults.ts';
import { Table } from '#suppression/table-file.ts';
import { type Effects, type ExitCode, exitCodes, UsageError } from './effects.ts';
import { placeText, severityNames } from './report.ts';

export interface ProtectOptions {
  table: string;
  threshold: number;
  width: number;
  format: 'json' | 'csv';
}

const isAbsent = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['ENOENT', 'EISDIR'].includes(String(error.code));

/**
 * Hides the small counts of one table, and as few others as it takes that no total gives them
 * back. Standard output holds the table alone; all else goes to the progress lines. A table that
 * does not withstand the attack is never printed.
 */
export async function protect(options: ProtectOptions, effects: Effects): Promise<ExitCode> {
  const source = { path: resolve(options.table), file: basename(options.table), id: 'table' };
  const loaded = await loadJson(source, Table).catch((error: unknown) => {
    if (isAbsent(error)) throw new UsageError(`没有文件 ${options.table}`, { cause: error });
    throw error;
  });
  const tell = (findings: readonly Finding[]): ExitCode => {
    for (const { place, severity, rule, message, hint } of findings) {
      effects.progress(`${placeText(place)} ${severityNames[severity]} ${rule}`);
      effects.progress(`  ${message}`);
      effects.progress(`  改法：${hint}`);
    }
    effects.progress('没有输出：先改正上面的错误。');
    return exitCodes.findings;
  };
  if (!loaded.ok) return tell(loaded.findings);
  const faults = tableFaults(loaded.value);
  if (faults.length > 0) return tell(faults);

  const answer = protectTable(await loadSolver(), loaded.value.value, options);
  if (answer.protection.contradictory) {
    return tell([
      {
        rule: 'sum-mismatch',
        severity: 'error',
        message: '公开的数互相矛盾：不公开的格无论是多少，各合计都凑不齐',
        hint: '对照原表核对各合计；null 只能写在原来就不公开的格里',
        place: loaded.value.placeOf([]),
      },
    ]);
  }
  if (answer.table === null) {
    effects.progress(
      `没有输出：全部不公开也保不住 ${answer.protection.exposed.length} 个数，核对没有通过。`,
    );
    return exitCodes.fault;
  }
  const text =
    options.format === 'csv' ? tableCsv(answer.table) : JSON.stringify(answer.table, null, 2);
  effects.print(text.replace(/\n$/, ''));
  effects.progress(summary(answer, options));
  for (const line of cautions(loaded.value.value, options)) effects.progress(line);
  return exitCodes.done;
}

/** What is no fault of the table, but somebody should look at. */
function cautions({ rows, columns }: Table, { threshold, width }: ProtectOptions): string[] {
  const repeated = (names: readonly string[]): string[] => [
    ...new Set(names.filter((name, at) => names.indexOf(name) !== at)),
  ];
  const twice = (what: string, names: readonly string[]): string[] =>
    names.length === 0
      ? []
      : [`注意：${what}${names.map((name) => `“${name}”`).join('、')}重复，请核对是不是同一个。`];
  // Who knows the rule knows that a small count lies between 1 and the threshold less 1.
  const narrow =
    threshold > 1 && threshold - 2 < width
      ? [
          `注意：门槛 ${threshold} 太低。知道门槛的人就知道过小的数在 1 到 ${threshold - 1} 之间，范围只有 ${threshold - 2} 宽；要留 ${width}，门槛至少 ${width + 2}。`,
        ]
      : [];
  return [...twice('行名', repeated(rows)), ...twice('列名', repeated(columns)), ...narrow];
}

function summary(
  { primary, secondary }: ReturnType<typeof protectTable>,
  { threshold, width }: ProtectOptions,
): string {
  if (primary === 0) return `没有小于 ${threshold} 的数，原样输出。`;
  return `不公开 ${primary + secondary} 格：数量过小 ${primary} 格，防止倒推 ${secondary} 格。已用公开的数逐格倒推核对，每格都留有宽不小于 ${width} 的区间。`;
}
