import { expect, test } from 'vitest';
import { detectPersonalData } from '#privacy/detect.ts';

const found = (text: string): string[] =>
  detectPersonalData(text).map(({ kind, masked }) => `${kind} ${masked}`);

test.each([
  '低保户张*三，月补助400元',
  '低保户张**，月补助400元',
  '低保户张*，月补助400元',
  '低保户欧阳*丽，月补助400元',
  '低保户欧阳*，月补助400元',
  '手机138****1234',
  '身份证42*************234',
  '卡号****1234',
  '低保户李某某，女，红星村二组人，患乳腺癌',
  '李某某，1962年3月5日出生，患乳腺癌',
])('a mask that hides enough passes: %s', (text) => {
  expect(found(text)).toEqual([]);
});

test.each([
  ['姓名：张三*；类别：低保', 'named-person 张**'],
  ['救助对象：欧阳春*，患重病', 'named-person 欧阳**'],
  ['李某某，1962年3月5日出生，红星村人，患乳腺癌', 'named-person 李**'],
  ['姓名：张*三；出生日期：1962-03-05；村：红星村；类别：低保', 'named-person 张**'],
  ['手机1380013****', 'weak-mask 138********'],
  ['手机138****13800', 'weak-mask 138*****3800'],
  ['身份证420683199001******', 'weak-mask 42****************'],
  ['身份证4206**********1234', 'weak-mask 42*************234'],
  ['身份证42068319900101****', 'weak-mask 42****************'],
])('a mask that shows too much is found: %s', (text, datum) => {
  expect(found(text)).toContain(datum);
});

test.each([
  ['4206831990\n01011234', 'identity-number'],
  ['420683-19900101-1234', 'identity-number'],
  ['４２０６８３１９９００１０１１２３４', 'identity-number'],
  ['身份证 420683 900101 123', 'identity-number'],
  ['电话138\n0013\n8000', 'mobile'],
  ['一三八〇〇一三八〇〇〇', 'mobile'],
  ['一三八零零一三八零零零', 'mobile'],
  ['138 0013 8000', 'mobile'],
])('%j is written apart, and is %s', (text, kind) => {
  expect(detectPersonalData(text).map((datum) => datum.kind)).toEqual([kind]);
});

test('a column of figures is no mobile', () => {
  expect(detectPersonalData('13800\n138000\n312')).toEqual([]);
});
