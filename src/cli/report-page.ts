import type { Finding, Severity } from '#domain/finding.ts';
import { waivableRules } from '#domain/waiver.ts';
import { fingerprintOf } from './fingerprint.ts';
import { markedLine } from './marked-line.ts';
import { html, type Markup, nothing } from './markup.ts';
import { countFindings, countsText, placeText, severityNames } from './report.ts';
import { groupFindings, type TownFindings } from './report-groups.ts';
import { reportPageStyle } from './report-page-style.ts';
import { rulePage } from './rule-pages.ts';
import type { LineAt } from './source-lines.ts';

/** What the page says besides the findings. */
export interface ReportPageInput {
  findings: readonly Finding[];
  lineAt: LineAt;
  names: ReadonlyMap<string, string>;
  /** The edition's day; null when it could not be read. */
  day: string | null;
}

const meanings: Record<Severity, string> = {
  error: '错误：不改正不能发布',
  warning: '警告：请核对，确属例外可以豁免',
  notice: '提示：供参考',
};
const severities: Severity[] = ['error', 'warning', 'notice'];

/**
 * The findings as one page for officers: no script, nothing from elsewhere, fit to print. Choices
 * at the top hide what is not wanted; where a browser does not know them, all is shown.
 */
export function reportPage({ findings, lineAt, names, day }: ReportPageInput): string {
  const towns = groupFindings(findings, names);
  const counts = countFindings(findings);
  const stops = counts.error > 0;
  const outcome = stops ? '不能发布：先改正下面的错误。' : '可以发布。';
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="robots" content="noindex">
<title>张榜检查报告</title>
<style>${{ markup: reportPageStyle + townStyle(towns.length) }}</style>
</head>
<body>
<div class="whole">
<header>
<h1>张榜检查报告</h1>
<p>${day === null ? '' : `本期日期 ${day}。`}共 ${countsText(counts)}。</p>
<p class="outcome${stops ? ' stops' : ''}">${outcome}</p>
</header>
${filters(towns)}
${summary(towns)}
<main>
${towns.map((town, index) => townSection(town, index, lineAt))}
</main>
</div>
</body>
</html>
`.markup;
}

/** A choice of one town hides the others; ids are numbers, for a folder may have any name. */
const townStyle = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) =>
      `body:has(#choose-${index}:checked) .town:not(#town-${index}) { display: none; }\n`,
  ).join('');

function filters(towns: readonly TownFindings[]): Markup {
  if (towns.length === 0) return nothing;
  return html`<form class="filters" aria-label="筛选">
<fieldset><legend>看哪些</legend>
<label><input type="radio" name="severity" id="only-all" checked>全部</label>
${severities.map(
  (severity) =>
    html`<label><input type="radio" name="severity" id="only-${severity}">${meanings[severity]}</label>
`,
)}</fieldset>
<fieldset><legend>哪个镇</legend>
<label><input type="radio" name="town" id="choose-all" checked>全部</label>
${towns.map(
  ({ name }, index) =>
    html`<label><input type="radio" name="town" id="choose-${index}">${name}</label>
`,
)}</fieldset>
</form>`;
}

function summary(towns: readonly TownFindings[]): Markup {
  if (towns.length === 0) return nothing;
  return html`<table>
<thead><tr><th scope="col">镇</th>${severities.map(
    (severity) => html`<th scope="col">${severityNames[severity]}</th>`,
  )}</tr></thead>
<tbody>
${towns.map(
  ({ name, counts }, index) =>
    html`<tr><td><a href="#town-${index}">${name}</a></td>${severities.map(
      (severity) => html`<td>${counts[severity]}</td>`,
    )}</tr>
`,
)}</tbody>
</table>`;
}

const townSection = ({ name, files }: TownFindings, index: number, lineAt: LineAt): Markup =>
  html`<section class="town" id="town-${index}">
<h2>${name}</h2>
${files.map(
  ({ file, findings }) => html`<section class="file">
<h3>${file}</h3>
${findings.map((finding) => article(finding, lineAt))}</section>
`,
)}</section>
`;

function article(finding: Finding, lineAt: LineAt): Markup {
  const { rule, severity, message, hint, place, waiver } = finding;
  const page = rulePage(rule);
  return html`<article class="finding ${severity}">
<p class="what"><span class="label">${severityNames[severity]}</span>${message}</p>
<p class="where">${placeText(place)}${place.path ? `，字段 ${place.path}` : ''}</p>
${quoted(finding, lineAt)}
<p>改法：${hint}</p>
<p class="rule">规则：${page.title}（${rule}），说明见 ${page.path}</p>
${
  waiver
    ? html`<p>已批准放行至${waiver.until}（${waiver.by}：${waiver.reason}）</p>`
    : waiverForm(finding)
}
</article>
`;
}

function quoted({ place }: Finding, lineAt: LineAt): Markup {
  const line = lineAt(place);
  if (line === null || line.text.trim() === '') {
    return place.quote ? html`<pre><mark>${place.quote}</mark></pre>` : nothing;
  }
  const { before, marked, after } = markedLine(line, place.quote);
  return html`<pre>${before}<mark>${marked}</mark>${after}</pre>`;
}

/** The lines to copy into waivers.json, with blanks for those who answer for it. */
function waiverForm(finding: Finding): Markup {
  if (finding.severity !== 'warning' || !waivableRules.includes(finding.rule)) return nothing;
  const entry = {
    rule: finding.rule,
    file: finding.place.file,
    fingerprint: fingerprintOf(finding),
    reason: '（理由）',
    role: '（批准人职务）',
    until: '（有效至，如 2026-12-31）',
  };
  return html`<details><summary>确属例外：指纹 ${entry.fingerprint}</summary>
<p>由负责人批准后，把下面一条抄进 waivers.json 的 waivers 列表：</p>
<pre>${JSON.stringify(entry)}</pre></details>`;
}
