import Fraction from 'fraction.js';
import { everyMatch } from '#claims/every-match.ts';
import { type ProseFinding, type ProseRule, proseFinding } from '#claims/prose-finding.ts';
import { plainDigits } from '#domain/number.ts';

const stated =
  /(\d{1,3}(?:\.\d{1,2})?)%[^。;%\n]{0,10}?(超|高于|快于|高出|低于|慢于|落后于?|滞后于?)序时进度(\d{1,2}(?:\.\d{1,2})?)个百分点/g;
const months =
  /[-—–~至到](\d{1,2})月|截[至止](?:到)?(?:20\d\d年)?(\d{1,2})月(?:末|底|3[01]日|2[89]日)/g;
const named: readonly [RegExp, number][] = [
  [/一季度/, 3],
  [/上半年/, 6],
  [/前三季度|1[-—–~至]3季度/, 9],
];

/** “占年计划的78.1%，超序时进度3.1个百分点”: the pace of so many months of twelve. */
export const pace: ProseRule = (document) => {
  const { folded, paragraphs } = document;
  if (!folded.includes('序时进度')) return [];
  const title = folded.slice(0, paragraphs[0]?.end ?? 0);
  return everyMatch(stated, folded).flatMap((match): ProseFinding[] => {
    const [words, rate = '', sense = '', points = ''] = match;
    const from = Math.max(0, folded.lastIndexOf('\n', match.index));
    const around = `${title}\n${folded.slice(from, match.index)}`;
    const known = [
      ...everyMatch(months, around).map(([, to, end]) => Number(to ?? end)),
      ...named.flatMap(([pattern, month]) => (pattern.test(around) ? [month] : [])),
    ].filter((month) => month > 0 && month < 12);
    const ahead = /超|高|快/.test(sense);
    const gaps = known.map((month) => ({
      month,
      gap: new Fraction(rate).sub(new Fraction(month * 100, 12)).mul(ahead ? 1 : -1),
    }));
    // Both numbers may have been rounded.
    if (gaps.some(({ gap }) => Math.abs(gap.valueOf() - Number(points)) <= 0.5)) return [];
    const [first] = gaps;
    if (!first) return [];
    const pacing = plainDigits(new Fraction(first.month * 100, 12), 1);
    return [
      proseFinding(
        document,
        { start: match.index, end: match.index + words.length },
        {
          rule: 'difference-mismatch',
          severity: 'warning',
          message: `${first.month}个月的序时进度是${pacing}%，${rate}%${first.gap.s < 0n === ahead ? '没有' : ''}${sense}${plainDigits(first.gap.abs(), 1)}个百分点，写的是${points}个百分点`,
          hint: '核对完成进度、月份和相差的百分点',
          expected: `${plainDigits(first.gap.abs(), 1)}个百分点`,
          actual: `${points}个百分点`,
        },
      ),
    ];
  });
};
