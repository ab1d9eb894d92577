import Fraction from 'fraction.js';
import type { ProseDocument } from '#claims/prose-document.ts';
import { type ProseFinding, type ProseRule, proseFinding } from '#claims/prose-finding.ts';
import type { Cell, Table } from '#claims/tables.ts';
import { plainDigits, roundHalfUp } from '#domain/number.ts';

const percent = /^(-?\d{1,9}(?:\.\d{1,6})?) ?([%‰])?$/;
const share = /率|占比|比重|比例|增幅|增速|增长|±|%|‰/;
const change = /增长|增幅|增速|变动|同比|比上年|较上年|±/;
const ordinal = /序号|编号|名次|排名|年份|电话|代码/;
const inner = /^(?:[#*]|其中[:,]?)/;
/** Columns and rows beyond this are read no further. */
const most = 12;
const mostRows = 200;

interface Formula {
  name: string;
  of: (row: readonly (number | null)[]) => number | null;
  words: (row: readonly Cell[]) => string;
}

/** Columns of a table that most rows compute from two others, and the rows that do not; rows of 其中. */
export const tableFormulas: ProseRule = (document) =>
  document.tables.flatMap((table) => [...computed(document, table), ...innerRows(document, table)]);

const written = ({ text }: Cell): string => text.replaceAll(',', '').replace(/\*/g, '');

function numberOf(cell: Cell | undefined): number | null {
  const match = cell ? percent.exec(written(cell)) : null;
  return match ? Number(match[1]) : null;
}

const decimalsOf = (cell: Cell): number =>
  percent.exec(written(cell))?.[1]?.split('.')[1]?.length ?? 0;

const amounts = (cell: Cell | undefined): string => (cell ? cell.text : '');

/** The named ways in which one column may follow from two others. */
function formulasOf(head: string, scale: number, left: number, right: number): Formula[] {
  const at = (row: readonly (number | null)[], index: number) => row[index] ?? null;
  const two =
    (work: (a: number, b: number) => number | null): Formula['of'] =>
    (row) => {
      const [a, b] = [at(row, left), at(row, right)];
      return a === null || b === null ? null : work(a, b);
    };
  const over = (a: number, b: number): number | null => (b === 0 ? null : a / b);
  const scaled = (share: number | null): number | null => (share === null ? null : share * scale);
  const says =
    (sign: string, tail = '') =>
    (row: readonly Cell[]): string =>
      `${amounts(row[left])}${sign}${amounts(row[right])}${tail}`;
  if (share.test(head)) {
    const tail = `×${scale}${scale === 1000 ? '‰' : '%'}`;
    return change.test(head)
      ? [
          {
            name: 'growth',
            of: two((a, b) => scaled(over(a - b, b))),
            words: (row) =>
              `(${amounts(row[left])}-${amounts(row[right])})÷${amounts(row[right])}${tail}`,
          },
        ]
      : [
          {
            name: 'share',
            of: two((a, b) => scaled(over(a, b))),
            words: says('÷', tail),
          },
        ];
  }
  return [
    ...(left < right ? [{ name: 'product', of: two((a, b) => a * b), words: says('×') }] : []),
    { name: 'quotient', of: two(over), words: says('÷') },
    { name: 'difference', of: two((a, b) => a - b), words: says('-') },
  ];
}

function computed(document: ProseDocument, { header, rows }: Table): ProseFinding[] {
  if (header.length < 3 || header.length > most || rows.length > mostRows) return [];
  const values = rows.map((row) => row.map(numberOf));
  return header.flatMap((head, column): ProseFinding[] => {
    if (column === 0 || ordinal.test(head.text)) return [];
    const scale =
      head.text.includes('‰') || rows.some((row) => /‰/.test(row[column]?.text ?? '')) ? 1000 : 100;
    const stated = rows.flatMap((row, index) =>
      row[column] && typeof values[index]?.[column] === 'number' ? [index] : [],
    );
    if (stated.length < 3) return [];
    const columns = header.flatMap(({ text }, index) =>
      index === column || index === 0 || ordinal.test(text) ? [] : [index],
    );
    for (const left of columns) {
      for (const right of columns) {
        if (left === right) continue;
        for (const formula of formulasOf(head.text, scale, left, right)) {
          const wrong = misfits(rows, values, stated, column, formula);
          if (wrong)
            return wrong.map((index) =>
              misfit(document, head.text, rows[index] ?? [], values[index] ?? [], column, formula),
            );
        }
      }
    }
    return [];
  });
}

/** The rows that the formula does not fit; null unless it plainly is the column's: most rows fit it. */
function misfits(
  rows: readonly Cell[][],
  values: readonly (number | null)[][],
  stated: readonly number[],
  column: number,
  formula: Formula,
): number[] | null {
  let known = 0;
  const wrong: number[] = [];
  const kinds = new Set<number>();
  for (const index of stated) {
    const exact = formula.of(values[index] ?? []);
    const value = values[index]?.[column];
    const cell = rows[index]?.[column];
    if (exact === null || value === null || value === undefined || !cell) continue;
    known += 1;
    kinds.add(value);
    const slack = 0.5 / 10 ** decimalsOf(cell) + 1e-6;
    if (Math.abs(exact - value) > slack) wrong.push(index);
    if (wrong.length > 2 || wrong.length * 2 > stated.length) return null;
  }
  // A column of one value alone (100%, 0) shows nothing.
  return known >= 3 &&
    wrong.length > 0 &&
    known - wrong.length >= 2 &&
    wrong.length * 3 <= known &&
    kinds.size > 2
    ? wrong
    : null;
}

function misfit(
  document: ProseDocument,
  head: string,
  row: readonly Cell[],
  values: readonly (number | null)[],
  column: number,
  formula: Formula,
): ProseFinding {
  const cell = row[column] as Cell;
  const exact = new Fraction((formula.of(values) ?? 0).toFixed(decimalsOf(cell) + 4));
  const sign = /[%‰]$/.exec(cell.text)?.[0] ?? '';
  const right = `${roundHalfUp(exact, decimalsOf(cell))}${sign}`;
  return proseFinding(document, cell, {
    rule:
      formula.name === 'share' || formula.name === 'growth'
        ? 'rate-mismatch'
        : formula.name === 'difference'
          ? 'difference-mismatch'
          : 'product-mismatch',
    severity: 'warning',
    message: `表中“${row[0]?.text ?? ''}”的“${head}”写的是${cell.text}：${formula.words(row)}=${plainDigits(exact, decimalsOf(cell) + 2)}${sign}；其余各行都合这个算法`,
    hint: '核对这一行的各个数',
    expected: right,
    actual: cell.text,
  });
}

/** “其中：稻谷” says no more than the row that it is taken from. */
function innerRows(document: ProseDocument, { header, rows }: Table): ProseFinding[] {
  let whole: Cell[] | null = null;
  return rows.flatMap((row): ProseFinding[] => {
    const name = row[0]?.text ?? '';
    if (!inner.test(name)) {
      whole = row;
      return [];
    }
    const of: Cell[] | null = whole;
    if (!of) return [];
    return row.flatMap((cell, column): ProseFinding[] => {
      const most = of[column]?.value;
      if (column === 0 || share.test(header[column]?.text ?? '') || !cell.value || !most) return [];
      if (cell.value.compare(most) <= 0) return [];
      return [
        proseFinding(document, cell, {
          rule: 'subset-exceeds',
          severity: 'warning',
          message: `表中“${name}”的${cell.text}比“${of[0]?.text ?? ''}”的${of[column]?.text ?? ''}还多`,
          hint: '对照原始报表，改正其中一个数',
          expected: `不超过${of[column]?.text ?? ''}`,
          actual: cell.text,
        }),
      ];
    });
  });
}
