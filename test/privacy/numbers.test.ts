import { expect, test } from 'vitest';
import { detectPersonalData } from '#privacy/detect.ts';
import {
  card,
  cardDisguises,
  idDisguises,
  identity15,
  identity18,
  mobile,
  mobileDisguises,
  seeded,
} from './numbers-generator.ts';

const kindsIn = (text: string): string[] => detectPersonalData(text).map(({ kind }) => kind);
const frames = ['请核对', '（', '名单第3行：', '经办人提供，', 'A'];

/** Each disguise in each frame, with fresh numbers. */
const cases = (
  make: (next: (limit: number) => number) => string,
  ways: Record<string, (digits: string) => string>,
  seed: number,
) => {
  const next = seeded(seed);
  return Object.entries(ways).flatMap(([way, disguise]) =>
    frames.map((frame) => ({ way, text: `${frame}${disguise(make(next))}，谢谢。` })),
  );
};

test.each(cases(identity18, idDisguises, 11))(
  'identity number of 18 signs, $way: $text',
  ({ text }) => {
    expect(kindsIn(text)).toEqual(['identity-number']);
  },
);
test.each(cases(mobile, mobileDisguises, 12))('mobile, $way: $text', ({ text }) => {
  expect(kindsIn(text)).toEqual(['mobile']);
});
test.each(
  [16, 17, 18, 19].flatMap((length) => cases((next) => card(next, length), cardDisguises, length)),
)('bank card, $way: $text', ({ text }) => {
  expect(kindsIn(text)).toHaveLength(1);
});
test.each(
  cases(
    identity15,
    { plain: (digits) => digits, spaced: (digits) => digits.replace(/^(.{6})(.{6})/, '$1 $2 ') },
    15,
  ),
)('identity number of 15 digits, $way: $text', ({ text }) => {
  expect(kindsIn(text)).toEqual(['identity-number']);
});

test.each([
  // The last sign is wrong (by GB 11643 it is 3), but region and birthday stand where they do.
  ['身份证号 420683199001011234', ['identity-number']],
  ['420683199001011234', ['identity-number']],
  ['居民身份证号码：123456789012345678', ['identity-number']],
  ['卡号：6222 0212 3456 7890 127', ['bank-card']],
  ['一卡通账户 6210123412341234', ['bank-card']],
  ['13800138000、13900139000', ['mobile', 'mobile']],
  ['13800138000/13900139000', ['mobile', 'mobile']],
  ['1380013800013900139000', ['mobile', 'mobile']],
  ['微信同号 138.0013.8000', ['mobile']],
  ['联系人电话：1 380 013 8000', ['mobile']],
  ['138OO138OO5', ['mobile']],
  ['420683/19900101/1231', ['identity-number']],
  ['420683，19900101，1231', ['identity-number']],
  ['420683/19900101/1234', []],
  ['④②⓪⑥⑧③199001011233', ['identity-number']],
  ['₄₂₀₆₈₃₁₉₉₀₀₁₀₁₁₂₃₃', ['identity-number']],
  ['①③⑧⓪⓪①③⑧⓪⓪⓪', ['mobile']],
  ['1️⃣3️⃣8️⃣0️⃣0️⃣1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣', ['mobile']],
  ['①3月5日、②3月6日', []],
])('%s', (text, kinds) => {
  expect(kindsIn(text as string)).toEqual(kinds);
});

test.each([
  '138****1234',
  '手机138****1234',
  '35*************123',
  '身份证号 42*************02X',
  '卡号 ***************1234',
  '张*三 138****0000 杏花村 低保',
  '手机号 1**********',
])('a mask that hides enough passes: %s', (text) => {
  expect(kindsIn(text)).toEqual([]);
});

test.each([
  '1101**********1234',
  '420683********123X',
  '身份证号 420683****1234',
  '1380013****',
  '138***01234',
  '138*013*000',
  '手机 138001***00',
  '卡号 6222 **** **** 1234',
  '621012******1234',
  '4206831990******12',
  '42068319900101****',
])('a mask that shows more is a finding: %s', (text) => {
  expect(kindsIn(text)).toEqual(['weak-mask']);
});

test('a finding holds the masked form only, and the place in the text as written', () => {
  const text = '电话１３８－００１３－８０００（手机）';
  expect(detectPersonalData(text)).toEqual([
    { kind: 'mobile', start: 2, end: 15, masked: '138****8000' },
  ]);
  const [identity] = detectPersonalData('证件 110105194912310021。');
  expect(identity?.masked).toBe('11*************021');
  expect(detectPersonalData('6222021234567890128')[0]?.masked).toBe('***************0128');
});

test('a duty mobile that an office declares passes in every form, no other does', () => {
  const officeMobiles = new Set(['13800138000']);
  expect(detectPersonalData('值班 138-0013-8000 或 13800138000', { officeMobiles })).toEqual([]);
  expect(detectPersonalData('值班 138-0013-8001', { officeMobiles })).toHaveLength(1);
});

test.each([
  '1 ',
  '138 ',
  '1',
  '张三，',
  '李丽低保、',
  '13800138000 ',
  '3组5号',
  '*1',
  'a@b.',
  '白杨村',
  '家住1组',
  '·',
])('a million characters of “%s” take seconds, not minutes', (unit) => {
  const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
  const begin = process.cpuUsage().user;
  detectPersonalData(text);
  expect((process.cpuUsage().user - begin) / 1e6).toBeLessThan(30);
});
