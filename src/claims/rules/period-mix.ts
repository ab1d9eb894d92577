import { type ProseFinding, type ProseRule, proseFinding } from '#claims/prose-finding.ts';
import { spanAt, spansWithin } from '#claims/sentences.ts';

const range = /(?:(?:19|20)\S{2}年)?(\d{1,2})月?[-—–~至到](\d{1,2})月/;
const half = /上半年|半年/;
/** Sentences that look elsewhere on purpose. */
const elsewhere =
  /去年|上年|同期|计划(?!生育)|预计|安排|下一步|明年|目标|其中|截至|截止|时段|期间|集中|活动|窗口期|汛期|公示/;

interface Stretch {
  start: number;
  end: number;
  from: number;
  to: number;
}

function stretches(folded: string): Stretch[] {
  const all = new RegExp(range.source, 'g');
  return [...folded.matchAll(all)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    from: Number(match[1]),
    to: Number(match[2]),
  }));
}

const quarter = /第?([一二三四])季度/;

/** “一、收支（4—5月）” in a report on the second quarter: months of the quarter, but not all of them. */
function ofQuarter(document: Parameters<ProseRule>[0], title: string): ProseFinding[] {
  const match = quarter.exec(title);
  if (!match) return [];
  const last = ('一二三四'.indexOf(match[1] ?? '') + 1) * 3;
  return stretches(document.folded).flatMap((stretch): ProseFinding[] => {
    const { from, to, start, end } = stretch;
    if (from < last - 2 || to > last || to <= from || (from === last - 2 && to === last)) return [];
    const head =
      document.folded
        .slice(Math.max(0, start - 40), start)
        .split('\n')
        .at(-1) ?? '';
    const heading = /[((][^()（）]{0,12}$/.test(head) && /^[^,。;]{0,24}$/.test(head);
    if (!heading || elsewhere.test(head)) return [];
    return [
      proseFinding(
        document,
        { start, end },
        {
          rule: 'period-mix',
          severity: 'warning',
          message: `标题说的是${last - 2}—${last}月，这里是${from}—${to}月`,
          hint: '核对月份：时间范围与标题一致，或改标题',
        },
      ),
    ];
  });
}

/** Numbers of January to April inside a report of January to August. */
export const periodMix: ProseRule = (document) => [
  ...ofQuarter(document, document.folded.slice(0, document.paragraphs[0]?.end ?? 0)),
  ...fromJanuary(document),
];

const fromJanuary: ProseRule = (document) => {
  const { folded } = document;
  const found = stretches(folded).filter(({ from, to }) => from === 1 && to > from && to <= 12);
  const counts = new Map<number, number>();
  for (const { to } of found) counts.set(to, (counts.get(to) ?? 0) + 1);
  const title = folded.slice(0, document.paragraphs[0]?.end ?? 0);
  const titled = stretches(title)[0]?.to ?? (half.test(title) ? 6 : null);
  const [most] = [...counts].sort(([, left], [, right]) => right - left);
  const main = titled ?? (most && most[1] >= 2 ? most[0] : null);
  if (main === null) return [];
  return found.flatMap((stretch): ProseFinding[] => {
    if (stretch.to === main || (stretch.to > main && titled === null)) return [];
    const sentence = document.sentences[spanAt(document.sentences, stretch.start)];
    const words = sentence
      ? folded.slice(sentence.start, Math.min(sentence.end, stretch.end + 12))
      : '';
    if (
      elsewhere.test(words) ||
      (sentence &&
        spansWithin(document.claims, { start: stretch.end, end: sentence.end }).length === 0)
    )
      return [];
    return [
      proseFinding(document, stretch, {
        rule: 'period-mix',
        severity: 'warning',
        message:
          stretch.to < main
            ? `全文是1—${main}月，这里的数只到${stretch.to}月`
            : `标题说的是1—${main}月，这里的数到了${stretch.to}月`,
        hint:
          stretch.to < main
            ? `补齐到${main}月，或写明“其中1—${stretch.to}月”`
            : '核对月份：时间范围与标题一致，或改标题',
      }),
    ];
  });
};
