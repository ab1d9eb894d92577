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

/** Sentences that state a rule: their numbers are the rule's, not the town's. */
const ofRule =
  /《[^》]{2,60}》|规定|标准|应当|不得|不少于|不低于|不超过|以内|满\d|每[人户孩亩月年天件次]|例如|例子|按\d|比例|之[一二三]|要求|条件|公式|算法|折算|四舍五入|换算|口径/;
const measures = new Set(['people', 'money', 'area', 'mass', 'length', 'count', 'rate']);

/** The numbers of a text that a fact in braces could say; those that state a rule are none. */
export function typedNumbers(document: ProseDocument): TypedNumber[] {
  // Judged once for each sentence: hostile texts hold one of a million characters.
  const judged = new Map<number, boolean>();
  const statesRule = (sentence: number): boolean => {
    const span = document.sentences[sentence];
    const rule =
      judged.get(sentence) ?? (!span || ofRule.test(document.folded.slice(span.start, span.end)));
    judged.set(sentence, rule);
    return rule;
  };
  return document.claims
    .filter((claim) => isTyped(claim) && !statesRule(claim.sentence))
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

const isTyped = (claim: Claim): boolean =>
  !claim.bound && !claim.chinese && measures.has(claim.kind);
