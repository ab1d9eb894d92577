import { everyMatch } from '#claims/every-match.ts';
import { type ProseFinding, type ProseRule, proseFinding } from '#claims/prose-finding.ts';
import { countFinding, countOf, countSource } from './count-finding.ts';

const ranked = new RegExp(
  `(?:前|后|末)${countSource}[名位][^。;,:\\n\\d]{0,12}?(依次|分别)?(?:是|为)[::]?([^。;\\n]{6,200})`,
  'g',
);
const item = /^[\p{Script=Han}]{2,10}\(?(\d{1,9}(?:\.\d{1,4})?)(%|[\p{Script=Han}]{1,4})?\)?$/u;

/** “前三名依次是甲村99.2%、乙村98.8%、丙村98.5%”: so many names, and in their order. */
export const rankedLists: ProseRule = (document) =>
  everyMatch(ranked, document.folded).flatMap((match): ProseFinding[] => {
    const [whole, digits = '', inOrder, list = ''] = match;
    const items = (list.split(',')[0] ?? '').split(/[、和]/).map((one) => item.exec(one));
    if (items.length < 2 || items.some((one) => one === null)) return [];
    const stated = countOf(digits);
    const listAt = match.index + whole.length - list.length;
    if (stated !== items.length && stated > 1 && Math.abs(stated - items.length) < 4)
      return [countFinding(document, match.index, listAt, stated, items.length)];
    const values = items.map((one) => Number(one?.[1]));
    const rises = values.filter((value, at) => at > 0 && value > (values[at - 1] ?? value)).length;
    const falls = values.filter((value, at) => at > 0 && value < (values[at - 1] ?? value)).length;
    if (inOrder !== '依次' || rises === 0 || falls === 0) return [];
    const span = { start: listAt, end: listAt + (list.split(',')[0] ?? '').length };
    return [
      proseFinding(document, span, {
        rule: 'rank-mismatch',
        severity: 'warning',
        message: `说是依次排列，所列的数${values.join('、')}有升有降`,
        hint: '核对各个数和次序',
      }),
    ];
  });
