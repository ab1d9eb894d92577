import { everyMatch } from '#claims/every-match.ts';
import { type ProseRule, proseFinding } from '#claims/prose-finding.ts';

const candidate =
  /(?<=\p{Script=Han}|(?:^|\n)[ \t]{0,8})([〔﹝[【(〈]) ?([\dxX×*〇零○一二三四五六七八九]{2,4})(年?) ?([〕﹞\]】)〉]) ?(第?) ?(\d{1,5}|[xX×]{1,4}) ?号/gu;

/** Quick to look for: how each ends. */
const end = /[〕﹞\]】)〉] ?第? ?[\dxX×]{1,5} ?号/;

/** What is wrong with the parts of a document number, each in words; empty for 〔2026〕3号. */
function faults([
  ,
  open,
  year = '',
  yearWord,
  close,
  ordinal,
  serial = '',
]: RegExpMatchArray): string[] {
  return [
    ...(open === '〔' && close === '〕' ? [] : [`年份要用六角括号〔〕，现为“${open}${close}”`]),
    ...(/^(?:19|20)\d{2}$/.test(year) ? [] : [`年份要写四位数字，现为“${year}”`]),
    ...(yearWord === '' ? [] : ['年份后面不写“年”']),
    ...(ordinal === '' ? [] : ['编号前不写“第”']),
    ...(/^0/.test(serial) ? ['编号前不加零'] : []),
    ...(/\d/.test(serial) ? [] : ['编号没有填']),
  ];
}

/** Document numbers are written 某政发〔2026〕3号 (GB/T 9704-2012, 7.2.5). */
export const docNumberForm: ProseRule = (document) => {
  if (!end.test(document.folded)) return [];
  return everyMatch(candidate, document.folded).flatMap((match) => {
    const wrong = faults(match);
    if (wrong.length === 0) return [];
    const [seen, , year = '', , , , serial = ''] = match;
    const before = document.folded.slice(Math.max(0, match.index - 20), match.index);
    const agency = /\p{Script=Han}*$/u.exec(before)?.[0] ?? '';
    const named = agency.replace(/^.*(?:见|文件|根据|按照|依据|通知|意见|印发)/, '').slice(-6);
    const start = match.index - named.length;
    const meant =
      /^(?:19|20)\d{2}$/.test(year) && /\d/.test(serial)
        ? `${named}〔${year}〕${serial.replace(/^0+/, '')}号`
        : null;
    return [
      proseFinding(
        document,
        { start, end: match.index + seen.length },
        {
          rule: 'doc-number-form',
          severity: 'error',
          message: `文号“${named}${seen}”不合规范：${wrong.join('；')}`,
          hint: meant ? `写成“${meant}”` : '查原文件，写成“某政发〔2026〕3号”的样子',
          ...(meant ? { expected: meant } : {}),
        },
      ),
    ];
  });
};
