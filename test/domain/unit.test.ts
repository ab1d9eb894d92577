import Fraction from 'fraction.js';
import { expect, test } from 'vitest';
import { convertUnit, inBaseUnit, isHeadCount, isMoney } from '#domain/unit.ts';

test.each([
  { value: '302.1252', from: '万元', to: '元', result: '3021252' },
  { value: '5400', from: '斤', to: '千克', result: '2700' },
  { value: '15', from: '亩', to: '公顷', result: '1' },
  { value: '2.7', from: '吨', to: '斤', result: '5400' },
  { value: '7', from: '户', to: '户', result: '7' },
])('$value$from is $result$to', ({ value, from, to, result }) => {
  expect(convertUnit(new Fraction(value), from, to)?.equals(new Fraction(result))).toBe(true);
});

test('what measures different things is not converted', () => {
  expect(convertUnit(new Fraction(1), '元', '人')).toBeNull();
  expect(convertUnit(new Fraction(1), '人', '人次')).toBeNull();
  expect(inBaseUnit(new Fraction(3), '份')).toMatchObject({ unit: '份' });
});

test('head-counts are not money', () => {
  expect(isHeadCount('人次')).toBe(true);
  expect(isHeadCount('元')).toBe(false);
  expect(isMoney('万元')).toBe(true);
  expect(isMoney('户')).toBe(false);
});
