import { readFile } from 'node:fs/promises';
import { judgeProse } from '#claims/judge-prose.ts';
import { compareFindings, type Finding, isError } from '#domain/finding.ts';
import { detectPersonalData } from '#privacy/detect.ts';
import { looseTexts } from '#privacy/loose-texts.ts';
import { personalDataFinding } from '#privacy/personal-data-finding.ts';
import { type Effects, type ExitCode, exitCodes, UsageError } from './effects.ts';
import { countFindings, countsText, placeText, reportJson, severityNames } from './report.ts';
import { reportSarif } from './report-sarif.ts';
import { veilFindings } from './veil-report.ts';
import { visibleText } from './visible-text.ts';

const mostBytes = 8 * 1024 * 1024;

/** The text of a loose report: strict UTF-8, else gb18030 with a notice, else refused. */
function decode(bytes: Uint8Array, file: string): { text: string | null; findings: Finding[] } {
  const refuse = (message: string, hint: string): { text: null; findings: Finding[] } => ({
    text: null,
    findings: [{ rule: 'unreadable-file', severity: 'error', message, hint, place: { file } }],
  });
  if (bytes.length > mostBytes) return refuse('文件超过 8 MB', '拆成几个文件');
  if (bytes.includes(0)) return refuse('文件不是文本，或是 UTF-16 编码', '另存为 UTF-8 文本');
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
      if (encoding === 'utf-8') return { text, findings: [] };
      const message = '文件不是 UTF-8 编码，按 GB18030 读取';
      const hint = '核对没有乱码；交稿时另存为 UTF-8';
      return {
        text,
        findings: [{ rule: 'unreadable-file', severity: 'notice', message, hint, place: { file } }],
      };
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return refuse('文件既不是 UTF-8 也不是 GB18030 编码的文本', '另存为 UTF-8 文本');
}

/** What the rules say of one text file; front matter between `---` lines is not prose. */
async function judgeFile(file: string): Promise<Finding[]> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (cause) {
    throw new UsageError(`读不到文件 ${file}`, { cause });
  }
  const { text, findings } = decode(bytes, file);
  if (text === null) return findings;
  const prose = text.replace(/^\uFEFF?---\n[\s\S]*?\n---(?=\n|$)/, (head) =>
    head.replace(/[^\n]/g, ' '),
  );
  const found = judgeProse(prose).map(
    ({ line, column, quote, start: _, end: __, ...rest }): Finding => ({
      ...rest,
      place: { file, line, column, quote },
    }),
  );
  return [...findings, ...found, ...personalDataIn(prose, file)];
}

/** Personal data by line, each with its heading and its columns' names. */
const personalDataIn = (prose: string, file: string): Finding[] =>
  looseTexts(prose).flatMap(({ text, context, line, asWritten }) =>
    detectPersonalData(text, { context }).map((datum) =>
      personalDataFinding(datum, { file, line, column: asWritten ? datum.start + 1 : 1 }),
    ),
  );

const findingLines = ({ place, severity, rule, message, hint }: Finding): string[] => [
  `${placeText(place)} ${severityNames[severity]} ${rule}`,
  `  ${message}`,
  ...(place.quote ? [`  原文：${place.quote}`] : []),
  `  改法：${hint}`,
];

/** Judges loose reports (.txt, .md, .mdx) without a content folder. */
export async function checkText(
  files: readonly string[],
  { format }: { format: 'text' | 'json' | 'sarif' },
  effects: Effects,
): Promise<ExitCode> {
  const strange = files.find((file) => !/\.(?:txt|md|mdx)$/i.test(file));
  if (strange !== undefined) throw new UsageError(`只能检查 .txt、.md、.mdx 文件：${strange}`);
  const all: Finding[] = [];
  for (const file of files) all.push(...(await judgeFile(file)));
  const shown = veilFindings(all.sort(compareFindings));
  const counts = countFindings(all);
  if (format === 'json') effects.print(reportJson(shown));
  else if (format === 'sarif') effects.print(reportSarif(shown));
  else {
    for (const finding of shown)
      for (const line of findingLines(finding)) effects.print(visibleText(line));
    effects.print(countsText(counts));
  }
  return all.some(isError) ? exitCodes.findings : exitCodes.done;
}
