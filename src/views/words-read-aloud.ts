import {
  beforeMeasure,
  dialledWords,
  digitWords,
  integerWords,
  longestNumber,
  moneyWords,
  numberWords,
} from './words-numbers.ts';

interface Reader {
  /** Sticky; tried where a token may begin. */
  pattern: RegExp;
  /** Words for the match, or null when it is something else after all. */
  read: (match: string[], place: Surroundings) => string | null;
}

interface Surroundings {
  before: string;
  after: string;
  phones: ReadonlySet<string>;
}

/** Measure words before which a lone 2 is 两. 号、月、日、孩 and the like are ordinals and stay 二. */
const measures =
  /^(?:个|名|位|户|人|对|例|家|次|件|份|块|张|套|项|条|处|间|座|辆|台|所|种|天|周|年(?!级)|小时|分钟|元|角|分(?!之)|吨|公斤|千克|克|公里|千米|米|亩|公顷|平方|倍|斤|岁|篇|场|趟|只|头|本|封|盏|口|栋|批|支|把|袋|箱|瓶|盒|遍|千|万|亿)/;

const letterUnits: Readonly<Record<string, string>> = {
  'km²': '平方公里',
  'm²': '平方米',
  '㎡': '平方米',
  'm³': '立方米',
  kWh: '千瓦时',
  kW: '千瓦',
  km: '公里',
  kg: '千克',
  mg: '毫克',
  ml: '毫升',
  mL: '毫升',
  cm: '厘米',
  mm: '毫米',
  min: '分钟',
  '℃': '摄氏度',
  '°C': '摄氏度',
  m: '米',
  g: '克',
  t: '吨',
  L: '升',
  h: '小时',
};

const dash = '[—–―－~～-]{1,2}';
const number = String.raw`\d{1,3}(?:,\d{3}){1,4}(?![,\d]\d)(?:\.\d+)?|\d{1,${longestNumber}}(?!\d)(?:\.\d+)?`;
const year = String.raw`(?:1[89]|2[01])\d\d`;
const unitPattern = Object.keys(letterUnits)
  .sort((left, right) => right.length - left.length)
  .join('|');
const rule = (source: string, read: Reader['read']): Reader => ({
  pattern: new RegExp(source, 'yu'),
  read,
});

const whole = (digits: string): string => integerWords(digits);
const month = (digits: string): boolean => Number(digits) >= 1 && Number(digits) <= 12;
const date = (digits: string): boolean => Number(digits) >= 1 && Number(digits) <= 31;
const yearOf = (digits = ''): string => `${digitWords(digits)}年`;

function timeWords(hour = '', minute = '', second?: string): string | null {
  if (Number(hour) > 24 || Number(minute) > 59 || Number(second ?? 0) > 59) return null;
  const part = (digits: string): string => (digits.startsWith('0') ? '零' : '') + whole(digits);
  const hours = `${beforeMeasure(whole(hour))}点`;
  if (second !== undefined) return `${hours}${part(minute)}分${part(second)}秒`;
  return Number(minute) === 0 ? hours : `${hours}${part(minute)}分`;
}

/** A subscriber's number in groups of three or four, for the ear. */
function grouped(digits: string): string {
  const first = digits.length === 11 ? 3 : digits.length - 4;
  if (digits.length < 7) return dialledWords(digits);
  const rest = digits.slice(first).match(/.{4}/g) ?? [];
  return [digits.slice(0, first), ...rest].map(dialledWords).join('，');
}

const speaksOfPhones = /(?:电话|热线|号码|手机|座机|传真|拨打|致电|拨|打)[是为：:\s]{0,2}$/;
const countsSomething = /^(?:[%‰％\d]|[.,]\d|[余多]|\s*以[上下])/;

/** Short numbers are telephones when they are declared or spoken of, and count nothing. */
function shortPhone(digits: string, { before, after, phones }: Surroundings): string | null {
  const spoken = speaksOfPhones.test(before);
  if (!spoken && !phones.has(digits)) return null;
  if (measures.test(after.trimStart()) || countsSomething.test(after)) return null;
  return grouped(digits);
}

/** One end of a range or a number alone, with 两 before a measure word. */
function counted(text: string, after: string): string {
  const words = numberWords(text);
  return measures.test(after) ? beforeMeasure(words) : words;
}

const partOf = (text: string, of: string): string => {
  const negative = /^[-−－]/.test(text);
  const digits = text.replace(/^[-−－]/, '');
  const words = of === '百' && digits === '100' ? '百' : numberWords(digits);
  return `${negative ? '负' : ''}${of}分之${words}`;
};
const ofSign = (sign = ''): string => (sign === '‰' ? '千' : '百');

const amount = (text: string): string | null =>
  /\.\d{3}/.test(text) || !text.includes('.') ? null : moneyWords(text);

/** Tried in this order where a digit or a sign before one stands; the first that answers wins. */
const readers: readonly Reader[] = [
  // Telephones.
  rule(String.raw`(0\d{2,3})-(\d{7,8})(?:-(\d{1,4}))?(?!\d)`, ([, area = '', own = '', inner]) =>
    [dialledWords(area), grouped(own)].join('，').concat(inner ? `，转${dialledWords(inner)}` : ''),
  ),
  rule(String.raw`(400|1[3-9]\d)-(\d{3,4})-(\d{4})(?!\d)`, (match) =>
    match.slice(1).map(dialledWords).join('，'),
  ),
  rule(String.raw`1[3-9]\d{9}(?![\d.])`, ([digits = ''], { after }) =>
    measures.test(after) ? null : grouped(digits),
  ),
  rule(String.raw`(?:12\d{3}|9\d{4}|\d{7,8}|1\d\d)(?!\d)`, ([digits = ''], place) =>
    shortPhone(digits, place),
  ),
  // Document numbers: 〔2026〕3号.
  rule(
    String.raw`[〔﹝\[［](${year})[〕﹞\]］](?:第)?(\d{1,5})号`,
    ([, of = '', serial = '']) => `${yearOf(of)}${whole(serial)}号`,
  ),
  // Days, months, years.
  rule(
    String.raw`(${year})([-/.])(\d{1,2})(?:\2(\d{1,2}))?(?![\d.%‰/-])`,
    ([, of = '', sign, first = '', second]) => {
      if (!month(first) || (second !== undefined && !date(second))) return null;
      // 2026.9 is a number like any other, and 2026-9 too.
      if (second === undefined && (sign !== '-' || first.length < 2)) return null;
      return `${yearOf(of)}${whole(first)}月${second === undefined ? '' : `${whole(second)}日`}`;
    },
  ),
  rule(
    `(${year})(?:年)?(?:${dash}|至|到)(${year})(?=年|学年|年度)`,
    ([, from = '', to = '']) => `${digitWords(from)}至${digitWords(to)}`,
  ),
  rule(
    `(${year})[/](${year})(?=学年|年度)`,
    ([, from = '', to = '']) => `${digitWords(from)}至${digitWords(to)}`,
  ),
  rule(`(${year})(?=年|届|级|学年|年度)`, ([, of = '']) => digitWords(of)),
  // Times; other pairs with a colon are ratios.
  rule(String.raw`(\d{1,2})[:：](\d\d)(?:[:：](\d\d))?(?![\d.])`, ([, hour, minute, second]) =>
    timeWords(hour, minute, second),
  ),
  rule(
    `(${number})[:：∶](${number})`,
    ([, left = '', right = '']) => `${numberWords(left)}比${numberWords(right)}`,
  ),
  // Money.
  rule(`[￥¥](${number})([万亿]?)元?`, ([, text = '', scale = '']) =>
    scale === '' && !/\.\d{3}/.test(text)
      ? moneyWords(text)
      : `${counted(text, `${scale}元`)}${scale}元`,
  ),
  rule(`(${number})元`, ([, text = '']) => amount(text)),
  // Shares.
  rule(
    `([-−－]?(?:${number}))([%％‰])(?:${dash}|至|到)([-−－]?(?:${number}))[%％‰]`,
    (match) =>
      `${partOf(match[1] ?? '', ofSign(match[2]))}至${partOf(match[3] ?? '', ofSign(match[2]))}`,
  ),
  rule(
    `(${number})(?:${dash}|至|到)(${number})([%％‰])`,
    ([, from = '', to = '', sign]) => `${ofSign(sign)}分之${numberWords(from)}至${numberWords(to)}`,
  ),
  rule(`([-−－]?(?:${number}))([%％‰])`, ([, text = '', sign], { before }) =>
    /^[-－]/.test(text) && !mayBeNegative(before) ? null : partOf(text, ofSign(sign)),
  ),
  rule(
    String.raw`(\d{1,4})/(\d{1,4})(?![\d/.])`,
    ([, part = '', of = '']) => `${whole(of)}分之${whole(part)}`,
  ),
  // Cold and other numbers below nought.
  rule(`[-−－](${number})(?:℃|°C)`, ([, text = '']) => `零下${numberWords(text)}摄氏度`),
  rule(`[-−－](${number})`, ([, text = ''], { before }) =>
    mayBeNegative(before) ? `负${numberWords(text)}` : null,
  ),
  // Ranges: 1—8月, 8:30—12:00 come out of their ends.
  rule(`(${number})(?:${dash})(?=\\d)`, ([, from = ''], { after }) =>
    /^0|^\d+(?:\.\d+)?[:：]/.test(after) || codeLike(from) ? null : `${numberWords(from)}至`,
  ),
  // Codes: too long for a number, or with zeros in front.
  rule(String.raw`\d+`, ([digits = ''], { before, after }) =>
    codeLike(digits) && !/^[.]\d/.test(after) ? digitWords(digits) : afterLetter(digits, before),
  ),
  // Numbers with or without a unit in letters.
  rule(
    `(${number})\\s?(${unitPattern})(?![A-Za-z])`,
    ([, text = '', unit = '']) => `${beforeMeasure(numberWords(text))}${letterUnits[unit] ?? unit}`,
  ),
  rule(`${number}`, ([text = ''], { before, after }) =>
    before.endsWith('第') ? numberWords(text) : counted(text, after.trimStart()),
  ),
];

/** Beginning of a text, an opening mark or a word: the sign belongs to the number. */
const mayBeNegative = (before: string): boolean =>
  /(?:^|[\s\p{Script=Han}（(：:，,=])$/u.test(before);

const codeLike = (digits: string): boolean =>
  /^0\d/.test(digits) || (/^\d+$/.test(digits) && digits.length > longestNumber);

const afterLetter = (digits: string, before: string): string | null =>
  /[A-Za-z]-?$/.test(before) ? digitWords(digits) : null;

const halfWidth = (text: string): string =>
  text
    .replace(/[０-９]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/(?<=\d)．(?=\d)/g, '.')
    .replace(/(?<=\d)％/g, '%');

const begins = /[\d￥¥〔﹝[［−—–―－~～×-]/;
/** A dash between two times or days, as in 9月5日—10日, is read as well. */
const between = new RegExp(`^(?:${dash})(?=\\d)`, 'u');
const endsCounted = /\d[\p{Script=Han}]{1,3}$/u;

/**
 * A text as it is read over a loudspeaker: all numbers in words, telephone numbers digit by digit
 * with 幺, years digit by digit, everything else as it stands. `phones` are numbers known to be
 * telephones wherever they count nothing, such as 12345.
 */
export function readAloud(text: string, phones: ReadonlySet<string> = new Set()): string {
  const source = halfWidth(text);
  let words = '';
  let at = 0;
  let spoke = false;
  while (at < source.length) {
    const found =
      spoke || begins.test(source[at] ?? '') ? tokenAt(source, at, phones, spoke) : null;
    if (found) {
      // Spaces around figures are for the eye.
      words = words.replace(/(?<=[\p{Script=Han}，。、：；]) +$/u, '') + found.words;
      at += found.length;
      spoke = true;
      const space = /^ +(?=[\p{Script=Han}])/u.exec(source.slice(at));
      if (space) at += space[0].length;
      continue;
    }
    words += source[at];
    at += 1;
    spoke = false;
  }
  return words;
}

function tokenAt(
  source: string,
  at: number,
  phones: ReadonlySet<string>,
  spoke: boolean,
): { words: string; length: number } | null {
  const rest = source.slice(at, at + 12);
  if (/^×(?=\d)/.test(rest)) return { words: '乘', length: 1 };
  const range = between.exec(rest);
  if (range && (spoke || endsCounted.test(source.slice(Math.max(0, at - 4), at)))) {
    return { words: '至', length: range[0].length };
  }
  if (spoke) {
    // 元/月: per month.
    if (/^元\/(?=\p{Script=Han})/u.test(rest)) return { words: '元每', length: 2 };
    if (/^\/(?=\p{Script=Han})/u.test(rest)) return { words: '每', length: 1 };
    if (/^\.(?=\p{Script=Han})/u.test(rest)) return { words: '、', length: 1 };
  }
  if (!begins.test(source[at] ?? '')) return null;
  for (const { pattern, read } of readers) {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (!match) continue;
    const end = at + match[0].length;
    const words = read(
      [...match].map((part) => part as string),
      {
        before: source.slice(Math.max(0, at - 8), at),
        after: source.slice(end, end + 12),
        phones,
      },
    );
    if (words !== null) return { words, length: match[0].length };
  }
  return null;
}
