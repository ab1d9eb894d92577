import type Fraction from 'fraction.js';
import type { Claim } from '#claims/claim.ts';
import { intervalOf, meet, over } from '#claims/closeness.ts';
import type { SeenClaim } from '#claims/seen-claims.ts';
import { amountLike, amountOf, sumOf } from '#claims/words.ts';
import { counts, scales } from './share-readings.ts';

const reach = 16;
const sharing = /占(?:到|了|比)?$/;

/** The parts that have a bare 占P% behind them, in the same sentence or paragraph. */
const sharesBeside = (
  seen: readonly SeenClaim[],
  rate: SeenClaim,
): { part: Claim; rate: Claim }[] =>
  seen.slice(Math.max(0, rate.index - reach), rate.index + reach).flatMap((one) => {
    const part = seen[one.index - 1];
    return one.paragraph === rate.paragraph &&
      one.claim.unit === rate.claim.unit &&
      sharing.test(one.gap) &&
      part &&
      counts(part) &&
      part.segment === one.segment
      ? [{ part: part.claim, rate: one.claim }]
      : [];
  });

/** Several 占P% in a row have one whole: the number before them that most of them fit, or their sum. */
export function commonWhole(
  seen: readonly SeenClaim[],
  rate: SeenClaim,
  part: SeenClaim,
): { value: Fraction; words: () => string } | null | undefined {
  const beside = sharesBeside(seen, rate).filter(({ part: one }) => one.unit === part.claim.unit);
  if (beside.length < 2) return undefined;
  const scale = scales[rate.claim.unit] ?? 100;
  const sum = sumOf(beside.map((one) => one.part.value));
  const parts = new Set(beside.map((one) => one.part));
  const wholes = [
    ...seen
      .slice(Math.max(0, rate.index - 24), rate.index)
      .filter((one) => counts(one) && one.claim.unit === part.claim.unit && !parts.has(one.claim))
      .map(({ claim }) => ({ value: claim.value, words: () => amountOf(claim), claim }))
      .reverse(),
    ...(sum ? [{ value: sum, words: () => amountLike(sum, part.claim), claim: part.claim }] : []),
  ].filter(({ value }) => value.compare(part.claim.value) >= 0);
  const fitting = wholes.map((whole) => ({
    ...whole,
    fits: beside.filter((one) =>
      meet(
        intervalOf(one.rate, true),
        over(
          intervalOf(one.part),
          intervalOf({ ...whole.claim, size: whole.value.valueOf() }),
          scale,
        ),
      ),
    ).length,
  }));
  const best = fitting.reduce<(typeof fitting)[number] | null>(
    (most, one) => (most && most.fits >= one.fits ? most : one),
    null,
  );
  return best && best.fits > 0 && best.fits * 2 >= beside.length ? best : null;
}
