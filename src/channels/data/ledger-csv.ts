import type { LedgerData } from '#views/data.ts';

const head = [
  '单位',
  '期间',
  '截至',
  '编号',
  '名称',
  '村',
  '数值',
  '计量单位',
  '类别',
  '约数',
  '显示',
  '计算式',
  '说明',
  '来源',
  '演示数据',
];

const kinds = {
  exact: '准数',
  approximate: '约数',
  forecast: '预计',
  missing: '未报',
  'not-applicable': '不适用',
  suppressed: '不公开',
} as const;

const quoted = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** Text that a spreadsheet would run as a formula gets an apostrophe in front. */
const textCell = (text: string): string => quoted(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/**
 * A ledger as CSV for spreadsheets: UTF-8 with byte order mark, CRLF, one row a figure. Numbers
 * stay numbers, negative ones too; a value that does not exist is an empty cell, never 0.
 */
export function ledgerCsv(data: LedgerData): string {
  const rows = data.figures.map((figure) =>
    [
      textCell(data.townName),
      textCell(data.periodLabel),
      data.asOf,
      textCell(figure.id),
      textCell(figure.label),
      textCell(figure.villageName ?? ''),
      figure.value ?? '',
      textCell(figure.unit),
      kinds[figure.kind],
      figure.qualifier ?? '',
      textCell(figure.text),
      textCell(figure.formula ?? ''),
      textCell(figure.note ?? ''),
      textCell(figure.source),
      data.demonstration ? '演示数据' : '',
    ].join(','),
  );
  return `\uFEFF${[head.join(','), ...rows].join('\r\n')}\r\n`;
}
