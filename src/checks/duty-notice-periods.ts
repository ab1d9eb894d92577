import { addDays, chineseDay, type Day, daysBetween, isDay } from '#domain/day.ts';
import type { Finding } from '#domain/finding.ts';
import type { Check } from './check.ts';
import { isDutyOn } from './duty-profile.ts';
import { type Text, textsOf } from './texts.ts';
import { workdaysAfter } from './workdays.ts';

/**
 * Where a text gives both the length and the days of a public notice, they agree. Natural and
 * working days are counted apart. The first day may be counted or not, for both are in use; the
 * law does not count it (民法典 第二百零一条).
 */
export const dutyNoticePeriods: Check = ({ county }) =>
  isDutyOn(county, 'noticePeriods')
    ? textsOf(county)
        .filter(({ history, text }) => !history && text.includes('公示'))
        .flatMap((text) =>
          text.text.split(/(?<=[。！？!?；;\n])/).flatMap((line) => judge(line, text)),
        )
    : [];

const range =
  /(\d{4})年(\d{1,2})月(\d{1,2})日(?:起)?\s*(?:至|到|—+|–|-|－|~|～)\s*(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日/g;
const length =
  /(\d{1,3}|[一二三四五六七八九十]{1,3})\s*(?:个)?\s*(工作日|自然日|日历天|天|日)(?!期|程|常)/g;

const pad = (text: string): string => text.padStart(2, '0');

function judge(sentence: string, { place }: Text): Finding[] {
  const ranges = [...sentence.matchAll(range)];
  // Two stretches in one sentence: nobody can say which one the length means.
  const [match, second] = ranges;
  if (!match || second) return [];
  const [written, year = '', month = '', day = '', toYear = year, toMonth = month, toDay = ''] =
    match;
  const from = `${year}-${pad(month)}-${pad(day)}`;
  const to = `${toYear}-${pad(toMonth)}-${pad(toDay)}`;
  const lengths = [...sentence.replace(written, '……').matchAll(length)];
  const [stated] = lengths;
  if (!stated || lengths.length > 1) return [];
  const days = chineseCount(stated[1] ?? '');
  if (days === null) return [];
  const working = stated[2] === '工作日';
  if (!isDay(from) || !isDay(to) || to < from) return [];
  const counted = working ? workingDays(from, to) : naturalDays(from, to);
  const quoted = { ...place(), quote: sentence.trim().slice(0, 60) };
  if (counted === null) {
    return [
      {
        rule: 'freshness',
        severity: 'warning',
        message: `公示 ${days} 个工作日，${chineseDay(from)}至${chineseDay(to)}所在的年份还没有放假安排，无法核对`,
        hint: '对照国务院办公厅的放假通知，人工确认起止日期',
        place: quoted,
      },
    ];
  }
  const [least, most] = counted;
  if (days >= least && days <= most) return [];
  const unit = working ? '个工作日' : '天';
  return [
    {
      rule: 'freshness',
      severity: 'warning',
      message: `写明公示 ${days} ${unit}，${chineseDay(from)}至${chineseDay(to)}是 ${most} ${unit}（开始当日不计算的，${least} ${unit}）`,
      hint: working
        ? '工作日不算周末和法定节假日，调休上班的要算；改正天数或起止日期'
        : '自然日连周末一起算；写的是工作日的，写明“个工作日”',
      place: quoted,
      expected: `${days} ${unit}`,
      actual: `${most} ${unit}`,
    },
  ];
}

/** Days without and with the first one. */
const naturalDays = (from: Day, to: Day): [number, number] => {
  const days = daysBetween(from, to);
  return [days, days + 1];
};

function workingDays(from: Day, to: Day): [number, number] | null {
  const without = workdaysAfter(from, to);
  const first = workdaysAfter(addDays(from, -1), from);
  return without === null || first === null ? null : [without, without + first];
}

const digits = '零一二三四五六七八九';

/** 1 to 99 in Arabic or Chinese numerals; null for anything else. */
function chineseCount(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!match) return null;
  const [, tens, ten, ones] = match;
  const value = (sign: string | undefined): number => (sign ? digits.indexOf(sign) : 0);
  if (!ten) return tens && !ones ? value(tens) : null;
  return (tens ? value(tens) : 1) * 10 + value(ones);
}
