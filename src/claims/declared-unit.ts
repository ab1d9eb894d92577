import Fraction from 'fraction.js';
import type { Claim } from './claim.ts';

const declared = /单位[::] ?(万|亿)?元/;
/** What stands before the first number of a ledger's line: its number, a name, a colon or a blank. */
const entry =
  /^[ \t>*-]*(?:[((]?[\d一二三四五六七八九十]{1,3}[)).、:])?[^\d\n|]{2,24}(?:[::]|[ \t])[ \t]*$/;

/**
 * The claims of a ledger in running lines, “（单位：元）… 2.山场承包费 36,000.00”: bare numbers that
 * stand after a name at the head of a line are in the unit that the text declares. Others stay.
 */
export function inDeclaredUnit(folded: string, claims: Claim[]): Claim[] {
  const match = folded.includes('单位') ? declared.exec(folded) : null;
  if (!match) return claims;
  const line = folded.slice(folded.lastIndexOf('\n', match.index) + 1, match.index);
  // The unit of a table is said of its columns.
  if (line.includes('|')) return claims;
  const written = `${match[1] ?? ''}元`;
  const factor = match[1] === '万' ? 10_000 : match[1] === '亿' ? 100_000_000 : 1;
  return claims.map((claim) => {
    if (claim.kind !== 'bare' || claim.chinese || claim.start < match.index) return claim;
    const from = folded.lastIndexOf('\n', claim.start) + 1;
    if (claim.start - from > 40 || !entry.test(folded.slice(from, claim.start))) return claim;
    const value = claim.value.mul(factor);
    const step = claim.step.mul(new Fraction(factor));
    return {
      ...claim,
      kind: 'money',
      unit: '元',
      written,
      plain: '元',
      value,
      size: value.valueOf(),
      step,
      stepSize: step.valueOf(),
    };
  });
}
