import type { Claim } from '#claims/claim.ts';
import { amountOf } from '#claims/words.ts';
import type { Figure, Statistics } from '#domain/figure.ts';
import type { Finding } from '#domain/finding.ts';
import { inBaseUnit } from '#domain/unit.ts';
import type { ProseText } from './prose-texts.ts';

/** Sentences that state a rule: their numbers are the rule's, not the town's. */
const ofRule =
  /《[^》]{2,60}》|规定|标准|应当|不得|不少于|不低于|不超过|以内|满\d|每[人户孩亩月年天件次]|例如|例子|按\d|比例|之[一二三]|要求|条件|公式|算法|折算|四舍五入|换算|口径/;
const measures = new Set(['people', 'money', 'area', 'mass', 'length', 'count', 'rate']);

/** Numbers typed into prose or onto a board where a fact in braces would say them once for all. */
export const unboundNumbers = (text: ProseText, statistics: Statistics): Finding[] =>
  text.kind === 'policy'
    ? []
    : text.document.claims
        .filter((claim) => isTyped(text, claim))
        .map((claim) => finding(text, claim, statistics));

function isTyped({ document }: ProseText, claim: Claim): boolean {
  if (claim.bound || claim.chinese || !measures.has(claim.kind)) return false;
  const sentence = document.sentences[claim.sentence];
  if (!sentence) return false;
  return !ofRule.test(document.folded.slice(sentence.start, sentence.end));
}

function finding(
  { document, placeOf, town, period }: ProseText,
  claim: Claim,
  statistics: Statistics,
): Finding {
  const seen = document.text.slice(claim.start, claim.end);
  const same = figuresOf(statistics, town?.id ?? 'county', period).filter((figure) =>
    equal(figure, claim),
  );
  const [only, second] = same;
  const named = only && !second ? `把 ${seen} 改为 {${only.id}}` : null;
  const several = second
    ? `同值的事实有 ${same
        .slice(0, 3)
        .map(({ id }) => `{${id}}`)
        .join('、')}，用名称相符的一个`
    : null;
  return {
    rule: 'unbound-number',
    severity: 'warning',
    message: `正文里直接打了“${claim.label.slice(-8)}${seen}”，没有引用事实`,
    hint: named ?? several ?? '先在事实文件里加上这个数，再用花括号引用',
    place: {
      ...placeOf(claim.number.start),
      quote: document.text.slice(claim.lead.start, claim.end).trim(),
    },
    actual: amountOf(claim),
  };
}

const known = new WeakMap<Statistics, Map<string, Figure[]>>();

/** Figures of the town itself in a period. */
function figuresOf(statistics: Statistics, town: string, period: string | null): Figure[] {
  const byLedger = known.get(statistics) ?? byTownAndPeriod(statistics);
  known.set(statistics, byLedger);
  return byLedger.get(`${town} ${period}`) ?? [];
}

function byTownAndPeriod({ ledgers, county }: Statistics): Map<string, Figure[]> {
  const found = new Map<string, Figure[]>();
  for (const { town, period, figures } of [...ledgers, ...county]) {
    const key = `${town} ${period.id}`;
    const own = figures.filter(({ village }) => village === null);
    found.set(key, [...(found.get(key) ?? []), ...own]);
  }
  return found;
}

function equal(figure: Figure, claim: Claim): boolean {
  if (!figure.value) return false;
  const based = inBaseUnit(figure.value, figure.unit);
  const unit = based.unit === 'percent' ? '%' : based.unit;
  return unit === claim.unit && based.value.equals(claim.value);
}
