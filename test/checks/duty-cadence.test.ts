import { expect, test } from 'vitest';
import { dutyCadence } from '#checks/duty-cadence.ts';
import type { CountyParts } from './county-builder.ts';
import { seen } from './seen.ts';

const board = (posted: string, more: object = {}) => ({
  column: '财务',
  posted,
  until: posted,
  ...more,
});
const law = '村民委员会组织法第三十五条：至少每季度一次，财务往来较多的每月一次';
const gap = (who: string, when: string, what = '财务收支', basis = law): string =>
  `coverage warning town.json villages: 青山镇${who}：${when}没有公开“${what}”（${basis}）`;
const of = (boards: CountyParts['boards'], more: CountyParts = {}): string[] =>
  seen(dutyCadence, { boards, ...more } as CountyParts);

// The edition's day is 2026-09-30: the third quarter is due on 20 October, August on 20 September.
const first = { first: board('2026-01-05') };

test('finance of each quarter since the first board, for each village', () => {
  expect(of({ ...first, second: board('2026-04-30') })).toEqual([]);
  expect(of(first)).toEqual([gap('全部 2 个村', '2026年第2季度')]);
  expect(of({ ...first, second: board('2026-06-30', { villages: ['west'] }) })).toEqual([
    gap('东村', '2026年第2季度'),
  ]);
});

test('a board posted later that is about the quarter counts; other matters do not', () => {
  expect(of({ ...first, late: board('2026-07-18', { period: '2026-06' }) })).toEqual([]);
  expect(of({ ...first, other: board('2026-05-10', { column: '党务' }) })).toHaveLength(1);
  const parts = [{ kind: 'text', title: '本季度财务收支', paragraphs: ['见附表。'] }];
  expect(of({ ...first, named: board('2026-05-10', { column: '村务', parts }) })).toEqual([]);
});

test('a village with much finance, every month', () => {
  const town = {
    villages: [
      { id: 'east', name: '东村', finance: 'monthly' },
      { id: 'west', name: '西村' },
    ],
  };
  const boards = { a: board('2026-07-06'), b: board('2026-09-10') };
  expect(of(boards, { town })).toEqual([gap('东村', '2026年8月')]);
  expect(of({ ...boards, c: board('2026-09-15', { period: '2026-08' }) }, { town })).toEqual([]);
});

test('nothing is asked of the time before the first board, before the law, or of a town without boards', () => {
  expect(of({ a: board('2026-08-01') })).toEqual([]);
  expect(of({})).toEqual([]);
  expect(of({ a: board('2025-01-05') }, { site: { edition: '2025-12-31' } })).toEqual([]);
});

test('the profile switches it off, looks back less, and asks for topics of its own', () => {
  expect(of(first, { site: { profile: { finance: 'off' } } })).toEqual([]);
  expect(of(first, { site: { profile: { finance: 2 } } })).toEqual([]);
  const topics = [{ topic: '环境卫生', every: 'month' }];
  const boards = { a: board('2026-08-01'), b: board('2026-08-03', { topic: '环境卫生' }) };
  expect(of(boards, { site: { profile: { topics } } })).toEqual([]);
  expect(of({ a: board('2026-08-01') }, { site: { profile: { topics } } })).toEqual([
    gap('全部 2 个村', '2026年8月', '环境卫生', 'site.json 的 profile.topics'),
  ]);
});
