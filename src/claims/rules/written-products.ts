import { everyMatch } from '#claims/every-match.ts';
import { arabicNumber, scaleOf } from '#claims/numerals.ts';
import type { ProseDocument } from '#claims/prose-document.ts';
import { type ProseFinding, type ProseRule, proseFinding } from '#claims/prose-finding.ts';
import { amountLike, amountOf, sumOf } from '#claims/words.ts';

const number = '\\d{1,9}(?:,\\d{3}){0,4}(?:\\.\\d{1,6})?';
const term = `(?:${number})(?:万|亿)?(?:%|\\p{Script=Han}{0,5}(?:\\/\\p{Script=Han}{1,3})?)`;
const product = new RegExp(`${term}(?: ?[×✕xX*] ?${term}){1,3}`, 'gu');
const factor = new RegExp(`(${number})(万|亿)?(%)?`, 'g');
/** Between two products that are added. */
const between = /^[,、;+和及 ]{1,2}(?:另|还有)?[\p{Script=Han}“”]{0,10}$/u;

interface Written {
  start: number;
  end: number;
  words: string;
}

/**
 * Arithmetic that the text itself writes out: “18900元（7人×900元×3个月）”, “6人×200元=1200元”,
 * several products of one amount added up. What is computed is what is written, by no formula of ours.
 */
export const writtenProducts: ProseRule = (document) => {
  const { folded } = document;
  if (!/[×✕]|\d[xX*]\d/.test(folded)) return [];
  const found = everyMatch(product, folded).map(
    (match): Written => ({
      start: match.index,
      end: match.index + match[0].length,
      words: match[0],
    }),
  );
  return chainsOf(folded, found).flatMap((chain) => judge(document, chain));
};

/** Products that follow each other with nothing but their names between. */
function chainsOf(folded: string, found: readonly Written[]): Written[][] {
  const chains: Written[][] = [];
  for (const one of found) {
    const last = chains.at(-1)?.at(-1);
    if (last && between.test(folded.slice(last.end, one.start))) chains.at(-1)?.push(one);
    else chains.push([one]);
  }
  return chains;
}

const numberOf = ({ words }: Written) =>
  everyMatch(factor, words)
    .map(([, digits = '', scale, percent]) =>
      arabicNumber(digits)
        .mul(scaleOf(scale))
        .div(percent ? 100 : 1),
    )
    .reduce((left, right) => left.mul(right));

function judge(document: ProseDocument, chain: readonly Written[]): ProseFinding[] {
  const { folded, claims } = document;
  const first = chain[0];
  const last = chain.at(-1);
  if (!first || !last) return [];
  const sum = sumOf(chain.map(numberOf));
  if (!sum) return [];
  const after = /^ ?(?:=|＝|,?(?:合计|共计|计|共)) ?/.exec(folded.slice(last.end, last.end + 5));
  const open = Math.max(
    folded.lastIndexOf('(', first.start),
    folded.lastIndexOf('\n', first.start),
  );
  const inBracket =
    folded[open] === '(' &&
    /^[\p{Script=Han}“”::,]{0,14}$/u.test(folded.slice(open + 1, first.start)) &&
    /^[\p{Script=Han}]{0,4}\)/u.test(folded.slice(last.end, last.end + 6));
  const total = after
    ? claims.find(({ number: { start } }) => start === last.end + after[0].length)
    : inBracket
      ? claims.findLast(
          ({ end, kind }) =>
            end <= open &&
            kind !== 'rate' &&
            /^[\p{Script=Han} ]{0,6}$/u.test(folded.slice(end, open)),
        )
      : undefined;
  if (total?.nearness !== 'exact' || total.bound) return [];
  const off = sum.sub(total.value).abs();
  const slack = total.rounded ? total.step.div(2) : total.step.mul(0);
  // A bare number may be in any unit of money: “4.2（6人×7000元）” of a table in 万元.
  if (total.kind === 'bare' && sum.div(10_000).equals(total.value)) return [];
  if (off.compare(slack) <= 0) return [];
  const expected = amountLike(sum, total);
  return [
    proseFinding(document, total, {
      rule: 'product-mismatch',
      severity: 'warning',
      message: `${chain.map(({ words }) => words).join('+')}=${expected}，写的是${amountOf(total)}`,
      hint: '核对算式里的数量、标准和得数',
      expected,
      actual: amountOf(total),
    }),
  ];
}
