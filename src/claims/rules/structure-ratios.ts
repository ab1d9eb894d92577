import { everyMatch } from '#claims/every-match.ts';
import { type ProseFinding, type ProseRule, proseFinding } from '#claims/prose-finding.ts';
import { spanAt, spansWithin } from '#claims/sentences.ts';
import { amountOf } from '#claims/words.ts';

const structure =
  /(\d{1,3}(?:\.\d{1,2})?)[:∶](\d{1,3}(?:\.\d{1,2})?)[:∶](\d{1,3}(?:\.\d{1,2})?)(?![:∶\d])/g;

/** “三次产业结构比为15.0∶41.0∶44.0” against the three numbers stated before it, and a hundred. */
export const structureRatios: ProseRule = (document) => {
  if (!/\d[:∶]\d{1,3}(?:\.\d{1,2})?[:∶]/.test(document.folded)) return [];
  return everyMatch(structure, document.folded).flatMap((match): ProseFinding[] => {
    const [seen, ...shares] = match;
    if (!/比|结构/.test(document.folded.slice(Math.max(0, match.index - 16), match.index)))
      return [];
    const stated = shares.map(Number);
    const sum = stated.reduce((left, right) => left + right, 0);
    const line = document.paragraphs[spanAt(document.paragraphs, match.index)];
    const before = spansWithin(document.claims, {
      start: Math.max(line?.start ?? 0, match.index - 260),
      end: match.index,
    }).filter(({ kind, nearness }) => kind === 'money' && nearness === 'exact');
    const parts = before
      .filter(({ label }) => /^(?:第?[一二三]产|第[一二三])/.test(label))
      .slice(-3);
    const total = parts.reduce((all, { size }) => all + size, 0);
    if (parts.length < 3 || total <= 0 || Math.abs(sum - 100) > 1) return [];
    const right = parts.map(({ size }, index) =>
      ((size / total) * 100).toFixed(shares[index]?.split('.')[1]?.length ?? 0),
    );
    if (stated.every((share, index) => Math.abs(share - Number(right[index])) <= 0.11)) return [];
    return [
      proseFinding(
        document,
        { start: match.index, end: match.index + seen.length },
        {
          rule: 'rate-mismatch',
          severity: 'warning',
          message: `“${seen}”：${parts.map(amountOf).join('、')}各占${right.map((one) => `${one}%`).join('、')}`,
          hint: '核对各项的数、次序和算出的比',
          expected: right.join('∶'),
          actual: seen,
        },
      ),
    ];
  });
};
