import { type ProseFinding, type ProseRule, proseFinding } from '#claims/prose-finding.ts';
import { type SeenClaim, seenClaims } from '#claims/seen-claims.ts';
import { amountOf, namedAmount } from '#claims/words.ts';

const opener = /分别(?:是|为)|[::]|包括|依次为|有/;
const most = 16;

/** “超过2000亩的有4个，分别是甲2870亩…丁1980亩”: what is listed does not reach the bound. */
export const thresholds: ProseRule = (document) => {
  const seen = seenClaims(document);
  return seen.flatMap((bound, at): ProseFinding[] => {
    const { claim } = bound;
    if (claim.nearness !== 'at-least' && claim.nearness !== 'at-most') return [];
    if (!/^的/.test(document.folded.slice(claim.end, claim.end + 1))) return [];
    const listed = seen
      .slice(at + 1, at + most)
      .filter((one) => one.claim.sentence === claim.sentence && one.claim.unit === claim.unit);
    const [first] = listed;
    if (!first || listed.length < 2 || !isList(listed)) return [];
    const between = document.folded.slice(claim.end, first.claim.start);
    if (between.length > 40 || !opener.test(between) || /[;。]/.test(between)) return [];
    const above = claim.nearness === 'at-least';
    const wrong = listed.filter(
      (one) =>
        one.claim.nearness === 'exact' &&
        (above ? one.claim.size < claim.size : one.claim.size > claim.size),
    );
    // Where most of them are beyond, the list is of something else.
    if (wrong.length === 0 || wrong.length * 2 > listed.length) return [];
    return wrong.map((one) =>
      proseFinding(document, one.claim, {
        rule: 'rank-mismatch',
        severity: 'warning',
        message: `“${namedAmount(one.claim)}”列在“${document.text.slice(claim.lead.start, claim.end).trim()}”的里面`,
        hint: '核对这个数，或把它移出这一列',
        actual: amountOf(one.claim),
      }),
    );
  });
};

/** Numbers that follow each other with their own names between 、 or ，. */
const isList = (listed: readonly SeenClaim[]): boolean =>
  listed.every((one, index) => index === 0 || /^[、,和及][^,;。]{0,14}$/.test(one.gap));
