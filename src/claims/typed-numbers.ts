import type { Claim } from './claim.ts';
import type { ProseDocument } from './prose-document.ts';
import { amountOf } from './words.ts';

/** A quantity that a text states itself, not by a fact in braces. */
export interface TypedNumber {
  /** Offset of the digits. */
  start: number;
  /** As written, with its unit. */
  seen: string;
  /** The same with the words before it. */
  quote: string;
  label: string;
  /** An exact fraction of `unit`, as `7/2`. */
  value: string;
  unit: string;
  amount: string;
}

/** Sentences that explain or give an example: none of their numbers is the town's. */
const explains = /例如|例子|公式|算法|折算|四舍五入|换算|口径/;
/** Clauses that state a rule: their numbers are the rule's, not the town's. */
const ofRule = /规定|应当|应该|不得|不少于|不低于|不超过|以内|满\d|要求|条件|之[一二三]/;
/** Right before the amount of a standard, or a rate whose basis is said: 每人每月, 标准为, 按…的. */
const ofStandard =
  /(?:每[人户孩亩月年天件次个名位生村处头只台][\p{Script=Han}]{0,10}|标准[\p{Script=Han}]{0,6}|(?:比例|税率|利率|费率)(?:为|是|达|由|从|不变)?|按(?:照)?[\p{Script=Han}]{0,8})$/u;
const ends = new Set([...'。;!?\n'].map((sign) => sign.charCodeAt(0)));
/** Longer clauses are looked at no further than this from the number. */
const farthest = 120;

const measures = new Set(['people', 'money', 'area', 'mass', 'length', 'count', 'rate']);

/** The numbers of a text that a fact in braces could say; those that state a rule are none. */
export function typedNumbers(document: ProseDocument): TypedNumber[] {
  // Judged once for each sentence: hostile texts hold one of a million characters.
  const judged = new Map<number, boolean>();
  const isExplained = (sentence: number): boolean => {
    const span = document.sentences[sentence];
    const found =
      judged.get(sentence) ?? (!span || explains.test(document.folded.slice(span.start, span.end)));
    judged.set(sentence, found);
    return found;
  };
  return document.claims
    .filter((claim) => isTyped(claim) && !isRule(document, claim) && !isExplained(claim.sentence))
    .map((claim) => ({
      start: claim.number.start,
      seen: document.text.slice(claim.start, claim.end),
      quote: document.text.slice(claim.lead.start, claim.end).trim(),
      label: claim.label,
      value: claim.value.toFraction(),
      unit: claim.unit,
      amount: amountOf(claim),
    }));
}

/** The number is that of a rule, a standard or a title, by the words of its own clause. */
function isRule({ folded }: ProseDocument, { start, end, lead, chinese }: Claim): boolean {
  if (chinese) return false;
  if (ofStandard.test(folded.slice(lead.start, start).trimEnd())) return true;
  let from = start;
  while (from > 0 && start - from < farthest && !ends.has(folded.charCodeAt(from - 1))) from -= 1;
  let to = end;
  while (to < folded.length && to - end < farthest && !ends.has(folded.charCodeAt(to))) to += 1;
  const before = folded.slice(from, start);
  return before.lastIndexOf('《') > before.lastIndexOf('》') || ofRule.test(folded.slice(from, to));
}

const isTyped = (claim: Claim): boolean =>
  !claim.bound && !claim.chinese && measures.has(claim.kind);
