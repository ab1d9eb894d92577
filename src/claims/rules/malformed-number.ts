import { everyMatch } from '#claims/every-match.ts';
import { chineseNumber } from '#claims/numerals.ts';
import { type ProseFinding, type ProseRule, proseFinding } from '#claims/prose-finding.ts';
import { isDay, lastDayOfMonth } from '#domain/day.ts';
import type { Severity } from '#domain/finding.ts';

interface Form {
  pattern: RegExp;
  /** Quick to look for: texts without it are not read any closer. */
  needs: RegExp;
  severity: Severity;
  why: string;
  /** The likely meaning; null when there is none to offer. */
  meant: ((seen: string) => string) | null;
}

const amount = '(?:[万亿]|元|人|户|亩|吨|公斤|斤|公里|米|平方米|公顷|个百分点)';

const forms: readonly Form[] = [
  {
    pattern: /(?<!分别[^。;\n]{0,24}|[\d.、])\d{1,3}、\d{1,4} ?[%‰]/g,
    needs: /\d、\d{1,4} ?[%‰]/,
    severity: 'error',
    why: '小数点写成了顿号',
    meant: (seen) => seen.replace('、', '.'),
  },
  {
    // “硬化道路18、6公里”; after 第, a comma or at the start of a line it may be a list.
    pattern:
      /(?<=(?<!分别|为期|第|对|在|沿|距离)[\p{Script=Han}])(?<!第|[在从至到])\d{1,4}、\d{1,2}(?=(?:万|亿)?(?:元|亩|吨|公里|平方米|立方米|公斤)|亿)/gu,
    needs: /\d、\d/,
    severity: 'warning',
    why: '小数点像是写成了顿号',
    meant: (seen) => seen.replace('、', '.'),
  },
  {
    pattern:
      /\d{1,9}(?:\.\d{1,4})?\.(?=(?:毫米|厘米|米|公里|元|万元|亿元|万|亿|人(?![大民])|户|亩|吨|公斤|平方米|岁|名|次|个))/g,
    needs: /\d\.[\p{Script=Han}]/u,
    severity: 'error',
    why: '小数点后面没有数字',
    meant: (seen) => seen.replace(/\.$/, ''),
  },
  {
    pattern: /\d(?:万余万|亿余亿|余余|人次人次|人人次|户户次|次人(?=[,，。;；、])|户次户次)/g,
    needs: /[余次](?:万|亿|余|人)|户次户次|人人次|户户次/,
    severity: 'error',
    why: '单位写重或写颠倒了',
    meant: null,
  },
  {
    pattern: new RegExp(`(?<![\\d.])\\d{1,6}。\\d{1,4}(?=[%‰]|${amount})`, 'g'),
    needs: /\d。\d/,
    severity: 'error',
    why: '小数点写成了句号',
    meant: (seen) => seen.replace('。', '.'),
  },
  {
    pattern: /(?<![\d.,])\d{1,3},\d{1,2}(?:\d{2,})? ?[%‰]/g,
    needs: /\d,\d/,
    severity: 'error',
    why: '小数点写成了逗号',
    meant: (seen) => seen.replace(',', '.'),
  },
  {
    pattern: new RegExp(
      `(?<![\\d.])\\d{1,8}\\.\\d{1,8}\\.\\d{1,8}(?![.\\d])(?= ?[%‰]| ?${amount})`,
      'g',
    ),
    needs: /\.\d{1,8}\./,
    severity: 'error',
    why: '有两个小数点',
    meant: null,
  },
  {
    pattern:
      /(?<!\d)\d{1,12}(?:\.{2,3}\d{1,8}|\.(?= ?[%‰])|\. {1,3}\d{1,8}(?= ?[%‰])| {1,3}\.\d{1,8})(?=\d{0,1} ?[%‰元人户亩吨万亿])/g,
    needs: /\d(?:\.[ .%‰]| {1,3}\.)/,
    severity: 'error',
    why: '小数点前后不成数',
    meant: null,
  },
  {
    pattern: new RegExp(
      `(?<![\\d.,])\\d{1,9}(?:,\\d{1,9}){1,5}(?:(?:\\.\\d{1,8})?(?=${amount})|\\.\\d{2}(?![\\d.]))`,
      'g',
    ),
    needs: /\d,\d/,
    severity: 'error',
    why: '分节号没有三位一节',
    meant: (seen) => `${seen.replaceAll(',', '')}（请核对）`,
  },
  {
    pattern:
      /(?<=\d)(?:万万|亿亿|元元|%%|‰‰|%‰|(?:人人|户户|家家|个个|亩亩|吨吨|件件|名名|次次|头头|台台)(?=[,，。;；、])|万亿万)/g,
    needs:
      /万万|亿亿|元元|[%‰]{2}|\d(?:人人|户户|家家|个个|亩亩|吨吨|件件|名名|次次|头头|台台)|万亿万/,
    severity: 'error',
    why: '单位写了两遍',
    meant: null,
  },
  {
    pattern:
      /(?<![A-Za-z\d])\d{1,9}[OoIl]\d{0,9}(?=[万亿元人户亩吨%])|(?<![A-Za-z\d])\d{1,9}[OoIl]\d{1,9}(?![A-Za-z\d])/g,
    needs: /\d[OoIl]/,
    severity: 'error',
    why: '数字里夹了字母',
    meant: (seen) => seen.replace(/[Oo]/g, '0').replace(/[Il]/g, '1'),
  },
  {
    pattern:
      /(?<=(?![表图号附第])[\p{Script=Han}])\d{1,3} \d{1,3}(?=(?:元|万元|人|户|亩|吨|公里|台|辆|件|名|处|头|只|所|座)(?!\d))/gu,
    needs: /\d \d/,
    severity: 'warning',
    why: '数字中间有空格',
    meant: (seen) => seen.replace(' ', ''),
  },
  {
    pattern: /(?<![\d.,\-—号第])0\d{1,8}(?=元|人|户|亩|吨|公里|万)/g,
    needs: /(?<!\d)0\d/,
    severity: 'warning',
    why: '数量前面有零',
    meant: (seen) => seen.replace(/^0+/, ''),
  },
];

const grouped = /^\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,8})?$/;

/** Digits that form no number, and days that do not exist. */
export const malformedNumber: ProseRule = (document) => {
  const found: ProseFinding[] = [];
  const taken = new Set<number>();
  for (const { pattern, needs, severity, why, meant } of forms) {
    if (!needs.test(document.folded)) continue;
    for (const match of everyMatch(pattern, document.folded)) {
      const seen = match[0];
      if (taken.has(match.index) || grouped.test(seen)) continue;
      taken.add(match.index);
      const span = { start: match.index, end: match.index + seen.length };
      const guess = meant?.(seen);
      found.push(
        proseFinding(document, span, {
          rule: 'malformed-number',
          severity,
          message: `“${seen}”不成数：${why}${guess === undefined ? '' : `，疑为“${guess}”`}`,
          hint: '查原始报表，写回正确的数',
          actual: seen,
          ...(guess === undefined ? {} : { expected: guess }),
        }),
      );
    }
  }
  return [...found, ...brokenNumerals(document), ...impossibleDays(document)];
};

const numerals =
  /(?<![第零〇一二两三四五六七八九十百千万亿点])[一二两三四五六七八九][零〇一二两三四五六七八九十百千万亿]{2,13}(?=[余多]?(?:元|人|户|亩|吨|公斤|斤|公里|米|平方|个|名|次|件|头|只|棵|株|辆|台|处|所|座|公顷|场|份))/g;
/** 七八十, 三五百, 两三千: about so many. */
const roughly = /一[两二]|[二两]三|三四|三五|四五|五六|六七|七八|八九/;

/** “四百五十十公斤”, “一万四千五八百十吨”: Chinese numerals in an order that no number has. */
const brokenNumerals: ProseRule = (document) => {
  if (!/[十百千万][零〇一二两三四五六七八九十百千万]/.test(document.folded)) return [];
  return everyMatch(numerals, document.folded).flatMap((match): ProseFinding[] => {
    const [seen] = match;
    if (!/[十百千万]/.test(seen) || chineseNumber(seen) !== null || roughly.test(seen)) return [];
    return [
      proseFinding(
        document,
        { start: match.index, end: match.index + seen.length },
        {
          rule: 'malformed-number',
          severity: 'warning',
          message: `“${seen}”不成数：汉字数的位次不对`,
          hint: '查原始报表，写回正确的数',
          actual: seen,
        },
      ),
    ];
  });
};

const day = /(?<!\d)(?:((?:19|20)\d{2})年)?(\d{1,2})月(?:(\d{1,2})[日号])?/g;

const impossibleDays: ProseRule = (document) =>
  everyMatch(day, document.folded).flatMap((match) => {
    const [seen, year = '2024', month = '', date = '1'] = match;
    if (Number(month) >= 1 && Number(month) <= 12 && Number(date) >= 1 && Number(date) <= 28)
      return [];
    if (/个$/.test(seen)) return [];
    const padded = (text: string): string => text.padStart(2, '0');
    const last = /^(?:0?[1-9]|1[0-2])$/.test(month)
      ? lastDayOfMonth(`${year}-${padded(month)}`)
      : null;
    if (last !== null && isDay(`${year}-${padded(month)}-${padded(date)}`)) return [];
    const span = { start: match.index, end: match.index + seen.length };
    return [
      proseFinding(document, span, {
        rule: 'malformed-number',
        severity: 'error',
        message: `“${seen}”不存在${last === null ? '：一年只有12个月' : `：这个月最后一天是${Number(last.slice(8))}日`}`,
        hint: '核对日期',
        actual: seen,
      }),
    ];
  });
