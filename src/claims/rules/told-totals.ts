import type { Claim } from '#claims/claim.ts';
import { apart, inWrittenUnits } from '#claims/closeness.ts';
import { type ProseFinding, type ProseRule, proseFinding } from '#claims/prose-finding.ts';
import type { Table } from '#claims/tables.ts';
import { amountOf } from '#claims/words.ts';

const total = /^(?:合 ?计|总 ?计|共 ?计)$/;
const elsewhere = /去年|上年|同期|计划|目标|每|均|其中/;

interface Total {
  unit: string;
  head: string;
  value: number;
  text: string;
  others: number[];
}

/** Totals of a table's columns whose heads name a unit: 户数, 金额（元）. */
function totalsOf({ header, rows }: Table): Total[] {
  const row = rows.find(([first]) => first !== undefined && total.test(first.text));
  if (!row) return [];
  const found = header.flatMap(({ text }, column): Total[] => {
    const cell = row[column];
    const unit =
      /[((](万?元|户|人|人次|亩|件|个)[))]/.exec(text)?.[1] ??
      /(户|人|件|亩)(?:口|头)?数/.exec(text)?.[1];
    if (!unit || !cell?.value) return [];
    const scale = unit === '万元' ? 10_000 : 1;
    return [
      {
        unit: unit.replace('万', ''),
        head: text,
        value: cell.value.valueOf() * scale,
        text: cell.text,
        others: rows.flatMap((one) => (one[column]?.value?.valueOf() ?? 0) * scale),
      },
    ];
  });
  // Two columns of one unit: which is meant is not said.
  return found.filter(({ unit }) => found.filter((one) => one.unit === unit).length === 1);
}

/** “对28户73人给予救助，金额合计56,800元” beside a table: where one is its total, the others are. */
export const toldTotals: ProseRule = (document) => {
  const { tables, claims, folded } = document;
  const totals = tables
    .slice(0, 4)
    .map(totalsOf)
    .filter((found) => found.length > 1);
  if (totals.length === 0) return [];
  const sentences = Map.groupBy(
    claims.filter(({ nearness, unit }) => nearness === 'exact' && unit !== ''),
    ({ sentence }) => sentence,
  );
  return [...sentences.values()].flatMap((own): ProseFinding[] =>
    totals.flatMap((found): ProseFinding[] => {
      const told = found.flatMap((one) => {
        const alike = own.filter((claim) => claim.unit === one.unit || claim.plain === one.unit);
        return alike.length === 1 ? [{ one, claim: alike[0] as Claim }] : [];
      });
      const agrees = ({ one, claim }: (typeof told)[number]): boolean =>
        Math.abs(claim.size - one.value) <= (claim.rounded ? claim.stepSize / 2 : 0) ||
        inWrittenUnits(claim).valueOf() === one.value;
      if (told.length < 2 || !told.some(agrees)) return [];
      return told
        .filter(
          (each) =>
            !agrees(each) &&
            !each.claim.bound &&
            apart(each.claim.size, each.one.value) < 0.4 &&
            !each.one.others.includes(each.claim.size) &&
            !elsewhere.test(folded.slice(each.claim.lead.start, each.claim.start)),
        )
        .map(({ one, claim }) =>
          proseFinding(document, claim, {
            rule: 'value-conflict',
            severity: 'warning',
            message: `文中写的是${amountOf(claim)}，表中合计行的“${one.head}”是${one.text}`,
            hint: '查原始报表，文和表写成同一个数',
            expected: one.text,
            actual: amountOf(claim),
          }),
        );
    }),
  );
};
