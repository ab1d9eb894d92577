import type { Entry } from '#domain/county.ts';
import type { Finding } from '#domain/finding.ts';
import type { Table } from './table-file.ts';

type Path = (string | number)[];
/** Larger tables would take minutes. */
const mostCells = 5000;

/** A number hidden before is only searched for up to about here. */
const mostBeside = 100_000_000;

type Counts = readonly (number | null)[];

/** What the schema cannot judge: sizes that do not fit each other, totals that do not add up. */
export function tableFaults(entry: Entry<Table>): Finding[] {
  const sizes = sizeFaults(entry);
  return sizes.length > 0 ? sizes : [...totalFaults(entry), ...hugeFaults(entry)];
}

/** With numbers hidden before, all others are of a size that the solver can search through. */
function hugeFaults({ value, placeOf }: Entry<Table>): Finding[] {
  const { cells, rowTotals = [], columnTotals = [], total } = value;
  const all = [
    ...cells.flat(),
    ...rowTotals,
    ...columnTotals,
    ...(total === undefined ? [] : [total]),
  ];
  const greatest = all.reduce<number>((most, one) => Math.max(most, one ?? 0), 0);
  if (!all.includes(null) || greatest <= mostBeside) return [];
  return [
    {
      rule: 'invalid-content',
      severity: 'error',
      message: `表里有不公开的数（null），又有超过一亿的数 ${greatest}，无法核对`,
      hint: '换用没有藏过数的原表，或改用万为单位',
      place: placeOf(['cells']),
      expected: String(mostBeside),
      actual: String(greatest),
    },
  ];
}

function sizeFaults({ value, placeOf }: Entry<Table>): Finding[] {
  const { rows, columns, cells, rowTotals, columnTotals } = value;
  const fault = (what: string, is: number, should: number, unit: string, path: Path): Finding[] =>
    is === should
      ? []
      : [
          {
            rule: 'invalid-content',
            severity: 'error',
            message: `${what}有 ${is} 个数，应有 ${should} 个，与${unit}一样多`,
            hint: '补齐或删去多余的数；没有发生的写 0，已经不公开的写 null',
            place: placeOf(path),
            expected: String(should),
            actual: String(is),
          },
        ];
  if (cells.length !== rows.length) {
    return [
      {
        rule: 'invalid-content',
        severity: 'error',
        message: `cells 有 ${cells.length} 行，rows 有 ${rows.length} 个行名`,
        hint: '每个行名写一行数',
        place: placeOf(['cells']),
        expected: String(rows.length),
        actual: String(cells.length),
      },
    ];
  }
  if (rows.length * columns.length > mostCells) {
    return [
      {
        rule: 'invalid-content',
        severity: 'error',
        message: `表有 ${rows.length} 行 ${columns.length} 列，超过 ${mostCells} 格`,
        hint: '按镇或按项目分成几张表',
        place: placeOf(['rows']),
      },
    ];
  }
  return [
    ...cells.flatMap((row, at) =>
      fault(`“${rows[at]}”这一行`, row.length, columns.length, '列名', ['cells', at]),
    ),
    ...(rowTotals ? fault('rowTotals', rowTotals.length, rows.length, '行名', ['rowTotals']) : []),
    ...(columnTotals
      ? fault('columnTotals', columnTotals.length, columns.length, '列名', ['columnTotals'])
      : []),
  ];
}

/** A total equals its parts; with a hidden part it is at least what the others add up to. */
function totalFaults({ value, placeOf }: Entry<Table>): Finding[] {
  const { rows, columns, cells, rowTotals, columnTotals, total } = value;
  const judge = (name: string, parts: Counts, stated: number | null | undefined, path: Path) => {
    if (stated === null || stated === undefined) return [];
    const sum = parts.reduce<number>((all, part) => all + (part ?? 0), 0);
    const open = parts.includes(null);
    if (open ? sum <= stated : sum === stated) return [];
    const finding: Finding = {
      rule: 'sum-mismatch',
      severity: 'error',
      message: open
        ? `${name}填 ${stated}，比公开各数之和 ${sum} 还小`
        : `${name}填 ${stated}，各数之和是 ${sum}，相差 ${Math.abs(stated - sum)}`,
      hint: '对照原表改正；不公布的合计不要填',
      place: placeOf(path),
      expected: String(sum),
      actual: String(stated),
    };
    return [finding];
  };
  const column = (at: number): Counts => cells.map((row) => row[at] ?? null);
  const wholes = [rowTotals, columnTotals].filter((one) => one !== undefined);
  return [
    ...(rowTotals ?? []).flatMap((stated, at) =>
      judge(`“${rows[at]}”的合计`, cells[at] ?? [], stated, ['rowTotals', at]),
    ),
    ...(columnTotals ?? []).flatMap((stated, at) =>
      judge(`“${columns[at]}”的合计`, column(at), stated, ['columnTotals', at]),
    ),
    ...(wholes.length > 0 ? wholes : [cells.flat()])
      .flatMap((parts) => judge('总计', parts, total, ['total']))
      .slice(0, 1),
  ];
}
