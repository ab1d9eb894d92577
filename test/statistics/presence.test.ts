import { expect, test } from 'vitest';
import { computeStatistics } from '#statistics/compute.ts';
import { fact, sampleCounty, sampleTown } from './sample-county.ts';

const findingsOf = (file: object, villages: string[] = []) =>
  computeStatistics(sampleCounty([sampleTown({ villages, facts: [{ period: '2026', ...file }] })]))
    .findings;

const { value: _, ...empty } = fact('x', 0, '元');

test.each([
  ['no value', { ...empty }, 'x”（x）没有数值', 'facts[0]'],
  [
    'value of a missing fact',
    { ...empty, kind: 'missing', value: 0 },
    '却又写了数值 0',
    'facts[0].value',
  ],
  [
    'approximate without word',
    { ...empty, kind: 'approximate', value: 5 },
    '没有写是哪种约数',
    'facts[0]',
  ],
  [
    'exact with word',
    { ...empty, value: 5, qualifier: '余' },
    '不是约数，却写了“余”',
    'facts[0].qualifier',
  ],
  [
    'a sum that is stated as well',
    { ...empty, value: 5, fromVillages: true, villages: { east: 5 } },
    '又写了 value',
    'facts[0].value',
  ],
  ['a sum of nothing', { ...empty, fromVillages: true }, '却没有各村的数', 'facts[0]'],
  [
    'rounding by scale',
    { ...empty, value: 123456, scale: '亿' },
    '四舍五入成 0.0012亿',
    'facts[0].scale',
  ],
  [
    'rounding by decimals',
    { ...empty, value: 1.25, decimals: 1 },
    '四舍五入成 1.3',
    'facts[0].decimals',
  ],
])('%s', (_name, wrong, message, path) => {
  const [finding] = findingsOf({ facts: [wrong] }, ['east']);
  expect(finding).toMatchObject({ rule: 'invalid-content', severity: 'error', place: { path } });
  expect(finding?.message).toContain(message);
});

test.each([
  { ...empty, value: 5 },
  { ...empty, kind: 'approximate', value: 5, qualifier: '以上' },
  { ...empty, kind: 'forecast', value: 520 },
  { ...empty, kind: 'forecast', value: 520, qualifier: '以上' },
  { ...empty, kind: 'suppressed' },
  { ...empty, value: 35000, scale: '万' },
  { ...empty, measure: 'rate', unit: '%', value: 98.9101, decimals: 2 },
])('%j is whole', (right) => {
  expect(findingsOf({ facts: [right] })).toEqual([]);
});

test('names must be known and unique', () => {
  const unknownVillage = findingsOf({ facts: [{ ...empty, value: 1, villages: { eest: 1 } }] }, [
    'east',
  ]);
  expect(unknownVillage).toContainEqual(
    expect.objectContaining({ rule: 'unknown-reference', expected: 'east' }),
  );
  const twice = findingsOf({ facts: [fact('x', 1, '元'), fact('x', 2, '元')] });
  expect(twice[0]?.message).toContain('“x”在同一文件里用了两次');
  const headline = findingsOf({ facts: [fact('births', 1, '人')], headline: ['birth'] });
  expect(headline).toMatchObject([
    { rule: 'unknown-reference', hint: '是否应为“births”', place: { path: 'headline[0]' } },
  ]);
  const indicator = findingsOf({
    facts: [],
    indicators: [{ id: 'a', indicator: 'birthrate', inputs: {} }],
  });
  expect(indicator).toMatchObject([{ rule: 'unknown-reference', expected: 'birth-rate' }]);
});

test('period and day fit', () => {
  const [early] = findingsOf({ facts: [], asOf: '2025-12-31' });
  expect(early?.message).toContain('早于本期开始日');
  expect(findingsOf({ facts: [], asOf: '2026-08-31' })).toEqual([]);
  const town = sampleTown({ facts: [{ period: '2026', facts: [] }] });
  const facts = town.facts.map((entry) => ({ ...entry, id: '2025' }));
  const [renamed] = computeStatistics(sampleCounty([{ ...town, facts }])).findings;
  expect(renamed?.message).toBe('文件名是“2025”，period 却是“2026”');
});
