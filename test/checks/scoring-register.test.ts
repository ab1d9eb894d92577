import { expect, test } from 'vitest';
import { scoringRegister } from '#checks/scoring-register.ts';
import { seen } from './seen.ts';

const scoring = (
  scores: Record<string, unknown>[],
  more: Record<string, unknown> = {},
  weights = [60, 39.9, 0.1],
) => ({
  registers: {
    r: {
      kind: 'scoring',
      fullMarks: 100,
      items: weights.map((weight, index) => ({
        id: `item-${'abc'[index]}`,
        label: `项目${index + 1}`,
        weight,
      })),
      starThresholds: { '5': 90, '4': 80 },
      scores: scores.map((score) => ({ unit: '东村', village: 'east', ...score })),
      ...more,
    },
  },
});
const marks = (a: number | null, b: number | null, c: number | null) => ({
  'item-a': a,
  'item-b': b,
  'item-c': c,
});

test.each([
  ['full marks', marks(60, 39.9, 0.1), 5],
  ['just at a threshold', marks(50, 39.9, 0.1), 5],
  ['just below it', marks(50, 39.8, 0.1), 4],
  ['below all', marks(0, 0, 0), 0],
])('%s earns its stars', (_, given, stars) => {
  expect(seen(scoringRegister, scoring([{ marks: given, stars }]))).toEqual([]);
});

test('no stars are asked for while an item is not scored', () => {
  expect(seen(scoringRegister, scoring([{ marks: marks(null, 39, 0) }]))).toEqual([]);
  expect(seen(scoringRegister, scoring([{ marks: marks(null, 39, 0), stars: 0 }]))).toEqual([
    'not-assessable error registers/r.json scores[0].stars: 东村还有项目没有得分，却写了 0 星',
  ]);
});

test('stars that the total does not earn', () => {
  expect(seen(scoringRegister, scoring([{ marks: marks(50, 39.8, 0.1), stars: 5 }]))).toEqual([
    'sum-mismatch error registers/r.json scores[0].stars: 东村得分合计 89.9 分，应为 4 星，写的是 5 星',
  ]);
});

test('weights must make the full marks, to the last decimal', () => {
  expect(seen(scoringRegister, scoring([], {}, [60, 39.9]))).toEqual([
    'sum-mismatch error registers/r.json fullMarks: 各项分值合计 99.9 分，满分写的是 100 分，相差 0.1 分',
  ]);
});

test('marks within their weights; a missing mark is not 0', () => {
  const score = { marks: { 'item-a': 61, 'item-b': -1, 'item-d': 1 }, village: 'north' };
  expect(seen(scoringRegister, scoring([score]))).toEqual([
    'unknown-reference error registers/r.json scores[0].village: 青山镇没有编号为“north”的村',
    'subset-exceeds error registers/r.json scores[0].marks.item-a: 东村的“项目1”得 61 分，超过分值 60 分',
    'subset-exceeds error registers/r.json scores[0].marks.item-b: 东村的“项目2”得 -1 分，低于 0 分',
    'coverage error registers/r.json scores[0].marks: 东村的“项目3”没有填',
    'unknown-reference error registers/r.json scores[0].marks.item-d: 东村的得分里有“item-d”，考核项目里没有',
  ]);
});

test('thresholds rise with the stars', () => {
  expect(seen(scoringRegister, scoring([], { starThresholds: { '3': 80, '4': 80 } }))).toEqual([
    'order-broken error registers/r.json starThresholds.4: 4 星的起点 80 分不高于下一级',
  ]);
});
