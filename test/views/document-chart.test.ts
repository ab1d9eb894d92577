import { expect, test } from 'vitest';
import { computeStatistics } from '#statistics/compute.ts';
import { documentChart } from '#views/document-chart.ts';
import { figureLookup } from '#views/figure.ts';
import { fact, sampleCounty, sampleTown } from '../statistics/sample-county.ts';

const rate = (value: number) => [
  fact('rate', value, '‰', { measure: 'rate', decimals: 2 }),
  fact('people', value, '人', { measure: 'stock' }),
];
const town = sampleTown({
  facts: [
    { period: '2024', facts: rate(8) },
    { period: '2025', facts: rate(7) },
    { period: '2026-01--09', facts: rate(5) },
  ],
});
const place = {
  context: { figure: figureLookup(computeStatistics(sampleCounty([town]))) },
  town,
  period: undefined,
  path: '',
} as never;

const lines = (facts: string, kind: string) =>
  documentChart(place, town, { kind, facts, periods: '2024 2025 2026-01--09' }, '走势').series.map(
    ({ label, points }) => [label, points.map((point) => point.label)],
  );

test('a rate of part of a year is not joined to those of whole years', () => {
  expect(lines('rate', 'line')).toEqual([
    ['rate（各年）', ['2024年', '2025年']],
    ['rate（历年同期）', ['2026年1—9月']],
  ]);
});

test('states of a day are one line, and bars join nothing', () => {
  expect(lines('people', 'line')).toHaveLength(1);
  expect(lines('rate', 'bar')).toHaveLength(1);
});
