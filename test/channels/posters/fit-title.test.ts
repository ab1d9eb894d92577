import { expect, test } from 'vitest';
import { fitTitle } from '#channels/posters/templates/fit-title.ts';
import { titleUnits } from '#channels/posters/typeset.ts';

const width = 1554;

test.each([
  // Eight letters at 184 px take 1472 px; nine would take 1656.
  ['人口与家庭概况表', false, 184],
  // Ten letters at 144 px take 1440 px, at 164 px 1640.
  ['育儿补贴发放情况公示', false, 144],
  ['育儿补贴发放情况公示', true, 144],
])('%s is set in one line', (title, inLittleRoom, size) => {
  expect(fitTitle(title, width, inLittleRoom).size).toBe(size);
});

test('letters stay 15 mm high however long the title is', () => {
  const { size } = fitTitle('低保公示'.repeat(20), width, true);
  // 15 mm at 150 dots an inch are 88.6 dots; letters fill 0.92 of the size.
  expect(size * 0.92).toBeGreaterThanOrEqual(88.6);
});

test('two lines part at the colon', () => {
  const { content } = fitTitle('村级财务：二〇二六年三季度收支表', width, false);
  // Inside each part every letter is joined to the next; only the colon leaves room for a break.
  const parts = ['村级财务：', '二〇二六年三季度收支表'];
  expect(content).toBe(parts.map((part) => [...part].join('\u2060')).join(''));
});

test('marks cling to their words, quotes to both', () => {
  expect(titleUnits('登记，“一件”')).toEqual(['登记，“一件”']);
  expect(titleUnits('登记（一件）')).toEqual(['登记', '（一件）']);
});
