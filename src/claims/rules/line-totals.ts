import type { Claim } from '#claims/claim.ts';
import { compareSum, sumFinding } from '#claims/compare-sum.ts';
import type { ProseFinding, ProseRule } from '#claims/prose-finding.ts';
import { isInside, spanAt } from '#claims/sentences.ts';

const total = /(?:合 ?计|总 ?计|共 ?计|小 ?计)(?:金额|收入|支出|人数)?$/;

const quick = /[合总共小] ?计[^,。;\n]{0,4}[::]/;

/** A ledger in lines, “1．办公费：2458.60 … 合计：66598.60”, with or without a unit at each number. */
export const lineTotals: ProseRule = (document) => {
  const { claims, folded, paragraphs, tables } = document;
  if (!quick.test(folded)) return [];
  const byLine = Map.groupBy(claims, ({ start }) => spanAt(paragraphs, start));
  const found: ProseFinding[] = [];
  let entries: Claim[] = [];
  for (const [index, line] of paragraphs.entries()) {
    const own = byLine.get(index) ?? [];
    const [entry] = own;
    const isEntry =
      entry !== undefined &&
      own.length === 1 &&
      entry.kind !== 'rate' &&
      entry.nearness === 'exact' &&
      !isInside(tables, entry.start) &&
      /^ ?[。;,]?$/.test(folded.slice(entry.end, line.end).trim()) &&
      /[::\s]$|\p{Script=Han}$/u.test(folded.slice(line.start, entry.start));
    if (!isEntry) {
      entries = [];
      continue;
    }
    if (!total.test(folded.slice(line.start, entry.start).replace(/[::\s]+$/, ''))) {
      entries.push(entry);
      continue;
    }
    const parts = entries.filter(({ unit }) => unit === entry.unit);
    if (
      parts.length > 1 &&
      parts.length === entries.length &&
      compareSum(entry, parts) === 'differs'
    )
      found.push(sumFinding(document, entry, parts, 'error'));
    entries = [];
  }
  return found;
};
