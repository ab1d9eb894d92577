import { expect, test } from 'vitest';
import type { Figure } from '#domain/figure.ts';
import { chartView } from '#views/chart.ts';
import { sampleFigure } from './sample-figure.ts';

const point = (label: string, value: number | null, more: Partial<Figure> = {}) => ({
  label,
  figure:
    value === null ? null : sampleFigure({ ...more, unit: more.unit ?? '人', value } as never),
});

const draw = (kind: 'bar' | 'line' | 'parts', points: ReturnType<typeof point>[]) =>
  chartView({ kind, title: '出生人数', by: '村', series: [{ label: '出生人数', points }] });

test('bars: most and least, and a table twin with the same words', () => {
  const chart = draw('bar', [point('甲村', 12), point('乙村', 30), point('丙村', null)]);
  expect(chart.reading).toBe('最多的是乙村，30人；最少的是甲村，12人；1项未报。');
  expect(chart.unit).toBe('人');
  expect(chart.series[0]?.points).toEqual([
    { label: '甲村', value: 12, text: '12人' },
    { label: '乙村', value: 30, text: '30人' },
    { label: '丙村', value: null, text: '未报' },
  ]);
  expect(chart.table.rows.map(({ cells }) => cells)).toEqual([
    ['甲村', '12人'],
    ['乙村', '30人'],
    ['丙村', '未报'],
  ]);
});

test('equal bars have no most and least', () => {
  expect(draw('bar', [point('甲村', 5), point('乙村', 5)]).reading).toBe('各项相同，都是5人。');
});

test('lines: first to last, highest and lowest', () => {
  const chart = draw('line', [point('1月', 12), point('2月', 10), point('3月', 15)]);
  expect(chart.reading).toBe('从1月的12人到3月的15人，增加3人；最高是3月的15人，最低是2月的10人。');
  expect(draw('line', [point('1月', 4), point('2月', 4)]).reading).toBe(
    '从1月的4人到2月的4人，持平。',
  );
});

test('lines of rates change by points', () => {
  const rate = { measure: 'rate', unit: '%', decimals: 1 } as const;
  const chart = draw('line', [point('2024年', 95.5, rate), point('2025年', 93.2, rate)]);
  expect(chart.reading).toContain('从2024年的95.5%到2025年的93.2%，下降2.3个百分点');
});

test('parts: the largest share', () => {
  // 180 of 400 is 45 %.
  const chart = draw('parts', [point('一孩', 180), point('二孩', 120), point('三孩', 100)]);
  expect(chart.reading).toBe('一孩最多，180人，占合计的45.0%。');
});

test('units of one family share a scale; others are not drawn and say so', () => {
  const chart = draw('bar', [
    point('甲村', 12, { unit: '元' }),
    point('乙村', 1, { unit: '万元' }),
    point('丙村', 3, { unit: '吨' }),
  ]);
  expect(chart.series[0]?.points.map(({ value }) => value)).toEqual([12, 10000, null]);
  expect(chart.series[0]?.points[2]?.text).toBe('3吨（单位不同，未画入图）');
});

test('suppressed values keep their reason', () => {
  const hidden = { label: '乙村', figure: sampleFigure({ kind: 'suppressed', unit: '人' }) };
  const chart = draw('bar', [point('甲村', 12), hidden]);
  expect(chart.series[0]?.points[1]).toEqual({
    label: '乙村',
    value: null,
    text: '数量过小，依规不公开',
  });
  expect(chart.reading).toBe('甲村 12人；1项没有数。');
});
