import type Fraction from 'fraction.js';
import type { ProseDocument } from '#claims/prose-document.ts';
import { type ProseFinding, type ProseRule, proseFinding } from '#claims/prose-finding.ts';
import type { Cell, Table } from '#claims/tables.ts';
import { sumOf } from '#claims/words.ts';
import { plainDigits } from '#domain/number.ts';

const total = /^(?:合计|总计|共计|总数|全镇合计|全镇|全县|全乡|全村|总和|合 ?计|总 ?计)$/;
const subtotal = /^小 ?计/;
const noSum =
  /率|比|均|标准|单价|序号|编号|年份|年度|名次|排名|分$|时间|日期|电话|备注|占|增长|增幅|增速|增减|同比|环比|比上年|[%‰]/;

/** Columns of a table with a row of totals, and rows with a column of totals. */
export const tableSums: ProseRule = (document) =>
  document.tables.flatMap((table) => [...columns(document, table), ...rows(document, table)]);

function misfit(
  document: ProseDocument,
  name: string,
  cell: Cell,
  parts: readonly Cell[],
): ProseFinding[] {
  const values = parts.map(({ value }) => value).filter((value) => value !== null);
  const sum = sumOf(values);
  if (cell.value === null || sum === null || sum.equals(cell.value)) return [];
  const difference: Fraction = cell.value.sub(sum);
  const same = values.find((value) => value.equals(difference.abs()));
  return [
    proseFinding(document, cell, {
      rule: 'sum-mismatch',
      severity: 'error',
      message: `表中“${name}”合计 ${plainDigits(cell.value)}，各项相加 ${values.map((value) => plainDigits(value)).join('+')}=${plainDigits(sum)}，${difference.s > 0n ? '多' : '少'}${plainDigits(difference.abs())}`,
      hint: same
        ? `差额恰等于其中一项，疑${difference.s > 0n ? '加了两次' : '漏加了'}；对照原始报表改正`
        : '对照原始报表，改正合计或其中一项',
      expected: plainDigits(sum),
      actual: plainDigits(cell.value),
    }),
  ];
}

function columns(document: ProseDocument, { header, rows: all }: Table): ProseFinding[] {
  const at = all.findIndex(
    (row) => total.test(row[0]?.text ?? '') || total.test(row[1]?.text ?? ''),
  );
  const sums = all[at];
  if (!sums || (at !== all.length - 1 && at !== 0)) return [];
  const parts = all.filter((row, index) => index !== at && !subtotal.test(row[0]?.text ?? ''));
  return header.flatMap((head, column): ProseFinding[] => {
    const cell = sums[column];
    if (column === 0 || !cell || cell.value === null || noSum.test(head.text)) return [];
    const cells = parts.map((row) => row[column]).filter((one) => one !== undefined);
    if (
      cells.length < 2 ||
      cells.some(({ value, text }) => value === null && !/^[-—/]?$/.test(text))
    )
      return [];
    return misfit(document, head.text, cell, cells);
  });
}

function rows(document: ProseDocument, { header, rows: all }: Table): ProseFinding[] {
  const at = header.findIndex(({ text }) => /^(?:合计|小计|总计|共计)(?:[((].*[))])?$/.test(text));
  if (at < 1 || header.length < 4) return [];
  const others = header.map((_, index) => index).filter((index) => index > 0 && index !== at);
  if (others.some((index) => noSum.test(header[index]?.text ?? ''))) return [];
  const judged = all.map((row) => {
    const cell = row[at];
    const cells = others.map((index) => row[index]).filter((one) => one !== undefined);
    if (!cell || cell.value === null || cells.some(({ value }) => value === null)) return null;
    return misfit(document, row[0]?.text ?? '', cell, cells);
  });
  const known = judged.filter((one) => one !== null);
  const wrong = known.filter((one) => one.length > 0);
  // Columns of different things do not add up in any row.
  return wrong.length * 2 < known.length ? wrong.flat() : [];
}
