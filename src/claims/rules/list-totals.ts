import type { Claim } from '#claims/claim.ts';
import { compareSum, sumFinding } from '#claims/compare-sum.ts';
import { enumerationsOf } from '#claims/enumerations.ts';
import type { ProseDocument } from '#claims/prose-document.ts';
import type { ProseFinding, ProseRule } from '#claims/prose-finding.ts';
import { spansWithin } from '#claims/sentences.ts';

const totalWords = /共|合计|总|累计|全部|各项|以下|惠及|兑现|发放|投入|拨付|安排/;
const aside = /每|人均|户均|平均|同比|上年|去年|增长|标准/;

/** A total and the list that it announces: 共兑现X元。一是…a元；二是…b元. */
export const listTotals: ProseRule = (document) => [
  ...enumerationsOf(document).flatMap((list): ProseFinding[] => {
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
      const total = totals.at(-1);
      if (!total || known.length < 2 || known.length !== items.length) return [];
      if (totals.some((one) => compareSum(one, known) !== 'differs')) return [];
      const counted = leads.some(
        ({ value, kind }) => kind === 'count' && value.equals(items.length),
      );
      const words = document.folded.slice(total.lead.start, total.end);
      if (!counted && !totalWords.test(words)) return [];
      const severity = counted && totalWords.test(words) ? 'error' : 'warning';
      return [sumFinding(document, total, known, severity, items.flat())];
    });
  }),
  ...trailingTotals(document),
];

const trailing =
  /(?:合计|共计|总计|总共|两项共|三项共|四项共|五项共|各项共|加起来|一共|合起来)(?:为|是|达到?|发放|投入|兑现|支出|收入|资金|人数|金额|面积|[一-鿿]{0,6})?$/;

/** “A x元、B y元，合计z元”. */
function trailingTotals(document: ProseDocument): ProseFinding[] {
  const { claims, folded, sentences } = document;
  return claims.flatMap((total, index): ProseFinding[] => {
    const words = folded.slice(total.lead.start, total.start).trim();
    if (!trailing.test(words) || total.kind === 'bare' || total.kind === 'rate') return [];
    const sentence = sentences[total.sentence];
    const opened = sentence ? folded.slice(sentence.start, total.lead.start).trim() === '' : false;
    const wanted = opened ? total.sentence - 1 : total.sentence;
    const parts: Claim[] = [];
    for (let at = index - 1; at >= Math.max(0, index - 40); at -= 1) {
      const part = claims[at];
      if (!part || part.sentence !== wanted) break;
      if (trailing.test(folded.slice(part.lead.start, part.start).trim())) break;
      if (part.unit === total.unit && part.depth <= total.depth && !aside.test(part.label))
        parts.unshift(part);
    }
    if (parts.length < 2) return [];
    for (let from = 0; from + 1 < parts.length; from += 1) {
      if (compareSum(total, parts.slice(from)) !== 'differs') return [];
    }
    // The total repeats what a former one said.
    if (parts.some(({ value }) => value.equals(total.value))) return [];
    const following = claims[index + 1];
    if (
      following &&
      following.sentence === total.sentence &&
      /^[::]|^,?其中/.test(folded.slice(total.end, following.start))
    )
      return [];
    return [
      sumFinding(
        document,
        total,
        parts,
        parts.length < 9 && !opened ? 'error' : 'warning',
        claims.filter(({ sentence: one }) => one === wanted),
      ),
    ];
  });
}
