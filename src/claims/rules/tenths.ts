import { everyMatch } from '#claims/every-match.ts';
import { chineseNumber } from '#claims/numerals.ts';
import { type ProseFinding, type ProseRule, proseFinding } from '#claims/prose-finding.ts';
import { seenClaims } from '#claims/seen-claims.ts';
import { amountOf } from '#claims/words.ts';
import { plainDigits } from '#domain/number.ts';

const tenths =
  /占(?:到|了)?([\p{Script=Han}]{2,14}?)的?([一二两三四五六七八九])成(半|多|以上|有余|左右)?/gu;
const reach = 16;

/** “1.2万亩，占水稻面积的六成多”: tenths of the number whose name is said. */
export const tenthsOf: ProseRule = (document) => {
  if (!document.folded.includes('成')) return [];
  const seen = seenClaims(document);
  return everyMatch(tenths, document.folded).flatMap((match): ProseFinding[] => {
    const [words, name = '', digit = '', more] = match;
    const part = seen.findLast(({ claim }) => claim.end <= match.index);
    if (!part || match.index - part.claim.end > 10 || part.claim.nearness !== 'exact') return [];
    const key = name.replace(/^全[镇乡县村]|(?:总数|总量|面积|人数|总额)$/g, '').slice(-2);
    const wholes = seen
      .slice(Math.max(0, part.index - reach), part.index)
      .filter(
        ({ claim, gap }) =>
          claim.unit === part.claim.unit &&
          claim.size >= part.claim.size &&
          key.length > 1 &&
          `${gap}${claim.noun}`.includes(key),
      );
    const stated = chineseNumber(digit)?.valueOf() ?? 0;
    const fits = (share: number): boolean =>
      more === '半'
        ? Math.abs(share - stated - 0.5) <= 0.3
        : more === undefined || more === '左右'
          ? Math.abs(share - stated) <= 0.5
          : share >= stated && share < stated + 1;
    const shares = wholes.map(({ claim }) => (part.claim.size / claim.size) * 10);
    const whole = wholes.at(-1);
    if (!whole || shares.some(fits)) return [];
    const exact = part.claim.value.div(whole.claim.value).mul(100);
    return [
      proseFinding(
        document,
        { start: match.index, end: match.index + words.length },
        {
          rule: 'rate-mismatch',
          severity: 'warning',
          message: `“${words}”：${amountOf(part.claim)}÷${amountOf(whole.claim)}=${plainDigits(exact, 1)}%`,
          hint: '核对分子、分母和成数',
          expected: `${plainDigits(exact, 1)}%`,
          actual: words,
        },
      ),
    ];
  });
};
