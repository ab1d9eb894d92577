import { everyMatch } from '#claims/every-match.ts';
import { type ProseRule, proseFinding } from '#claims/prose-finding.ts';
import { gluedItems, phraseSlips } from './fixed-phrases.ts';
import { misspelledWords } from './misspelled-words.ts';

const words = new RegExp([...misspelledWords.keys()].join('|'), 'g');
/** Where two signs that look like a slip belong to the words around them: 已经|挤满, 进步|一等奖. */
const apart: ReadonlyMap<string, RegExp> = new Map([
  ['经挤', /[已曾]经挤/],
  ['进步一', /进步一[等大点些名直般]/],
]);
// 帐 is a tent or a net; money is kept in 账.
const account =
  /(?<=[到查建硬结记对报台入转挂坏算付])帐(?![篷幕子房])|(?<![蚊营纱军篷])帐(?=[户目本簿务册表])|(?<![蚊营纱军篷圆])帐(?=、(?:表|册|卡|证|物|款))/g;
// 截止 ends something; with a day or “now” after it the text means “as of”.
const deadline =
  /(?<!报名|申请|报送|提交|缴费|投标|受理)截止(?=到? ?(?:\d|[xX]{2}|目前|今|本月|本年|现在|上月|上年|去年|年底|月底|[一二三四五六七八九十元]{1,2}月|发稿))(?!到?\d{4}年\d{1,2}月\d{1,2}日(?:前|止|逾期))/g;

/** Words that official prose is known to misspell, and 截止 for 截至. */
export const misspelling: ProseRule = (document) => {
  const found = [
    ...everyMatch(words, document.folded)
      .filter(
        ({ 0: wrong, index }) =>
          !apart
            .get(wrong)
            ?.test(document.folded.slice(Math.max(0, index - 1), index + wrong.length + 1)),
      )
      .map((match) => ({
        at: match.index,
        wrong: match[0],
        right: misspelledWords.get(match[0]) ?? '',
      })),
    ...everyMatch(account, document.folded).map(({ index }) => ({
      at: index,
      wrong: '帐',
      right: '账',
    })),
    ...everyMatch(deadline, document.folded).map((match) => ({
      at: match.index,
      wrong: '截止',
      right: '截至',
    })),
    ...phraseSlips(document.folded),
    ...gluedItems(document.folded),
  ];
  return found.map(({ at, wrong, right }) =>
    proseFinding(
      document,
      { start: at, end: at + wrong.length },
      {
        rule: 'misspelling',
        severity: 'warning',
        message: `“${wrong}”应写作“${right}”`,
        hint: `改为“${right}”`,
        expected: right,
        actual: wrong,
      },
    ),
  );
};
