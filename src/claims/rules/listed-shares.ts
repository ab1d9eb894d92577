import type Fraction from 'fraction.js';
import { intervalOf, meet, over } from '#claims/closeness.ts';
import type { ProseDocument } from '#claims/prose-document.ts';
import { type ProseFinding, type ProseRule, proseFinding } from '#claims/prose-finding.ts';
import { type SeenClaim, seenClaims } from '#claims/seen-claims.ts';
import { amountLike, amountOf, sumOf } from '#claims/words.ts';
import { plainDigits, roundHalfUp } from '#domain/number.ts';

const unnamed = /^[,]?占(?:比)?(?:为|达)?$/;
const reach = 24;
const least = 3;

interface Pair {
  part: SeenClaim;
  share: SeenClaim;
}

/** “- 教育806万元，占15.2%” in a row of lines or clauses: shares of one whole that most of them show. */
export const listedShares: ProseRule = (document) => {
  if (!document.folded.includes('占')) return [];
  const seen = seenClaims(document);
  const rows: Pair[][] = [];
  for (const share of seen) {
    const part = seen[share.index - 1];
    if (!part || share.claim.unit !== '%' || !unnamed.test(share.gap)) continue;
    if (part.claim.kind === 'rate' || [part, share].some(({ claim }) => claim.nearness !== 'exact'))
      continue;
    const last = rows.at(-1)?.at(-1);
    const goesOn =
      last !== undefined &&
      last.part.claim.unit === part.claim.unit &&
      share.index - last.share.index <= 3 &&
      share.paragraph - last.share.paragraph <= 1;
    if (goesOn) rows.at(-1)?.push({ part, share });
    else rows.push([{ part, share }]);
  }
  return rows.filter((row) => row.length >= least).flatMap((row) => judge(document, seen, row));
};

function judge(
  document: ProseDocument,
  seen: readonly SeenClaim[],
  row: readonly Pair[],
): ProseFinding[] {
  const [first] = row;
  const sum = sumOf(row.map(({ part }) => part.claim.value));
  if (!first || !sum) return [];
  const most = Math.max(...row.map(({ part }) => part.claim.size));
  const wholes: Fraction[] = [
    ...seen
      .slice(Math.max(0, first.part.index - reach), first.part.index)
      .filter(({ claim }) => claim.unit === first.part.claim.unit && claim.size > most)
      .map(({ claim }) => claim.value),
    sum,
  ];
  const fits = ({ part, share }: Pair, whole: Fraction): boolean => {
    const value = whole.valueOf();
    return meet(
      intervalOf(share.claim, true),
      over(intervalOf(part.claim), { low: value, high: value }, 100),
    );
  };
  const judged = wholes.map((whole) => ({
    whole,
    wrong: row.filter((pair) => !fits(pair, whole)),
  }));
  const [best] = judged.toSorted((left, right) => left.wrong.length - right.wrong.length);
  // All but one or two show what the shares are of.
  if (!best || best.wrong.length === 0 || best.wrong.length > Math.min(2, row.length - 2))
    return [];
  return best.wrong.map(({ part, share }) => {
    const exact = part.claim.value.div(best.whole).mul(100);
    const right = `${roundHalfUp(exact, share.claim.decimals)}%`;
    return proseFinding(document, share.claim, {
      rule: 'rate-mismatch',
      severity: 'warning',
      message: `占${amountOf(share.claim)}：${amountOf(part.claim)}÷${amountLike(best.whole, part.claim)}×100%=${plainDigits(exact, share.claim.decimals + 2)}%，四舍五入是${right}；其余各项都合这个算法`,
      hint: '核对这一项的数和占比',
      expected: right,
      actual: amountOf(share.claim),
    });
  });
}
