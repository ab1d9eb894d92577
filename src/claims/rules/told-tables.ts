import type { Claim } from '#claims/claim.ts';
import { apart, inWrittenUnits } from '#claims/closeness.ts';
import { type ProseFinding, type ProseRule, proseFinding } from '#claims/prose-finding.ts';
import type { Cell, Table } from '#claims/tables.ts';
import { amountOf } from '#claims/words.ts';

const total = /^(?:合 ?计|总 ?计|共计|小计|全[镇县乡村校])$/;
const elsewhere = /去年|上年|同期|计划|目标|预计|比|较|增加|减少|下降|提高|每|均|超过|不足|平均/;
const most = { tables: 4, rows: 60, claims: 400 };
const percent = /^(\d{1,3}(?:\.\d{1,4})?)%$/;

/** What the text says of a row of a table against the cell: “北坪村建成率仅为50%”. */
export const toldTables: ProseRule = (document) => {
  const { folded, tables, sentences, claims } = document;
  if (tables.length === 0) return [];
  const names = tables
    .slice(0, most.tables)
    .flatMap(({ rows }) => rows.slice(0, most.rows).map((row) => titleOf(row)))
    .filter(isName);
  const told = claims.slice(0, most.claims).filter(({ nearness }) => nearness === 'exact');
  return told.flatMap((claim): ProseFinding[] => {
    const start = Math.max(sentences[claim.sentence]?.start ?? 0, claim.start - 60);
    const around = folded.slice(start, claim.start);
    if (!names.some((name) => around.includes(name))) return [];
    const words = around.split(/[;。]/).at(-1) ?? '';
    if (elsewhere.test(folded.slice(claim.lead.start, claim.start))) return [];
    for (const table of tables.slice(0, most.tables)) {
      const cell = cellOf(table, words, claim);
      if (cell && !agrees(claim, table, cell)) {
        const stated = amountOf(claim);
        return [
          proseFinding(document, claim, {
            rule: 'value-conflict',
            severity: 'warning',
            message: `文中写的是${stated}，表中“${titleOf(cell.row)}”的“${cell.head}”是${cell.cell.text}`,
            hint: '查原始报表，文和表写成同一个数',
            expected: cell.cell.text,
            actual: stated,
          }),
        ];
      }
    }
    return [];
  });
};

/** The first cell that is no running number. */
const titleOf = (row: readonly Cell[]): string =>
  (row[0]?.value === null ? row[0] : row[1])?.text ?? '';

interface Told {
  row: Cell[];
  head: string;
  cell: Cell;
}

/** The one cell whose row and column the words name; null when they name several or none. */
function cellOf({ header, rows }: Table, words: string, claim: Claim): Told | null {
  const rate = claim.unit === '%';
  const size = inWrittenUnits(claim).valueOf();
  const named = rows
    .slice(0, most.rows)
    .map((row) => ({ row, at: nameAt(words, titleOf(row)) }))
    .filter(({ at }) => at >= 0);
  const [row, second] = named.sort((left, right) => right.at - left.at);
  if (!row || (second && row.at - second.at < 1)) return null;
  // Another row named before it in the same list: only the words from its own name on are of it.
  const own = second ? words.slice(row.at) : words;
  const heads = header
    .map(({ text }, column) => ({ column, text: text.replace(/[((].*$/, '').trim() }))
    .filter(({ column, text }) => column > 0 && text.length > 1 && own.includes(text));
  const shares = header.flatMap(({ text }, column) =>
    column > 0 && percent.test(row.row[column]?.text ?? '') ? { column, text } : [],
  );
  const [share] = shares;
  // “占比最低的是北坪村，仅为50%”: the one column of shares.
  if (rate && share && shares.length === 1 && words.includes(share.text.slice(-2)))
    heads.push(share);
  const longest = heads.filter(
    ({ text }) => !heads.some((other) => other.text !== text && other.text.includes(text)),
  );
  const [head, more] = longest;
  const cell = head ? row.row[head.column] : undefined;
  // “新增城镇就业432人”: the row's own name right before the number; any of its cells may be meant.
  if (longest.length === 0 && words.endsWith(titleOf(row.row)) && !rate) {
    const near = row.row
      .map((one, column) => ({ one, column }))
      .filter(({ one }) => numberOf(one, false) !== null)
      .toSorted(
        (left, right) =>
          apart(size, numberOf(left.one, false) ?? 0) -
          apart(size, numberOf(right.one, false) ?? 0),
      )[0];
    return near && apart(size, numberOf(near.one, false) ?? 0) < 0.1
      ? { row: row.row, head: header[near.column]?.text ?? '', cell: near.one }
      : null;
  }
  return head && !more && cell ? { row: row.row, head: head.text, cell } : null;
}

const isName = (name: string): boolean =>
  name.length > 1 && !total.test(name) && /^\p{Script=Han}+$/u.test(name);

const nameAt = (words: string, name: string): number =>
  isName(name) ? words.lastIndexOf(name) : -1;

/** The cell, another of its row, or either in 万, is what the text says; or the two are not alike at all. */
function agrees(claim: Claim, { header }: Table, { row, cell }: Told): boolean {
  const rate = claim.unit === '%';
  const values = row.slice(1, header.length).flatMap((one) => numberOf(one, rate) ?? []);
  const stated = inWrittenUnits(claim).valueOf();
  // What is written to fewer digits than the cell was rounded.
  const half = claim.rounded || rate ? (claim.stepSize / claim.size) * stated * 0.5 : 0;
  const fits = (value: number): boolean =>
    [1, 10_000].some((scale) => Math.abs(stated - value * scale) <= half + 1e-9);
  const own = numberOf(cell, rate);
  if (own === null || own === 0 || values.some(fits)) return true;
  return [1, 10_000].every((scale) => apart(stated, own * scale) > 0.35);
}

function numberOf({ text, value }: Cell, rate: boolean): number | null {
  if (!rate) return value === null ? null : value.valueOf();
  const match = percent.exec(text);
  return match ? Number(match[1]) : null;
}
