import { everyMatch } from '#claims/every-match.ts';
import { type ProseRule, proseFinding } from '#claims/prose-finding.ts';

// Letters around tell a word (XXL, xxx@…) from a blank; ** around digits or names is a lawful mask.
const mask =
  /(?:(?<![A-Za-z\d])(?:19|20)(?:[xX×＊]{2}|_{2,8}|\*\*(?=年))|(?<![A-Za-z\d])[xX]{2,8}(?![A-Za-z\d])|×{2,8}|(?<=[\p{Script=Han}:])×(?=[万亿]?(?:元|人次|场次?|户|亩|吨|份|公里|个百分点|%)[,，。;；、])|(?<![一二○〇])[○〇]{2,8}(?=[人元户个亩年月日%村镇县])|(?<=[\p{Script=Han}:]) ?_{2,20} ?(?=[人元户个亩年月日%件次吨份块名本场辆台头只座处家位期条万亿])|(?<=[\p{Script=Han}:])\*{2,8}(?=[万亿]?(?:元|人次|人|户|亩|吨|件|份|公里|个百分点|%))|(?<=\p{Script=Han}) {1,8}(?=(?:万|亿)?(?:元|人次|户|亩|吨|公里|公斤|平方米)[,。;、，；]))(?:年|月|日|至|[-—])?/gu;

/** Blanks of a template that nobody filled in; blanks that touch are one finding. */
export const maskedValue: ProseRule = (document) => {
  const { folded } = document;
  const spans: { start: number; end: number }[] = [];
  for (const match of everyMatch(mask, folded)) {
    const end = match.index + match[0].length;
    const last = spans.at(-1);
    if (last && match.index <= last.end) last.end = end;
    else spans.push({ start: match.index, end });
  }
  return spans.map((span) => {
    const seen = folded.slice(span.start, span.end);
    return proseFinding(document, span, {
      rule: 'masked-value',
      severity: 'error',
      message: `“${seen}”是没有填的空`,
      hint: '查台账填上；没有的写进事实文件，登记为缺数',
      actual: seen,
    });
  });
};
