import Fraction from 'fraction.js';
import { expect, test } from 'vitest';
import { exact, plainDigits, roundHalfUp } from '#domain/number.ts';

test.each([
  { value: '0.125', decimals: 2, text: '0.13' },
  { value: '0.135', decimals: 2, text: '0.14' },
  { value: '-0.125', decimals: 2, text: '-0.13' },
  { value: '-0.004', decimals: 2, text: '0.00' },
  { value: '96.2567', decimals: 2, text: '96.26' },
  { value: '2.5', decimals: 0, text: '3' },
  { value: '999.995', decimals: 2, text: '1000.00' },
  { value: '0', decimals: 3, text: '0.000' },
])('$value to $decimals decimals is $text', ({ value, decimals, text }) => {
  expect(roundHalfUp(new Fraction(value), decimals)).toBe(text);
});

test('a rate is rounded from its exact value: 180 of 187 is 96.26 %', () => {
  expect(roundHalfUp(new Fraction(180).div(187).mul(100), 2)).toBe('96.26');
});

test('written numbers stay exact', () => {
  expect(exact(302.1252).mul(10000).equals(3021252)).toBe(true);
  expect(exact(0.1).add(exact(0.2)).equals(exact(0.3))).toBe(true);
});

test.each([
  { value: '300.20950', text: '300.2095' },
  { value: '1200', text: '1200' },
  { value: '0.5000001', text: '0.5' },
])('plain digits of $value are $text', ({ value, text }) => {
  expect(plainDigits(new Fraction(value))).toBe(text);
});
