import { everyMatch } from '#claims/every-match.ts';
import { type ProseFinding, type ProseRule, proseFinding } from '#claims/prose-finding.ts';
import { isDay } from '#domain/day.ts';

const weekday =
  /((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})[日号] ?(?:[((]|为|是|,|即)?(?:星期|周(?!期|岁|年|边)|礼拜)([一二三四五六日天])/g;
const stretch =
  /(?:((?:19|20)\d{2})年)?(\d{1,2})月(\d{1,2})[日号]?(?:\([^()\d]{1,6}\))?(?:起)?[-—–~至到]{1,2}(?:((?:19|20)\d{2})年)?(?:(\d{1,2})月)?(\d{1,2})[日号](?:止|为止)?[^。;\n\d]{0,36}?(?:历时|为期|共计?|持续|连续|公示|用|\()[^。;,\n\d]{0,2}(\d{1,3})(个工作日|天|日)/g;
const lengthFirst =
  /(?:公示期?|公开期?|期限)(?:为|是)?(\d{1,3})(个工作日|天|日)[^。;\n\d]{0,6}?(?:((?:19|20)\d{2})年)?(\d{1,2})月(\d{1,2})[日号]?(?:起)?[-—–~至到]{1,2}(?:((?:19|20)\d{2})年)?(?:(\d{1,2})月)?(\d{1,2})[日号]/g;
const months =
  /(?:((?:19|20)\d{2})年)?(\d{1,2})月(?:1日|初)?(?:启动|开始|起)[^。;\n\d]{0,8}(?:至|到)?((?:19|20)\d{2}年)?(\d{1,2})月(?:(?:30|31|28|29)日|底|末)?(?:结束|止|为止)?[^。;\n\d]{0,6}(?:历时|为期|共计?|持续)(\d{1,2})个月/g;
const run =
  /(?<![\d.])(\d{1,2})月(?:份|初)?[-—–~至到]{1,2}(\d{1,2})月(?:份|底|末)?,?(?:共|历时|为期|持续)(\d{1,2})个月/g;
const quarter =
  /(?:第?([一二三四])季度|(上半年)|(下半年))[((](\d{1,2})月?[-—–~至到]{1,2}(\d{1,2})月[))]/g;
const order =
  /(?<!\d)(\d{1,2})月(\d{1,2})[日号](?:起|开始)?[-—–~至到]{1,2}(?:[次翌]年|明年|第二年)?(?:(\d{1,2})月)?(\d{1,2})[日号]/g;
const days = '一二三四五六日';
const dayLength = 86_400_000;

const padded = (text: string | undefined): string => (text ?? '').padStart(2, '0');
const dayOf = (year: string, month: string, day: string): number | null => {
  const date = `${year}-${padded(month)}-${padded(day)}`;
  return isDay(date) ? Date.parse(`${date}T00:00:00Z`) / dayLength : null;
};

/** Days of the week, lengths of periods, and months of quarters, against the calendar. */
export const dates: ProseRule = (document) => [
  ...everyMatch(weekday, document.folded).flatMap((match): ProseFinding[] => {
    const [seen, year = '', month = '', date = '', name = ''] = match;
    const day = dayOf(year, month, date);
    // Day 0, 1 January 1970, was a Thursday.
    const right = day === null ? null : days[(day + 3) % 7];
    if (right === null || right === undefined || right === name.replace('天', '日')) return [];
    return [
      finding(
        document,
        match.index,
        seen,
        `${Number(month)}月${Number(date)}日是星期${right}`,
        '核对日期和星期',
      ),
    ];
  }),
  ...everyMatch(stretch, document.folded).flatMap((match): ProseFinding[] => {
    const [
      seen,
      year = '2026',
      month = '',
      date = '',
      endYear,
      endMonth,
      endDate = '',
      many = '',
      unit,
    ] = match;
    const from = dayOf(year, month, date);
    const to = dayOf(endYear ?? year, endMonth ?? month, endDate);
    return ofLength(document, match.index, seen, from, to, Number(many), unit);
  }),
  ...everyMatch(lengthFirst, document.folded).flatMap((match): ProseFinding[] => {
    const [
      seen,
      many = '',
      unit,
      year = '2026',
      month = '',
      date = '',
      endYear,
      endMonth,
      endDate = '',
    ] = match;
    const from = dayOf(year, month, date);
    const to = dayOf(endYear ?? year, endMonth ?? month, endDate);
    return ofLength(document, match.index, seen, from, to, Number(many), unit);
  }),
  ...everyMatch(order, document.folded).flatMap((match) => ofOrder(document, match)),
  ...everyMatch(months, document.folded).flatMap((match): ProseFinding[] => {
    const [seen, , from, nextYear, to, many] = match;
    const length = Number(to) - Number(from) + 1;
    if (nextYear !== undefined || length < 1) return [];
    if (Number(many) === length || Number(many) === length - 1) return [];
    return [
      finding(
        document,
        match.index,
        seen,
        `${from}月到${to}月首尾都算是${length}个月，写的是${many}个月`,
        '核对起止月份和月数',
      ),
    ];
  }),
  ...everyMatch(run, document.folded).flatMap((match): ProseFinding[] => {
    const [seen, from, to, many] = match;
    const length = Number(to) - Number(from) + 1;
    if (length < 1 || Number(many) === length || Number(many) === length - 1) return [];
    const words = `${from}月到${to}月首尾都算是${length}个月，写的是${many}个月`;
    return [finding(document, match.index, seen, words, '核对起止月份和月数')];
  }),
  ...everyMatch(quarter, document.folded).flatMap((match): ProseFinding[] => {
    const [seen, which, first, second, from, to] = match;
    const number = which ? '一二三四'.indexOf(which) : 0;
    const [start, end] = which ? [number * 3 + 1, number * 3 + 3] : first ? [1, 6] : [7, 12];
    if ((Number(from) === start && Number(to) === end) || (!first && !second && !which)) return [];
    return [finding(document, match.index, seen, `应为${start}—${end}月`, '核对月份')];
  }),
];

/** From one day to another, against the number of days that is written. */
function ofLength(
  document: Parameters<ProseRule>[0],
  start: number,
  seen: string,
  from: number | null,
  to: number | null,
  stated: number,
  unit: string | undefined,
): ProseFinding[] {
  if (from === null || to === null || to < from) return [];
  const length = to - from + 1;
  const fits = unit === '个工作日' ? stated <= length : stated === length || stated === length - 1;
  const words = `首尾都算是${length}天，写的是${stated}${unit}`;
  return fits ? [] : [finding(document, start, seen, words, '核对起止日期和天数')];
}

/** “6月16日至5月31日”: the end stands before the beginning; winters and whole years run on into the next. */
function ofOrder(document: Parameters<ProseRule>[0], match: RegExpExecArray): ProseFinding[] {
  const [seen, fromMonth = '', fromDay = '', toMonth = fromMonth, toDay = ''] = match;
  const [month, day] = [Number(fromMonth), Number(fromDay)];
  const [lastMonth, lastDay] = [Number(toMonth), Number(toDay)];
  const begins = month * 31 + day;
  const ends = lastMonth * 31 + lastDay;
  if (month > 12 || lastMonth > 12 || day > 31 || lastDay > 31 || ends >= begins) return [];
  if (month !== lastMonth && (month > 8 || begins - ends < 3)) return [];
  if (/[次翌]年|第二年|明年/.test(seen)) return [];
  return [
    finding(document, match.index, seen, '结束的日子在开始之前', '核对起止日期；跨年的写明年份'),
  ];
}

const finding = (
  document: Parameters<ProseRule>[0],
  start: number,
  seen: string,
  right: string,
  hint: string,
): ProseFinding =>
  proseFinding(
    document,
    { start, end: start + seen.length },
    {
      rule: 'date-mismatch',
      severity: 'warning',
      message: `“${seen}”：${right}`,
      hint,
      actual: seen,
    },
  );
