import type { Claim } from '#claims/claim.ts';
import { apart } from '#claims/closeness.ts';
import { compareSum, sumFinding } from '#claims/compare-sum.ts';
import { enumerationsOf } from '#claims/enumerations.ts';
import { chineseNumber } from '#claims/numerals.ts';
import type { ProseDocument } from '#claims/prose-document.ts';
import { type ProseFinding, type ProseRule, proseFinding } from '#claims/prose-finding.ts';
import { spansWithin } from '#claims/sentences.ts';
import { amountOf, sumOf } from '#claims/words.ts';

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
      const fitting = totals.find((one) => compareSum(one, known) !== 'differs');
      if (fitting) return programmes(document, fitting, known);
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

const trailing =
  /(?:合计|共计|总计|总共|两项共|三项共|四项共|五项共|各项共|加起来|一共|合起来)(?:为|是|达到?|发放|投入|兑现|支出|收入|资金|人数|金额|面积|[一-鿿]{0,6})?$/;

/** “甲11家、乙18家，共29家”, “‘三品一标’共8个”. */
const plainTotal =
  /^(?!全|本|累计|我)[“”"\p{Script=Han}]{0,6}共(?:有|计|涉及|需|发放|投入|补助|惠及|完成|支出)?$/u;
const several =
  /([两二三四五六七八九十]|\d{1,2})[项笔类种]|(?:[上前]述|以上|这)([两二三四五六七八九十]|\d{1,2})(?:个|家|处|户|所|条|座)/;

/** “A x元、B y元，合计z元”, also over the sentences before: “以上三项共计”. */
function trailingTotals(document: ProseDocument): ProseFinding[] {
  const { claims, folded, sentences } = document;
  return claims.flatMap((total, index): ProseFinding[] => {
    // “甲23户68间、乙41户97间，共64户165间”: the second number of a total is one as well.
    const ahead = claims[index - 1];
    const second = total.start === ahead?.end && total.kind !== 'rate' ? ahead : total;
    const words = folded.slice(second.lead.start, second.start).trim();
    const plain = plainTotal.test(words);
    if (!(trailing.test(words) || plain) || total.kind === 'bare' || total.kind === 'rate')
      return [];
    const usable = claims
      .slice(Math.max(0, index - 40), index)
      .filter(
        (part) =>
          part.unit === total.unit &&
          part.depth <= total.depth &&
          !aside.test(part.label) &&
          part.nearness !== 'at-least' &&
          part.nearness !== 'at-most',
      );
    const own = usable.filter((part) => part.sentence === total.sentence);
    const opened = !claims
      .slice(Math.max(0, index - 6), index)
      .some((one) => one.sentence === total.sentence && !one.chinese);
    const head = folded.slice(
      Math.max(sentences[total.sentence]?.start ?? 0, total.start - 24),
      total.start,
    );
    const many = several.exec(head.split(/[,，;；]/).at(-1) ?? '');
    const digits = many?.[1] ?? many?.[2];
    const number = digits ? (chineseNumber(digits)?.valueOf() ?? Number(digits)) : null;
    const parts: Claim[] = [];
    // “甲、乙、丙，三项共计”: three in the sentence itself are the three.
    const nearest =
      number !== null && own.length >= number ? own : opened || number !== null ? usable : own;
    const furthest = total.sentence - (number !== null && many?.[1] ? 8 : 1);
    for (const part of [...nearest].reverse()) {
      if (part.sentence < furthest) break;
      if (
        number === null &&
        second === total &&
        trailing.test(folded.slice(part.lead.start, part.start).trim())
      )
        break;
      parts.unshift(part);
    }
    if (parts.length < 2) return [];
    // “…；丙每人100元，甲5人、乙4人，合计900元”: of its own clause, which lists nothing of its unit.
    const clause = folded.slice(parts.at(-1)?.end ?? 0, total.start);
    if (number === null && !opened && clause.includes(';')) return [];
    for (let from = 0; from + 1 < parts.length; from += 1) {
      if (compareSum(total, parts.slice(from)) !== 'differs') return [];
    }
    // The total repeats what a former one said.
    if (parts.some(({ value }) => value.equals(total.value))) return [];
    const rough = sumOf(parts.map(({ value }) => value));
    if (plain && rough && apart(total.size, rough.valueOf()) > 0.3) return [];
    const following = claims[index + 1];
    if (
      following &&
      following.sentence === total.sentence &&
      /^[::]|^,?其中/.test(folded.slice(total.end, following.start))
    )
      return [];
    const added = number === null ? parts : chosen(document, parts, total, number);
    if (!added) return [];
    return [
      sumFinding(
        document,
        total,
        added,
        number === null && parts.length < 9 && !opened ? 'error' : 'warning',
        claims.filter(({ sentence: one }) => one === added[0]?.sentence),
      ),
    ];
  });
}

/** The items that “三项” means: totals of their own, or the last ones; null when some items fit. */
function chosen(
  { folded }: ProseDocument,
  parts: readonly Claim[],
  total: Claim,
  number: number,
): Claim[] | null {
  const near = parts.slice(-10);
  if (number < 2 || number > 4 || near.length < number) return null;
  const fits = (from: number, picked: readonly Claim[]): boolean =>
    picked.length === number
      ? compareSum(total, picked) !== 'differs'
      : near.some((part, at) => at >= from && fits(at + 1, [...picked, part]));
  if (fits(0, [])) return null;
  const totals = near.filter((part) => /共|合计/.test(folded.slice(part.lead.start, part.start)));
  return (totals.length >= number ? totals : near).slice(-number);
}
