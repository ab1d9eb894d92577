import { chineseNumber } from '#claims/numerals.ts';
import type { ProseDocument } from '#claims/prose-document.ts';
import { type ProseFinding, proseFinding } from '#claims/prose-finding.ts';

/** Source of a count up to 99, in digits or Chinese numerals. */
export const countSource = '(\\d{1,2}|[两二三四五六七八九十]{1,3})';

/** A count in digits or Chinese numerals; 0 for what is none. */
export const countOf = (text: string): number =>
  /\d/.test(text) ? Number(text) : (chineseNumber(text)?.valueOf() ?? 0);

/** The finding on a stated count beside so many listed items. */
export const countFinding = (
  document: ProseDocument,
  start: number,
  end: number,
  stated: number,
  listed: number,
): ProseFinding =>
  proseFinding(
    document,
    { start, end },
    {
      rule: 'list-count',
      severity: 'warning',
      message: `写的是${stated}个（项），列出的是${listed}个（项）`,
      hint: listed < stated ? '补齐漏列的，或改正数目' : '改正数目，或删去多列的',
      expected: String(listed),
      actual: String(stated),
    },
  );
