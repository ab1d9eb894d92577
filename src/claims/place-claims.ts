import type { Claim, OtherNumeral } from './claim.ts';
import { labelOf } from './label.ts';
import { sentencesOf, spanAt } from './sentences.ts';

const boundary = new Set([...',，。;；:：、!?()（）[]{}|\n\t'].map((sign) => sign.charCodeAt(0)));
const farthest = 40;

/** Fills in what surrounds each claim: label, noun, sentence, brackets, period. */
export function placeClaims(
  folded: string,
  claims: readonly Claim[],
  others: readonly OtherNumeral[],
): void {
  const sentences = sentencesOf(folded);
  const depths = depthsOf(folded, claims);
  let former: Claim | undefined;
  let next = 0;
  let period: OtherNumeral | null = null;
  let numeral: OtherNumeral | null = null;
  for (const [index, claim] of claims.entries()) {
    for (let other = others[next]; other && other.start < claim.start; other = others[++next]) {
      if (other.kind !== 'ordinal' || !isNamed(folded, other)) numeral = other;
      if (other.kind === 'date' || other.kind === 'months') period = other;
    }
    const sentence = spanAt(sentences, claim.start);
    const opened = sentences[sentence]?.start ?? 0;
    const floor = Math.max(claim.start - farthest, former?.end ?? 0, numeral?.end ?? 0, 0);
    let start = claim.start;
    while (start > floor && !boundary.has(folded.charCodeAt(start - 1))) start -= 1;
    const lead = { start, end: claim.start };
    const own = labelOf(folded.slice(start, claim.start)) || headOf(folded, start, floor);
    const gap = former ? folded.slice(former.end, claim.start) : '';
    const inherits =
      own === '' &&
      former !== undefined &&
      former.depth === depths[index] &&
      /^[,、和及\s]{1,2}(?:共计?|合计)?$/.test(gap);
    claim.lead = lead;
    claim.label = inherits ? (former?.label ?? own) : own;
    claim.inherited = inherits;
    claim.noun = nounAfter(folded, claim);
    claim.depth = depths[index] ?? 0;
    claim.sentence = sentence;
    claim.period = period && period.start >= opened ? folded.slice(period.start, period.end) : null;
    former = claim;
  }
}

/** 第一 and 一类 are part of the name that follows: 第一产业, 一类公厕; “1.” is none. */
const isNamed = (folded: string, { start, end }: OtherNumeral): boolean =>
  /^第|[类等奖档级批]$/.test(folded.slice(start, end));

const head = /(?:^|[\n,。;|(]|[-*•·] |\d[.、)])[ \t]*([\p{Script=Han}]{2,12})[::]\s?$/u;

/** “出生：241人”: the name before the colon, where nothing stands between it and the number. */
function headOf(folded: string, start: number, floor: number): string {
  if (!/[::]/.test(folded.slice(Math.max(0, start - 2), start))) return '';
  return labelOf(head.exec(`\n${folded.slice(Math.max(floor, start - 18), start)}`)?.[1] ?? '');
}

/** Han and the quotation marks lie beyond. */
const firstWord = 0x2010;
const nounPattern = /^的?([\p{Script=Han}“”]{1,10})/u;

function nounAfter(folded: string, { end }: Claim): string {
  return folded.charCodeAt(end) < firstWord
    ? ''
    : (nounPattern.exec(folded.slice(end, end + 12))?.[1] ?? '');
}

const [opening, wideOpening, closing, wideClosing, newLine] = [...'(（)）\n'].map((sign) =>
  sign.charCodeAt(0),
);

/** Open brackets at each claim; every line begins anew, so that a lost bracket harms only its own. */
function depthsOf(folded: string, claims: readonly Claim[]): number[] {
  const depths: number[] = [];
  let depth = 0;
  let at = 0;
  for (const { start } of claims) {
    for (; at < start; at += 1) {
      const sign = folded.charCodeAt(at);
      if (sign === opening || sign === wideOpening) depth += 1;
      else if (sign === closing || sign === wideClosing) depth = Math.max(0, depth - 1);
      else if (sign === newLine) depth = 0;
    }
    depths.push(depth);
  }
  return depths;
}
