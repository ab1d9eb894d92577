import { expect, test } from 'vitest';
import { computeStatistics } from '#statistics/compute.ts';
import { headlineOf } from '#views/headline.ts';
import { statisticsView } from '#views/statistics.ts';
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
    ['bar', '最多的是south村，4人；最少的是east村，1人；全镇7人。'],
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
  const { periods, trends } = view([
    month('2025-12', 9),
    month('2026-01', 12),
    month('2026-03', 15),
  ]);
  const [line] = trends;
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

test('parts of a year are never in one line with whole years, nor with other parts', () => {
  const rate = (period: string, value: number) => ({
    period,
    facts: [fact('rate', value, '‰', { measure: 'rate', decimals: 2 })],
  });
  const { trends } = view([
    rate('2022', 8),
    rate('2023', 7),
    rate('2024', 6),
    rate('2024-01--09', 4.5),
    rate('2025-01--09', 4.2),
    rate('2026-01--09', 4.1),
    rate('2026-01--10', 4.6),
    rate('2026-10', 0.5),
  ]);
  expect(
    trends.map(({ series, files }) => [files?.png, series[0]?.points.map(({ label }) => label)]),
  ).toEqual([
    ['charts/qingshan/trends/year-rate.png', ['2022年', '2023年', '2024年']],
    ['charts/qingshan/trends/span-01--09-rate.png', ['2024年1—9月', '2025年1—9月', '2026年1—9月']],
  ]);
});

test('the headline says how a figure changed, and shows its course', () => {
  const month = (period: string, value: number) => ({
    period,
    facts: [fact('births', value, '人')],
    headline: ['births'],
  });
  const { ledgers } = computeStatistics(
    sampleCounty([
      sampleTown({
        villages,
        facts: [month('2026-01', 12), month('2026-02', 15), month('2026-03', 10)],
      }),
    ]),
  );
  const [births] = headlineOf(ledgers).figures;
  // (10 − 15) ÷ 15 = −33.3 %.
  expect(births?.change).toEqual({
    text: '环比减少5人（下降33.3%）',
    direction: 'down',
    against: '2026年2月',
  });
  expect(births?.trend?.span).toBe('各月：2026年1月至2026年3月');
  expect(births?.trend?.points.map(({ value }) => value)).toEqual([12, 15, 10]);
});

test('targets: what was reached, in words and in per cent of the target', () => {
  const { periods } = view([
    {
      period: '2025',
      facts: [
        fact('checks', 91, '人'),
        fact('checks-target', 104, '人', { measure: 'stock' }),
        fact('meals', 12, '人次'),
        fact('meals-target', 12, '人次', { measure: 'stock' }),
      ],
      indicators: [
        {
          id: 'a',
          indicator: 'completion-rate',
          inputs: { result: 'checks', target: 'checks-target' },
        },
        {
          id: 'b',
          indicator: 'completion-rate',
          inputs: { result: 'meals', target: 'meals-target' },
        },
      ],
    },
  ]);
  const chart = periods[0]?.charts.find(({ kind }) => kind === 'target');
  expect(chart?.reading).toBe('2项目标中1项已达到；未达到的是checks。');
  // 91 ÷ 104 = 87.5 %.
  expect(chart?.series[0]?.points.map(({ value, text }) => [value, text])).toEqual([
    [87.5, '2025年：91人，目标104人，为目标的87.50%。○未达到，还差13人'],
    [100, '2025年：12人次，目标12人次，为目标的100.00%。✓已达到'],
  ]);
});

test('many periods: the newest in full, the others on pages of their own', () => {
  const facts = Array.from({ length: 60 }, (_, index) => fact(`f${index}`, index, '件'));
  const { periods, others } = view(
    ['2022', '2023', '2024', '2025'].map((period) => ({ period, facts })),
  );
  expect(periods.map(({ path }) => path)).toEqual([
    'towns/qingshan/statistics/2025.html',
    'towns/qingshan/statistics/2024.html',
  ]);
  expect(others.map(({ path }) => path)).toEqual([
    'towns/qingshan/statistics/2023.html',
    'towns/qingshan/statistics/2022.html',
  ]);
});
