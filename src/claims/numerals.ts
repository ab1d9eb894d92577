import Fraction from 'fraction.js';

const digits = new Map(
  [...'零一二三四五六七八九'].map((sign, index) => [sign, index] as [string, number]),
);
digits.set('〇', 0).set('两', 2);
const places = new Map([
  ['十', 10],
  ['廿', 20],
  ['卅', 30],
  ['百', 100],
  ['千', 1000],
]);

/** Below 10,000: 三百零五, 两千一, 廿八; or a row of digits: 二〇二六. Null when it is no number. */
function small(text: string): number | null {
  if (text === '') return 0;
  if ([...text].every((sign) => digits.has(sign))) {
    if (text.length > 1 && !/[〇零]/.test(text) && text.length !== 4) return null;
    return Number([...text].map((sign) => digits.get(sign)).join(''));
  }
  let sum = 0;
  let digit: number | null = null;
  let last = 10_000;
  for (const sign of text) {
    const place = places.get(sign);
    if (place === undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = digits.get(sign) ?? null;
      if (digit === null) return null;
      continue;
    }
    if (place >= last) return null;
    if (sign === '廿' || sign === '卅') {
      if (digit) return null;
      sum += place;
      last = 10;
    } else {
      sum += (digit ?? 1) * place;
      last = place;
    }
    digit = null;
  }
  // 两千一 is 2100; 一百零五 is 105.
  const shortened = digit !== null && last > 10 && last < 10_000 && !/[零〇].$/.test(text);
  return sum + (digit ?? 0) * (shortened ? last / 10 : 1);
}

/** The value of Chinese numerals, with 万, 亿 and 点; null when they form no number. */
export function chineseNumber(text: string): Fraction | null {
  const [whole = '', decimals] = text.split('点');
  const [hundredMillions, rest] = whole.includes('亿') ? halves(whole, '亿') : ['', whole];
  const [tenThousands, ones] = rest.includes('万') ? halves(rest, '万') : ['', rest];
  const parts = [hundredMillions, tenThousands, ones].map(small);
  const [high, middle, low] = parts;
  if (high === null || middle === null || low === null) return null;
  if (high === undefined || middle === undefined || low === undefined) return null;
  if ((whole.includes('亿') && high === 0) || (rest.includes('万') && middle === 0)) return null;
  const value = new Fraction(high)
    .mul(100_000_000)
    .add(middle * 10_000)
    .add(low);
  if (decimals === undefined) return value;
  const tail = [...decimals].map((sign) => digits.get(sign) ?? '').join('');
  return value.add(new Fraction(Number(tail), 10 ** tail.length));
}

function halves(text: string, sign: string): [string, string] {
  const at = text.indexOf(sign);
  return [text.slice(0, at), text.slice(at + 1)];
}

/** The value of 1,234.5, exactly; separators are left out. */
export function arabicNumber(text: string): Fraction {
  const [whole = '', decimals = ''] = (text.includes(',') ? text.replaceAll(',', '') : text).split(
    '.',
  );
  return decimals === ''
    ? new Fraction(BigInt(whole))
    : new Fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
}

const scales: Record<string, number> = {
  百: 100,
  千: 1000,
  万: 10_000,
  十万: 100_000,
  百万: 1_000_000,
  千万: 10_000_000,
  亿: 100_000_000,
  万亿: 1_000_000_000_000,
};

export const scaleOf = (text: string | undefined): number => (text ? (scales[text] ?? 1) : 1);
