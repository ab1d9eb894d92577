import type { Claim, OtherNumeral } from './claim.ts';
import { labelOf } from './label.ts';
import { sentencesOf, spanAt } from './sentences.ts';

const boundary = /[,，。;；:：、!?()（）[\]{}|\n\t]/;
const farthest = 40;

/** Fills in what surrounds each claim: label, noun, sentence, brackets, period. */
export function placeClaims(
  folded: string,
  claims: readonly Claim[],
  others: readonly OtherNumeral[],
): Claim[] {
  const sentences = sentencesOf(folded);
  const depths = depthsOf(folded, claims);
  const placed: Claim[] = [];
  let next = 0;
  let period: OtherNumeral | null = null;
  let numeral: OtherNumeral | null = null;
  for (const [index, claim] of claims.entries()) {
    for (let other = others[next]; other && other.start < claim.start; other = others[++next]) {
      numeral = other;
      if (other.kind === 'date' || other.kind === 'months') period = other;
    }
    const sentence = spanAt(sentences, claim.start);
    const opened = sentences[sentence]?.start ?? 0;
    const former = placed.at(-1);
    const floor = Math.max(claim.start - farthest, former?.end ?? 0, numeral?.end ?? 0, 0);
    let start = claim.start;
    while (start > floor && !boundary.test(folded[start - 1] ?? '')) start -= 1;
    const lead = { start, end: claim.start };
    const own = labelOf(folded.slice(start, claim.start));
    const gap = former ? folded.slice(former.end, claim.start) : '';
    const inherits =
      own === '' &&
      former !== undefined &&
      former.depth === depths[index] &&
      /^[,、和及\s]{1,2}(?:共计?|合计)?$/.test(gap);
    placed.push({
      ...claim,
      lead,
      label: inherits ? former.label : own,
      inherited: inherits,
      noun: nounAfter(folded, claim),
      depth: depths[index] ?? 0,
      sentence,
      period: period && period.start >= opened ? folded.slice(period.start, period.end) : null,
    });
  }
  return placed;
}

const nounPattern = /^的?([\p{Script=Han}“”]{1,10})/u;

function nounAfter(folded: string, { end }: Claim): string {
  return nounPattern.exec(folded.slice(end, end + 12))?.[1] ?? '';
}

/** Open brackets at each claim; every line begins anew, so that a lost bracket harms only its own. */
function depthsOf(folded: string, claims: readonly Claim[]): number[] {
  const depths: number[] = [];
  let depth = 0;
  let at = 0;
  for (const { start } of claims) {
    for (; at < start; at += 1) {
      const sign = folded[at];
      if (sign === '(' || sign === '（') depth += 1;
      else if (sign === ')' || sign === '）') depth = Math.max(0, depth - 1);
      else if (sign === '\n') depth = 0;
    }
    depths.push(depth);
  }
  return depths;
}
