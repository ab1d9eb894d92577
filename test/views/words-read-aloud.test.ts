import { expect, test } from 'vitest';
import { integerWords, moneyWords, numberWords } from '#views/words-numbers.ts';
import { readAloud } from '#views/words-read-aloud.ts';

// Worked by hand after the rules of 多位数的读法 taught in primary school.
test.each([
  ['0', '零'],
  ['2', '二'],
  ['10', '十'],
  ['11', '十一'],
  ['20', '二十'],
  ['100', '一百'],
  ['101', '一百零一'],
  ['110', '一百一十'],
  ['200', '二百'],
  ['1000', '一千'],
  ['1001', '一千零一'],
  ['1010', '一千零一十'],
  ['2000', '两千'],
  ['2222', '两千二百二十二'],
  ['10000', '一万'],
  ['10005', '一万零五'],
  ['12300', '一万二千三百'],
  ['20000', '两万'],
  ['22000', '两万二千'],
  ['100000', '十万'],
  ['110000', '十一万'],
  ['200000', '二十万'],
  ['1002000', '一百万二千'],
  ['1000200', '一百万零二百'],
  ['10000000', '一千万'],
  ['100000000', '一亿'],
  ['100000001', '一亿零一'],
  ['100010000', '一亿零一万'],
  ['1200000000', '十二亿'],
  ['140005000000', '一千四百亿零五百万'],
  ['1000000000000', '一万亿'],
  ['1000000000001', '一万亿零一'],
  ['0012', '十二'],
])('%s is read %s', (digits, words) => {
  expect(integerWords(digits)).toBe(words);
});

test('seventeen digits are no number', () => {
  expect(() => integerWords('12345678901234567')).toThrow(RangeError);
  expect(() => numberWords('十二')).toThrow(RangeError);
});

test.each([
  ['12.05', '十二元零五分'],
  ['12.35', '十二元三角五分'],
  ['0.5', '五角'],
  ['0.05', '五分'],
  ['2.20', '两元两角'],
  ['1,234.50', '一千二百三十四元五角'],
  ['0.00', '零元'],
])('%s yuan is %s', (text, words) => {
  expect(moneyWords(text)).toBe(words);
});

const phones = new Set(['12345', '12393', '120']);

test.each([
  // Counts and measure words.
  ['共12300人', '共一万二千三百人'],
  ['2户、2个村、22户', '两户、两个村、二十二户'],
  ['2月2日，2个月，2号楼，第2次', '二月二日，两个月，二号楼，第二次'],
  ['2年级，2年期', '二年级，两年期'],
  ['3,002,095元', '三百万二千零九十五元'],
  ['3.5万余份，302.1252万元', '三点五万余份，三百零二点一二五二万元'],
  ['2万元，2亿元', '两万元，两亿元'],
  ['库存007号', '库存零零七号'],
  ['编号12345678901234567890', '编号一二三四五六七八九零一二三四五六七八九零'],
  ['１２户', '十二户'],
  // Shares.
  ['占85.4%', '占百分之八十五点四'],
  ['100%', '百分之百'],
  ['1.87‰', '千分之一点八七'],
  ['63%~68%', '百分之六十三至百分之六十八'],
  ['10—20%', '百分之十至二十'],
  ['下降0.83个百分点', '下降零点八三个百分点'],
  ['增长-3.5%', '增长负百分之三点五'],
  ['1/3以上', '三分之一以上'],
  ['3600元×19/12', '三千六百元乘十二分之十九'],
  ['7×24小时', '七乘二十四小时'],
  ['男女比3:2', '男女比三比二'],
  // Days, times, periods.
  ['2026年9月5日', '二零二六年九月五日'],
  ['2026-09-05', '二零二六年九月五日'],
  ['2026.9.5', '二零二六年九月五日'],
  ['2026-09', '二零二六年九月'],
  ['2026年1—8月', '二零二六年一至八月'],
  ['2024—2026年', '二零二四至二零二六年'],
  ['2026—2027学年', '二零二六至二零二七学年'],
  ['9月5日—10日，10月-12月', '九月五日至十日，十月至十二月'],
  ['8:30—12:00', '八点三十分至十二点'],
  ['14：05', '十四点零五分'],
  ['2:00', '两点'],
  ['8:30:15', '八点三十分十五秒'],
  ['第99:99条', '第九十九比九十九条'],
  ['每天 24 小时', '每天二十四小时'],
  ['青禾政发〔2026〕3号', '青禾政发二零二六年三号'],
  ['2026件', '两千零二十六件'],
  // Telephones.
  ['0600-5551101', '零六零零，五五五，幺幺零幺'],
  ['010-62345678-12', '零幺零，六二三四，五六七八，转幺二'],
  ['拨打12345', '拨打幺二三四五'],
  ['12345政务热线', '幺二三四五政务热线'],
  ['12345人', '一万二千三百四十五人'],
  ['12345余份', '一万二千三百四十五余份'],
  ['电话：5551101', '电话：五五五，幺幺零幺'],
  ['400-123-4567', '四零零，幺二三，四五六七'],
  ['138-0000-0001', '幺三八，零零零零，零零零幺'],
  ['13800000001', '幺三八，零零零零，零零零幺'],
  ['打120，共120张床', '打幺二零，共一百二十张床'],
  ['来了110人', '来了一百一十人'],
  // Money.
  ['￥1234.50', '一千二百三十四元五角'],
  ['￥3600', '三千六百元'],
  ['¥2.5万元', '二点五万元'],
  ['12.35元', '十二元三角五分'],
  ['86.502元', '八十六点五零二元'],
  ['50元/月，12.5元/人', '五十元每月，十二元五角每人'],
  ['每孩每年3600元', '每孩每年三千六百元'],
  // Units in letters, cold, codes.
  ['2kg，1.5km，30㎡，3 m', '两千克，一点五公里，三十平方米，三米'],
  ['-5℃，36.5℃', '零下五摄氏度，三十六点五摄氏度'],
  ['A4纸，版本QH-C7D-K3F9', 'A四纸，版本QH-C七D-K三F九'],
  ['3—5岁', '三至五岁'],
  ['1.准备材料', '一、准备材料'],
  ['没有数字', '没有数字'],
  ['', ''],
])('%j is read %j', (text, words) => {
  expect(readAloud(text, phones)).toBe(words);
});

/** Slow and of another kind: reads the words back by places, section by section. */
function heard(words: string): bigint {
  const digit = '零一二三四五六七八九';
  const places: Record<string, bigint> = { 十: 10n, 百: 100n, 千: 1000n };
  let total = 0n;
  let section = 0n;
  let last = 0n;
  for (const sign of words.replaceAll('两', '二')) {
    const place = places[sign];
    if (sign === '零') last = 0n;
    else if (digit.includes(sign)) last = BigInt(digit.indexOf(sign));
    else if (place !== undefined) {
      section += (last === 0n ? 1n : last) * place;
      last = 0n;
    } else {
      const unit = sign === '万' ? 10_000n : 100_000_000n;
      section += last;
      if (sign === '亿') total = (total + section) * unit;
      else total += section * unit;
      section = 0n;
      last = 0n;
    }
  }
  return total + section + last;
}

/** Numbers of every length, with many zeros among their digits; the same in every run. */
function* samples(): Generator<bigint> {
  for (let count = 0n; count <= 11_000n; count += 1n) yield count;
  let state = 20_261_120n;
  for (let count = 0; count < 20_000; count += 1) {
    state = (state * 6_364_136_223_846_793_005n + 1_442_695_040_888_963_407n) % 2n ** 64n;
    const length = 5n + ((state >> 40n) % 9n);
    let digits = '';
    for (let place = 0n; place < length; place += 1n) {
      const sign = (state >> (place * 4n)) & 15n;
      digits += sign > 9n ? '0' : String(sign);
    }
    const number = BigInt(digits);
    if (number <= 10n ** 12n) yield number;
  }
  for (let power = 0n; power <= 12n; power += 1n) {
    yield 10n ** power;
    if (power > 0n) yield 10n ** power - 1n;
    if (power < 12n) yield 10n ** power + 1n;
  }
}

test('whatever is read can be understood again, and never with an empty or doubled 零', () => {
  const faults: string[] = [];
  let count = 0;
  for (const number of samples()) {
    count += 1;
    const words = integerWords(String(number));
    const sound = /零零|零[十百千万亿]|.零$|^零./.test(words) ? 'zero' : '';
    if (heard(words) !== number || sound !== '') faults.push(`${number} ${words} ${sound}`);
  }
  expect(faults.slice(0, 5)).toEqual([]);
  expect(count).toBeGreaterThan(25_000);
});

test('no digit is left, and words without digits are not touched', () => {
  const texts = [
    '1-2',
    '3.',
    '-',
    '12:5',
    '9:',
    '%5',
    '1,23',
    '1,2345',
    '￥',
    '〔2026〕',
    '0.',
    '5/0',
  ];
  for (const text of texts) expect(readAloud(text)).not.toMatch(/\d/);
  expect(readAloud('老人—孩子，A-B~C')).toBe('老人—孩子，A-B~C');
});
