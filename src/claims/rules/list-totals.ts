import type { Claim } from '#claims/claim.ts';
import { compareSum, sumFinding } from '#claims/compare-sum.ts';
import { enumerationsOf } from '#claims/enumerations.ts';
import type { ProseDocument } from '#claims/prose-document.ts';
import { type ProseFinding, type ProseRule, proseFinding } from '#claims/prose-finding.ts';
import { spansWithin } from '#claims/sentences.ts';
import { slipOf } from '#claims/slips.ts';
import { amountOf } from '#claims/words.ts';

const totalWords = /共|合计|总|累计|全部|各项|以下|惠及|兑现|发放|投入|拨付|安排/;
export const aside = /每|人均|户均|平均|同比|上年(?!结[转余存])|去年|增长|标准/;

/** A total and the list that it announces: 共兑现X元。一是…a元；二是…b元. */
export const listTotals: ProseRule = (document) =>
  enumerationsOf(document).flatMap((list): ProseFinding[] => {
    const leads = spansWithin(document.claims, {
      start: Math.max(list.lead.start, list.lead.end - 200),
      end: list.lead.end,
    });
    const items = list.items.map((item) => spansWithin(document.claims, item));
    return [...new Set(leads.map(({ unit }) => unit))].flatMap((unit): ProseFinding[] => {
      const totals = leads.filter(
        (claim) =>
          claim.unit === unit &&
          claim.kind !== 'rate' &&
          claim.kind !== 'bare' &&
          !aside.test(claim.label),
      );
      const parts = items.map((claims) =>
        claims.find(
          (claim) => claim.unit === unit && claim.depth === 0 && !aside.test(claim.label),
        ),
      );
      const known = parts.filter((part) => part !== undefined);
      const total = totalOf(document, list.lead.end, totals, known);
      const slip = total ? slipOf(total, known) : null;
      const sure = slip === 'swapped' && known.length > 2;
      if (!total || known.length < 2 || (known.length !== items.length && !sure)) return [];
      const fitting = totals.find((one) => compareSum(one, known) !== 'differs');
      if (fitting) return programmes(document, fitting, known);
      const counted = leads.some(
        ({ value, kind }) => kind === 'count' && value.equals(items.length),
      );
      const words = document.folded.slice(total.lead.start, total.end);
      if (list.loose && !sure) return [];
      if (!counted && !sure && !totalWords.test(words)) return [];
      const severity = counted && totalWords.test(words) ? 'error' : 'warning';
      return [sumFinding(document, total, known, severity, items.flat())];
    });
  });

/** The total that the list's own words name, or that one misprint parts from its sum, or the nearest. */
function totalOf(
  { folded }: ProseDocument,
  end: number,
  totals: readonly Claim[],
  parts: readonly Claim[],
): Claim | undefined {
  const words = folded.slice(Math.max(0, end - 24), end);
  return (
    totals.findLast((one) => slipOf(one, parts) === 'swapped') ??
    totals.findLast(({ label }) => label.length > 1 && words.includes(label)) ??
    totals.at(-1)
  );
}

const reached = /惠及|受益|享受|服务|补助|救助|发放|兑现/;

/** Heads added up over programmes that one person may be in several of. */
function programmes(
  document: ProseDocument,
  total: Claim,
  parts: readonly Claim[],
): ProseFinding[] {
  if (total.unit !== '人' || total.written.includes('次') || parts.length < 3) return [];
  if (!reached.test(document.folded.slice(total.lead.start, total.start))) return [];
  return [
    proseFinding(document, total, {
      rule: 'person-times',
      severity: 'notice',
      message: `${amountOf(total)}是${parts.length}项相加的数（${parts.map(amountOf).join('+')}），一个人享受几项就算了几次，应当写“人次”`,
      hint: '写成“人次”；要写“人”的，按人去重后再数',
      expected: `${amountOf(total)}次`,
      actual: amountOf(total),
    }),
  ];
}
