import type Fraction from 'fraction.js';
import { intervalOf, meet, over } from '#claims/closeness.ts';
import type { ProseDocument } from '#claims/prose-document.ts';
import { type ProseFinding, type ProseRule, proseFinding } from '#claims/prose-finding.ts';
import { type SeenClaim, seenClaims } from '#claims/seen-claims.ts';
import { amountLike, amountOf, sumOf } from '#claims/words.ts';
import { plainDigits, roundHalfUp } from '#domain/number.ts';

/** The last of a row of shares when the row is complete. */
const last = /其他|其它|其余|余下|剩余|以上|以下|以内|不满意|不合格|不达标|不同意|弃权|不了解|未/;
/** Things may be in several of these at once. */
const overlapping = /党员|女性|妇女|残疾|低保|脱贫|退役|少数民族|学历|重点/;
const respectively = /分别(?:各)?(?:占|为|是)[^,;。]{0,10}$/;

/** Rows of shares: that they make 100%, and each of “分别占a%、b%、c%” or “甲率a%，乙率b%”. */
export const shareLists: ProseRule = (document) => {
  if (!document.folded.includes('%')) return [];
  const seen = seenClaims(document);
  const isShare = (one: SeenClaim | undefined): one is SeenClaim =>
    one !== undefined &&
    one.claim.unit === '%' &&
    one.claim.nearness === 'exact' &&
    !one.claim.bound;
  const found: ProseFinding[] = [];
  for (let at = 0; at < seen.length; at += 1) {
    const first = seen[at];
    if (!isShare(first)) continue;
    const row = [first];
    for (let next = at + 1; ; next += 1) {
      const one = seen[next];
      if (!isShare(one) || one.paragraph !== first.paragraph || one.gap.length > 24) break;
      row.push(one);
    }
    found.push(
      ...toHundred(document, row),
      ...inOrder(document, seen, at, row),
      ...byName(document, seen, row),
    );
    at += row.length - 1;
  }
  return found;
};

const sharing = /占(?:比|到|了)?(?:为|达)?$|的占$/;

function toHundred(document: ProseDocument, row: readonly SeenClaim[]): ProseFinding[] {
  const [first, ...more] = row;
  const end = row.at(-1);
  if (!first || !end || row.length < 3 || !last.test(end.gap)) return [];
  if (!sharing.test(first.gap) || !more.every(({ gap }) => sharing.test(gap))) return [];
  const closed = /其他|其它|其余|余下/.test(end.gap);
  if (row.some(({ gap }) => (!closed && overlapping.test(gap)) || /其中/.test(gap))) return [];
  const sum = sumOf(row.map(({ claim }) => claim.value));
  if (!sum) return [];
  const slack = row.reduce((total, { claim }) => total + claim.stepSize / 2, 0);
  const off = Math.abs(sum.valueOf() - 100);
  if (off <= slack + 1e-9 || off > 30) return [];
  return [
    proseFinding(document, end.claim, {
      rule: 'sum-mismatch',
      severity: 'warning',
      message: `各项占比相加 ${row.map(({ claim }) => amountOf(claim)).join('+')}=${plainDigits(sum)}%，不是100%`,
      hint: '核对各项的占比；各项有重复的，写明“有交叉”',
      expected: '100%',
      actual: `${plainDigits(sum)}%`,
    }),
  ];
}

interface Whole {
  value: Fraction;
  words: () => string;
  fits: number;
}

/** “甲x元、乙y元、丙z元，分别占a%、b%、c%”. */
function inOrder(
  document: ProseDocument,
  seen: readonly SeenClaim[],
  at: number,
  row: readonly SeenClaim[],
): ProseFinding[] {
  const [first, ...more] = row;
  if (!first || !respectively.test(first.gap)) return [];
  const run = more.findIndex(({ gap }) => !/^[、,和及]$/.test(gap));
  const rates = run === -1 ? [...row] : row.slice(0, run + 1);
  if (rates.length < 2) return [];
  const before = seen
    .slice(Math.max(0, at - 16), at)
    .filter(({ claim, paragraph }) => paragraph === first.paragraph && claim.kind !== 'rate');
  const unit = before.at(-1)?.claim.unit;
  const amounts = before.filter(({ claim }) => claim.unit === unit);
  const listed = /合计|共|总/.test(amounts.at(-1)?.clause ?? '') ? amounts.slice(0, -1) : amounts;
  const parts = listed.slice(-rates.length);
  if (parts.length < rates.length || !/占/.test(first.gap)) return [];
  return judge(document, rates, parts, seen.slice(Math.max(0, at - 24), at));
}

/** “一孩171人，二孩163人…一孩率44.3%，二孩率42.2%”: rates named after the parts. */
function byName(
  document: ProseDocument,
  seen: readonly SeenClaim[],
  row: readonly SeenClaim[],
): ProseFinding[] {
  const pairs = row.flatMap((rate) => {
    const stem = /([\p{Script=Han}\d]{2,10}?)(?:率|占比)(?:为|达)?$/u.exec(rate.clause)?.[1];
    const part = stem
      ? seen
          .slice(Math.max(0, rate.index - 16), rate.index)
          .findLast(
            ({ claim }) =>
              claim.label === stem && claim.kind !== 'rate' && claim.nearness === 'exact',
          )
      : undefined;
    return part ? [{ rate, part }] : [];
  });
  if (pairs.length < 2 || pairs.length < row.length) return [];
  const [first] = pairs;
  if (!first) return [];
  return judge(
    document,
    pairs.map(({ rate }) => rate),
    pairs.map(({ part }) => part),
    seen.slice(Math.max(0, first.rate.index - 40), first.rate.index),
  );
}

/** The whole that most of the shares fit, or the sum of the parts when that is stated; then those that do not fit. */
function judge(
  document: ProseDocument,
  rates: readonly SeenClaim[],
  parts: readonly SeenClaim[],
  before: readonly SeenClaim[],
): ProseFinding[] {
  const [first] = parts;
  const sum = sumOf(parts.map(({ claim }) => claim.value));
  if (!first || !sum || parts.some(({ claim }) => claim.unit !== first.claim.unit)) return [];
  const fitsOne = (value: number, index: number): boolean => {
    const [rate, part] = [rates[index], parts[index]];
    return (
      rate !== undefined &&
      part !== undefined &&
      meet(
        intervalOf(rate.claim, true),
        over(intervalOf(part.claim), { low: value, high: value }, 100),
      )
    );
  };
  const wholes: Whole[] = [
    ...before
      .filter(({ claim }) => claim.unit === first.claim.unit && claim.size >= first.claim.size)
      .map(({ claim }) => ({ value: claim.value, words: () => amountOf(claim) })),
    { value: sum, words: () => amountLike(sum, first.claim) },
  ].map((whole) => ({
    ...whole,
    fits: rates.filter((_, index) => fitsOne(whole.value.valueOf(), index)).length,
  }));
  const stated = before.some(({ claim }) => claim.value.equals(sum));
  const best = wholes.reduce<Whole | null>(
    (most, one) => (most && most.fits >= one.fits ? most : one),
    null,
  );
  if (!best || best.fits === rates.length) return [];
  if (best.fits * 2 < rates.length && !(stated && best.fits > 0)) return [];
  return rates.flatMap((rate, index): ProseFinding[] => {
    const part = parts[index];
    if (!part || fitsOne(best.value.valueOf(), index) || best.value.equals(0)) return [];
    const exact = part.claim.value.div(best.value).mul(100);
    const right = `${roundHalfUp(exact, rate.claim.decimals)}%`;
    return [
      proseFinding(document, rate.claim, {
        rule: 'rate-mismatch',
        severity: 'warning',
        message: `“${amountOf(rate.claim)}”：${amountOf(part.claim)}÷${best.words()}×100%=${plainDigits(exact, rate.claim.decimals + 2)}%，四舍五入是${right}`,
        hint: '核对分子、分母和各项占比的次序',
        expected: right,
        actual: amountOf(rate.claim),
      }),
    ];
  });
}
