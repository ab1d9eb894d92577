import type { Claim } from '#claims/claim.ts';
import { apart } from '#claims/closeness.ts';
import { compareSum, sumFinding } from '#claims/compare-sum.ts';
import { chineseNumber } from '#claims/numerals.ts';
import type { ProseDocument } from '#claims/prose-document.ts';
import type { ProseFinding, ProseRule } from '#claims/prose-finding.ts';
import { spanAt } from '#claims/sentences.ts';
import { sumOf } from '#claims/words.ts';
import { aside } from './list-totals.ts';

const trailing =
  /(?:合计|共计|总计|总共|两项共|三项共|四项共|五项共|各项共|加起来|一共|合起来)(?:为|是|达到?|发放|投入|兑现|支出|收入|资金|人数|金额|面积|[一-鿿]{0,6})?$/;

/** “甲11家、乙18家，共29家”, “‘三品一标’共8个”. */
const plainTotal =
  /^(?!全|本|累计|我)[“”"\p{Script=Han}]{0,6}共(?:有|计|涉及|需|发放|投入|补助|惠及|完成|支出)?$/u;
const several =
  /([两二三四五六七八九十]|\d{1,2})[项笔类种]|(?:[上前]述|以上|这)([两二三四五六七八九十]|\d{1,2})(?:个|家|处|户|所|条|座)/;

/** “A x元、B y元，合计z元”, also over the sentences before: “以上三项共计”. */
export const trailingTotals: ProseRule = (document) => {
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
    if (mixedFits(document, total, index, parts)) return [];
    // “加上级补助2930万元、上年结余188万元，收入总计…”: added to what a sentence before it states.
    const isAdded = /^[,]?再?加上?(?!强|快|大|工)/.test(
      folded.slice(parts[0]?.lead.start ?? 0, parts[0]?.start),
    );
    if (isAdded) return withBase(document, total, parts, usable);
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
};

/** The items that “三项” means: totals of their own, or the last ones; null when some items fit. */
function chosen(
  { folded, paragraphs }: ProseDocument,
  parts: readonly Claim[],
  total: Claim,
  number: number,
): Claim[] | null {
  const last = spanAt(paragraphs, total.start);
  const own = parts.filter(({ start }) => spanAt(paragraphs, start) === last);
  const near = (own.length >= number ? own : parts).slice(-10);
  if (number < 2 || number > 4 || near.length < number) return null;
  const fits = (from: number, picked: readonly Claim[]): boolean =>
    picked.length === number
      ? compareSum(total, picked) !== 'differs'
      : near.some((part, at) => at >= from && fits(at + 1, [...picked, part]));
  if (fits(0, [])) return null;
  const totals = near.filter((part) => /共|合计/.test(folded.slice(part.lead.start, part.start)));
  return (totals.length >= number ? totals : near).slice(-number);
}

/** “企业46家、加油站3座、场所318家，合计367家”: things counted in unlike units between the parts. */
function mixedFits(
  { claims }: ProseDocument,
  total: Claim,
  index: number,
  parts: readonly Claim[],
): boolean {
  const countable = (claim: Claim): boolean => claim.kind === 'count' || claim.kind === 'people';
  if (!countable(total)) return false;
  const from = claims.indexOf(parts[0] as Claim);
  const mixed = claims
    .slice(from, index)
    .filter((claim) => countable(claim) && claim.sentence === total.sentence);
  return mixed.length > parts.length && compareSum(total, mixed) !== 'differs';
}

/** The parts and one number stated before them make the total; the nearest of those when none does. */
function withBase(
  document: ProseDocument,
  total: Claim,
  parts: readonly Claim[],
  usable: readonly Claim[],
): ProseFinding[] {
  const first = parts[0]?.start ?? 0;
  const bases = usable.filter(({ end }) => end < first);
  if (bases.some((base) => compareSum(total, [base, ...parts]) !== 'differs')) return [];
  const sum = sumOf(parts.map(({ value }) => value))?.valueOf() ?? 0;
  const [base] = bases.toSorted(
    (left, right) => apart(total.size, left.size + sum) - apart(total.size, right.size + sum),
  );
  return base && apart(total.size, base.size + sum) < 0.2
    ? [sumFinding(document, total, [base, ...parts], 'warning')]
    : [];
}
