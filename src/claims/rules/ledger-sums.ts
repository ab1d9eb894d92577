import type { Claim } from '#claims/claim.ts';
import { compareSum, sumFinding } from '#claims/compare-sum.ts';
import type { ProseDocument } from '#claims/prose-document.ts';
import type { ProseFinding, ProseRule } from '#claims/prose-finding.ts';
import { isInside, spanAt } from '#claims/sentences.ts';
import { slipOf } from '#claims/slips.ts';
import { sumOf } from '#claims/words.ts';

const section = /^[ \t]*(?:[一二三四五六七八九十]{1,3}、|[((][一二三四五六七八九十]{1,3}[))])/;
const point = /^[ \t]*(?:[((]?\d{1,2}[)).、](?!\d)|[-*+•·] |[①-⑳])/;
const aside = /每|均|同比|上年(?!结[转余存])|去年|增长|标准|[年期季月][初末]/;

/**
 * An amount at the head of a section and the amounts at the head of each point below it:
 * “三、本季支出：8,000\n1.误工补贴 5,000\n2.办公费 3,000”.
 */
export const ledgerSums: ProseRule = (document) => {
  const { claims, folded, paragraphs, tables } = document;
  if (!/\n[ \t]*(?:[((]?\d{1,2}[)).、]|[-*+•·] |[①-⑳])/.test(folded)) return [];
  const byLine = Map.groupBy(claims, ({ start }) => spanAt(paragraphs, start));
  const found: ProseFinding[] = [];
  let head: Claim | null = null;
  let parts: (Claim | null)[] = [];
  const close = (): void => {
    if (head) found.push(...judge(document, head, parts));
    head = null;
    parts = [];
  };
  for (const [index, { start, end }] of paragraphs.entries()) {
    const words = folded.slice(start, end);
    const own = byLine.get(index) ?? [];
    if (section.test(words)) {
      close();
      const [only, other] = own.filter(({ kind }) => kind !== 'rate');
      const alone = only && (!other || /[。;]/.test(folded.slice(only.end, other.start)));
      head = alone && isAmount(only) && !isInside(tables, only.start) ? only : null;
    } else if (head && point.test(words)) {
      const first = own.find(({ depth }) => depth === 0);
      parts.push(first && isAmount(first) && first.unit === head.unit ? first : null);
    } else close();
  }
  close();
  return found;
};

const isAmount = (claim: Claim): boolean =>
  !['rate', 'bare', 'times'].includes(claim.kind) &&
  claim.nearness === 'exact' &&
  !aside.test(claim.label);

/** Every point has its amount, and together they are near the head's. */
function judge(
  document: ProseDocument,
  head: Claim,
  parts: readonly (Claim | null)[],
): ProseFinding[] {
  const known = parts.filter((part) => part !== null);
  if (known.length < 2 || known.length !== parts.length || head.bound) return [];
  if (compareSum(head, known) !== 'differs') return [];
  const sum = sumOf(known.map(({ value }) => value))?.valueOf() ?? 0;
  const share = Math.abs(sum - head.size) / Math.max(head.size, 1e-9);
  const most = slipOf(head, known) === null ? (known.length > 2 ? 0.2 : 0.1) : 0.9;
  return share <= most ? [sumFinding(document, head, known, 'warning', known)] : [];
}
