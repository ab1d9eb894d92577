import { expect, test } from 'vitest';
import { computeStatistics } from '#statistics/compute.ts';
import { statisticsView } from '#views/statistics.ts';
import { headlineOf } from '#views/town-page.ts';
import { fact, sampleCounty, sampleTown } from '../statistics/sample-county.ts';

const villages = ['east', 'west', 'south'];

function view(facts: Record<string, unknown>[]) {
  const town = sampleTown({ villages, facts });
  const { ledgers } = computeStatistics(sampleCounty([town]));
  return statisticsView({
    town: '青山镇',
    villages: town.file.value.villages,
    ledgers,
    meta: {} as never,
  });
}

const births = { label: '出生人数', villages: { east: 1, west: 2, south: 4 } };

test('newest period first, with its village table, total, chart and downloads', () => {
  const { periods } = view([
    { period: '2024', facts: [fact('births', 6, '人')] },
    { period: '2025', facts: [fact('births', 7, '人', births)], headline: ['births'] },
  ]);
  expect(periods.map(({ id }) => id)).toEqual(['2025', '2024']);
  const [newest] = periods;
  expect(newest?.headline.map(({ text }) => text)).toEqual(['7人']);
  expect(newest?.tables[0]?.rows).toEqual([
    { kind: 'row', cells: ['east村', '1人'] },
    { kind: 'row', cells: ['west村', '2人'] },
    { kind: 'row', cells: ['south村', '4人'] },
    { kind: 'total', cells: ['全镇', '7人'] },
  ]);
  expect(newest?.charts.map(({ kind, reading }) => [kind, reading])).toEqual([
    ['bar', '最多的是south村，4人；最少的是east村，1人。'],
  ]);
  expect(newest?.identities).toEqual([
    { text: 'east村1人 + west村2人 + south村4人 = 出生人数7人', state: 'pass', label: '相符' },
  ]);
  expect(newest?.downloads.map(({ path }) => path)).toEqual([
    'data/qingshan/2025.csv',
    'data/qingshan/2025.json',
  ]);
});

test('months make a line at the newest month; a month without file is not 0', () => {
  const month = (period: string, value: number) => ({
    period,
    facts: [fact('births', value, '人')],
  });
  const { periods } = view([month('2025-12', 9), month('2026-01', 12), month('2026-03', 15)]);
  const [line] = periods[0]?.charts ?? [];
  expect(line?.kind).toBe('line');
  expect(line?.series[0]?.points.map(({ label, value }) => [label, value])).toEqual([
    ['2025年12月', 9],
    ['2026年1月', 12],
    ['2026年2月', null],
    ['2026年3月', 15],
  ]);
  expect(periods[1]?.charts).toEqual([]);
});

test('indicators used are defined once, with formula, denominator, rounding and source', () => {
  const { definitions, periods } = view([
    {
      period: '2025',
      facts: [fact('part', 1, '人'), fact('whole', 3, '人')],
      indicators: [{ id: 'rate', indicator: 'share', inputs: { part: 'part', whole: 'whole' } }],
    },
  ]);
  expect(definitions).toMatchObject([
    {
      id: 'share',
      formula: '部分 ÷ 总体 × 100%',
      denominator: '总体',
      unit: '%',
      rounding: '四舍五入，保留2位小数',
    },
  ]);
  expect(periods[0]?.tables[0]?.rows.at(-1)?.cells).toEqual([
    'part占whole的比重',
    '33.33%',
    '1 ÷ 3 × 100%',
  ]);
});

test('a plan of the coming year is marked, and is not shown first while there are actual numbers', () => {
  const actual = { period: '2025', facts: [fact('births', 7, '人')], headline: ['births'] };
  const plan = {
    period: '2026',
    facts: [{ ...fact('births', 9, '人'), kind: 'forecast' }],
    headline: ['births'],
  };
  const [section] = view([actual, plan]).periods;
  expect([section?.id, section?.asOf, section?.headline[0]?.text]).toEqual([
    '2026',
    '计划数、预计数',
    '预计9人',
  ]);
  const ledgers = (facts: object[]) =>
    computeStatistics(sampleCounty([sampleTown({ villages, facts: facts as never })])).ledgers;
  expect(headlineOf(ledgers([actual, plan])).title).toBe('2025年');
  expect(headlineOf(ledgers([plan])).title).toBe('2026年');
});
