import { everyMatch } from '#claims/every-match.ts';
import { chineseNumber } from '#claims/numerals.ts';
import type { ProseDocument } from '#claims/prose-document.ts';
import { type ProseFinding, type ProseRule, proseFinding } from '#claims/prose-finding.ts';

const year = '((?:19|20)\\d{2})年';
const point = `${year}(?:(\\d{1,2})月)?(?:(\\d{1,2})[日号])?`;
const count = '(\\d{1,2}|[一两二三四五六七八九十]{1,3})';
const upTo = '(?:起|开始)?[-—–~至到]{1,2}';
const term =
  '(?:任期|届期|期限|租期|租赁期|承包期|合同期|服务期|建设期|规划期|有效期|经营期|周期|为期|历时)';

const born = new RegExp(
  `${year}(?:\\d{1,2}月)?(?:\\d{1,2}[日号])?(?:出生|生)[^。;\\n\\d]{0,12}(\\d{1,3})周?岁(?!以)`,
  'g',
);
const served = new RegExp(
  `${year}(?:\\d{1,2}月)?(?:\\d{1,2}[日号])?[^。;,\\n\\d]{0,8}(?:入党|参加工作|入伍|参军|从教|任教|入职|从医)[^。;\\n\\d]{0,8}(?:党龄|工龄|教龄|军龄|龄)(?:已)?(?:有|为|达|满)?(\\d{1,2})年`,
  'g',
);
const termFirst = new RegExp(
  `${term}(?:为|是|共|均为)?${count}年[^。;\\n\\d]{0,6}?(?:自|从)?${point}${upTo}${point}`,
  'g',
);
const termLast = new RegExp(
  `${point}${upTo}${point}(?:止|为止)?[^。;\\n\\d]{0,6}?(?:${term}|共)(?:为|是|共)?${count}年`,
  'g',
);
/** Without these no term is stated anywhere. */
const quick = /(?:期|期限|历时|共)(?:为|是|共|均为)?(?:\d{1,2}|[一两二三四五六七八九十]{1,3})年/;
const sequence = /第([一二三四五六七八九十]{1,3}|\d{1,2})届/g;
const held =
  /(?:连续|已经?)(?:成功)?(?:举办|举行|开展|召开)了?([一二三四五六七八九十]{1,3}|\d{1,2})届/g;

const numberOf = (text: string): number =>
  /\d/.test(text) ? Number(text) : (chineseNumber(text)?.valueOf() ?? 0);

/** Ages and years of service against their first year; terms against their two dates; 届 against 届. */
export const yearSpans: ProseRule = (document) => {
  const { folded } = document;
  return [
    ...(/岁|龄/.test(folded) ? ages(document) : []),
    ...(quick.test(folded) ? terms(document) : []),
    ...(folded.includes('届') ? sessions(document) : []),
  ];
};

const terms = (document: ProseDocument): ProseFinding[] => [
  ...everyMatch(termFirst, document.folded).flatMap((match) =>
    ofTerm(document, match, match[1] ?? '', match.slice(2)),
  ),
  ...everyMatch(termLast, document.folded).flatMap((match) =>
    ofTerm(document, match, match[7] ?? '', match.slice(1, 7)),
  ),
];

/** The year that a report is about, by its first line; null when that names none or several. */
function yearOf({ folded, paragraphs }: ProseDocument): number | null {
  const title = folded.slice(0, Math.min(paragraphs[0]?.end ?? 0, 80));
  const years = new Set(everyMatch(/(?<!\d)(20\d{2})年/g, title).map(([, digits]) => digits));
  return years.size === 1 ? Number([...years][0]) : null;
}

function ages(document: ProseDocument): ProseFinding[] {
  const now = yearOf(document);
  if (now === null) return [];
  return [...everyMatch(born, document.folded), ...everyMatch(served, document.folded)].flatMap(
    (match): ProseFinding[] => {
      const [seen, from = '', stated = ''] = match;
      const years = now - Number(from);
      // Written at any day of the year, or early in the next.
      if (years < 0 || Math.abs(Number(stated) - years) <= 1) return [];
      return [
        finding(
          document,
          match,
          `从${from}年到${now}年是${years}年，写的是${stated}${/岁/.test(seen) ? '岁' : '年'}`,
          '核对年份和岁数、年数',
        ),
      ];
    },
  );
}

function ofTerm(
  document: ProseDocument,
  match: RegExpExecArray,
  digits: string,
  points: (string | undefined)[],
): ProseFinding[] {
  const [fromYear, fromMonth, , toYear, toMonth] = points;
  const stated = numberOf(digits);
  const years = Number(toYear) - Number(fromYear);
  if (stated < 1 || years < 0) return [];
  if (fromMonth === undefined || toMonth === undefined) {
    if (stated === years || stated === years + 1) return [];
  } else {
    const months = years * 12 + Number(toMonth) - Number(fromMonth);
    // The last month may be counted or not.
    if ([months - 1, months, months + 1].includes(stated * 12)) return [];
  }
  return [
    finding(
      document,
      match,
      `从${fromYear}年${fromMonth ? `${fromMonth}月` : ''}到${toYear}年${toMonth ? `${toMonth}月` : ''}不是${stated}年`,
      '核对起止年月和年数',
    ),
  ];
}

/** “第八届……已连续举办九届”: in a text that speaks of one series alone. */
function sessions(document: ProseDocument): ProseFinding[] {
  const named = everyMatch(sequence, document.folded);
  const numbers = new Set(named.map(([, digits = '']) => numberOf(digits)));
  const [number] = numbers;
  const [first] = named;
  if (numbers.size !== 1 || number === undefined || first === undefined) return [];
  return everyMatch(held, document.folded).flatMap((match): ProseFinding[] => {
    const stated = numberOf(match[1] ?? '');
    // Before the newest one is over, one fewer has been held; behind, an older one may be told of.
    if (stated === number || stated === number - 1 || match.index < first.index) return [];
    return [finding(document, match, `前面写的是第${number}届，这里是${stated}届`, '核对届数')];
  });
}

const finding = (
  document: ProseDocument,
  match: RegExpExecArray,
  why: string,
  hint: string,
): ProseFinding =>
  proseFinding(
    document,
    { start: match.index, end: match.index + match[0].length },
    {
      rule: 'date-mismatch',
      severity: 'warning',
      message: `“${match[0]}”：${why}`,
      hint,
      actual: match[0],
    },
  );
