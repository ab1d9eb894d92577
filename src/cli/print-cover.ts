import { chineseDay } from '#domain/day.ts';
import { printReasons, queueCost } from '#views/posted-queue.ts';
import { html, type Markup } from './markup.ts';
import type { PrintLine } from './print.ts';

const columns = [
  '序号',
  '文件',
  '公开栏',
  '版本码',
  '幅面',
  '每份张数',
  '份数',
  '合计张数',
  '材料',
  '费用（元）',
  '张贴地点',
  '原因',
] as const;

const cellsOf = (line: PrintLine, index: number): string[] => [
  String(index + 1),
  line.file,
  line.title,
  line.code,
  line.formatName,
  String(line.sheets ?? ''),
  String(line.copies),
  String((line.sheets ?? 0) * line.copies),
  line.material ?? '未定',
  line.cost ?? '未定价',
  line.villages.map(({ name }) => name).join('、'),
  printReasons[line.reason],
];

const totalOf = (lines: readonly PrintLine[]): string[] => {
  const copies = lines.reduce((sum, line) => sum + line.copies, 0);
  const sheets = lines.reduce((sum, line) => sum + (line.sheets ?? 0) * line.copies, 0);
  const unpriced = lines.some(({ cost }) => cost === null);
  const cost = queueCost(lines);
  const shown = cost === null ? '未定价' : unpriced ? `${cost}（另有未定价的）` : cost;
  return ['合计', '', '', '', '', '', String(copies), String(sheets), '', shown, '', ''];
};

const csvCell = (cell: string): string =>
  /[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** The cover list for a spreadsheet: UTF-8 with a mark at the beginning, so that Excel reads it. */
export const coverCsv = (lines: readonly PrintLine[]): string =>
  `\uFEFF${[[...columns], ...lines.map(cellsOf), totalOf(lines)]
    .map((cells) => `${cells.map(csvCell).join(',')}\r\n`)
    .join('')}`;

const cellsRow = (cells: readonly string[]): Markup =>
  html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>\n`;

const style = `@page { size: A4 landscape; margin: 12mm }
body { font: 12pt/1.5 system-ui, 'Noto Sans SC', 'Microsoft YaHei', sans-serif; margin: 1rem }
table { border-collapse: collapse; width: 100% }
thead { display: table-header-group }
tr { break-inside: avoid }
th, td { border: 1px solid #667; padding: .3em .5em; text-align: left; vertical-align: top; overflow-wrap: anywhere }
th { background: #eef5f3 }
tfoot td { font-weight: bold }`;

/** The cover list to print and to hand over with the files. */
export function coverPage(
  { town, day, bleed }: { town: string; day: string; bleed: boolean },
  lines: readonly PrintLine[],
): string {
  const note = bleed
    ? '文件四边各有 3 毫米出血和裁切线，请按裁切线裁切，按 100% 印刷，不要缩放。'
    : '文件没有出血，请按 100% 印刷，不要缩放。';
  return html`<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${town}公开栏印刷清单</title>
<style>${{ markup: style }}</style>
<h1>${town}公开栏印刷清单</h1>
<p>${chineseDay(day)}。${note}印好后核对每张右下角的版本码；张贴后用 <code>zhangbang posted</code> 登记。文件是否完整，用 SHA256SUMS 核对。</p>
<table>
<thead><tr>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>
${lines.map((line, index) => cellsRow(cellsOf(line, index)))}</tbody>
<tfoot>${cellsRow(totalOf(lines))}</tfoot>
</table>
</html>
`.markup;
}
