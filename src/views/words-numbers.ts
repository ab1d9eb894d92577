const names = '零一二三四五六七八九';

/** Digits one by one: `2026` → `二零二六`. */
export const digitWords = (digits: string): string =>
  [...digits].map((digit) => names[Number(digit)] ?? digit).join('');

/** Digits of a telephone number one by one: 1 is 幺, so that nobody hears 七. */
export const dialledWords = (digits: string): string => digitWords(digits).replaceAll('一', '幺');

/** One to four digits without the number's own beginning: `0105` → `一百零五`, `0010` → `一十`. */
function sectionWords(section: string): string {
  const digits = section.padStart(4, '0');
  let words = '';
  let gap = false;
  for (const [index, unit] of ['千', '百', '十', ''].entries()) {
    const digit = Number(digits[index]);
    if (digit === 0) {
      gap = words !== '';
      continue;
    }
    words += `${gap ? '零' : ''}${names[digit]}${unit}`;
    gap = false;
  }
  return words;
}

/** Joins a higher part to a lower one: one 零 where the lower one begins with 0. */
function joined(high: string, unit: string, low: string, lowWords: string): string {
  if (high === '') return lowWords;
  const lead = low.startsWith('0') && lowWords !== '' ? '零' : '';
  return `${high}${unit}${lead}${lowWords}`;
}

/** Up to eight digits. */
function belowHundredMillion(digits: string): string {
  const padded = digits.padStart(8, '0');
  const low = padded.slice(4);
  return joined(sectionWords(padded.slice(0, 4)), '万', low, sectionWords(low));
}

/** Most digits that are read as one number: 千万亿. Longer runs are codes. */
export const longestNumber = 16;

/**
 * A whole number as it is read: `12300` → `一万二千三百`, `10` → `十`, `2000` → `两千`. Zeros in
 * front do not count; of zeros inside, one 零 is read for each run (小学数学“多位数的读法”).
 * Throws for more than 16 digits.
 */
export function integerWords(digits: string): string {
  const plain = digits.replace(/^0+(?=\d)/, '');
  if (plain.length > longestNumber) throw new RangeError(`Too long to be read: ${digits}`);
  if (plain === '0') return '零';
  const padded = plain.padStart(longestNumber, '0');
  const low = padded.slice(8);
  const high = belowHundredMillion(padded.slice(0, 8));
  return joined(high, '亿', low, belowHundredMillion(low))
    .replace(/^一十/, '十')
    .replace(/^二(?=[千万亿])/, '两');
}

/** `302.1252` → `三百零二点一二五二`; commas between thousands and a sign in front are understood. */
export function numberWords(text: string): string {
  const [, sign = '', whole = '', decimals] = /^([-−－+＋]?)([\d,]+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === '') throw new RangeError(`No number: ${text}`);
  const lead = sign === '' ? '' : /[+＋]/.test(sign) ? '正' : '负';
  const words = integerWords(whole.replaceAll(',', ''));
  return decimals === undefined ? lead + words : `${lead}${words}点${digitWords(decimals)}`;
}

/** Yuan with at most two decimals as 元角分: `12.05` → `十二元零五分`, `0.5` → `五角`. */
export function moneyWords(text: string): string {
  const [whole = '', decimals = ''] = text.replaceAll(',', '').split('.');
  const [jiao = 0, fen = 0] = [...decimals.padEnd(2, '0')].map(Number);
  const yuan = /^0+$/.test(whole) ? '' : `${beforeMeasure(integerWords(whole))}元`;
  const parts = [
    jiao > 0 ? `${beforeMeasure(names[jiao] ?? '')}角` : fen > 0 && yuan !== '' ? '零' : '',
    fen > 0 ? `${beforeMeasure(names[fen] ?? '')}分` : '',
  ];
  return `${yuan}${parts.join('')}` || '零元';
}

/** A lone 二 before a measure word is 两: 两户. */
export const beforeMeasure = (words: string): string => (words === '二' ? '两' : words);
