import type { Finding } from '#domain/finding.ts';
import { waivableRules } from '#domain/waiver.ts';
import { fingerprintOf } from './fingerprint.ts';
import { markedLine } from './marked-line.ts';
import { countsText, placeText, severityNames } from './report.ts';
import { groupFindings } from './report-groups.ts';
import { rulePage } from './rule-pages.ts';
import type { LineAt } from './source-lines.ts';
import { displayWidth, visibleText } from './visible-text.ts';

/** Findings by town and file as lines for a terminal, with a summary of each town at the end. */
export function reportText(
  findings: readonly Finding[],
  lineAt: LineAt,
  names: ReadonlyMap<string, string>,
): string[] {
  const towns = groupFindings(findings, names);
  const body = towns.flatMap(({ name, id, files }) => [
    `== ${name}${id === null || id === name ? '' : `（towns/${id}）`}`,
    '',
    ...files.flatMap(({ file, findings: own }) => [
      file,
      ...own.flatMap((finding) => [...findingLines(finding, lineAt), '']),
    ]),
  ]);
  const summary = towns.map(({ name, counts }) => `${name}：${countsText(counts)}`);
  return [...body, ...(towns.length > 1 ? [...summary, ''] : [])].map(visibleText);
}

/** One finding: place, severity and rule; what is wrong; the line with a mark; what to do. */
function findingLines(finding: Finding, lineAt: LineAt): string[] {
  const { rule, severity, message, hint, place, waiver } = finding;
  const page = rulePage(rule);
  const lines = [
    `  ${placeText(place)} ${severityNames[severity]} ${rule}`,
    `    ${message}`,
    ...quotedLines(finding, lineAt),
    `    改法：${hint}`,
    `    说明：《${page.title}》${page.path}`,
  ];
  if (severity === 'warning' && waivableRules.includes(rule)) {
    lines.push(`    指纹：${fingerprintOf(finding)}`);
  }
  if (waiver) {
    lines.push(`    已批准放行至${waiver.until}（${waiver.by}：${waiver.reason}）`);
  }
  return lines;
}

function quotedLines({ place }: Finding, lineAt: LineAt): string[] {
  const line = lineAt(place);
  if (line === null || line.text.trim() === '') {
    return place.quote === undefined || place.quote === '' ? [] : [`    原文：${place.quote}`];
  }
  const { before, marked, after } = markedLine(line, place.quote);
  const number = String(place.line);
  const gutter = ' '.repeat(number.length);
  const mark = '^'.repeat(Math.max(1, displayWidth(marked)));
  return [
    `    ${number} | ${before}${marked}${after}`,
    `    ${gutter} | ${' '.repeat(displayWidth(before))}${mark}`,
  ];
}
