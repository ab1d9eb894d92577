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
  expect(chart.reading).toBe('有数的2项中，最多的是乙村，30人；最少的是甲村，12人；另有1项未报。');
  expect(chart.unit).toBe('人');
  expect(chart.series[0]?.points).toEqual([
    { label: '甲村', value: 12, text: '12人', state: 'exact' },
    { label: '乙村', value: 30, text: '30人', state: 'exact' },
    { label: '丙村', value: null, text: '未报', state: 'missing' },
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
    state: 'suppressed',
  });
  expect(chart.reading).toBe('甲村12人；另有1项不公开。');
  expect(chart.legend.map(({ state }) => state)).toEqual(['exact', 'suppressed']);
});

test('ties share their place', () => {
  const tied = [point('甲村', 5), point('乙村', 9), point('丙村', 9), point('丁村', 2)];
  expect(draw('bar', tied).reading).toBe('最多的是乙村、丙村，都是9人；最少的是丁村，2人。');
  const many = ['甲', '乙', '丙', '丁'].map((name) => point(name, 9));
  expect(draw('bar', [...many, point('戊', 1)]).reading).toBe(
    '最多的是甲、乙、丙等4项，都是9人；最少的是戊，1人。',
  );
  expect(draw('parts', [point('一孩', 5), point('二孩', 5), point('三孩', 2)]).reading).toBe(
    '一孩、二孩最多，都是5人，各占合计的41.7%。',
  );
  expect(draw('line', [point('1月', 4), point('2月', 7), point('3月', 7)]).reading).toBe(
    '从1月的4人到3月的7人，增加3人；最高是2月、3月，都是7人，最低是1月的4人。',
  );
});

test('one point, no point: nothing is compared', () => {
  expect(draw('line', [point('1月', 4), point('2月', null)]).reading).toBe('1月4人；另有1项未报。');
  expect(draw('bar', [point('甲村', null)]).reading).toBe('1项未报。');
  expect(draw('parts', [point('一孩', 0), point('二孩', 0)]).reading).toBe('各项相同，都是0人。');
});

test('falls, and expected ends', () => {
  expect(draw('line', [point('1月', 9), point('2月', 4)]).reading).toContain('减少5人');
  const expected = point('2027年', 12, { kind: 'forecast' });
  expect(draw('line', [point('2026年', 9), expected]).reading).toBe(
    '从2026年的9人到2027年的预计12人，预计增加3人；最高是2027年的预计12人，最低是2026年的9人。',
  );
  const about = point('2月', 12, { kind: 'approximate', qualifier: '约' });
  expect(draw('line', [point('1月', 9), about]).reading).toContain('增加约3人');
  expect(draw('bar', [point('甲村', 9), point('乙村', 12, about.figure ?? {})]).reading).toContain(
    '含约数，只作参考',
  );
});

test('rates are the highest and the lowest, and are drawn as printed', () => {
  const rate = { measure: 'rate', unit: '%', decimals: 1 } as const;
  const chart = draw('bar', [point('甲村', 33.3333, rate), point('乙村', 66.6667, rate)]);
  expect(chart.reading).toBe('最高的是乙村，66.7%；最低的是甲村，33.3%。');
  // No more digits than the words have: a length must not give back what was counted.
  expect(chart.series[0]?.points.map(({ value }) => value)).toEqual([33.3, 66.7]);
});

test('shares stand beside parts only where all parts are known', () => {
  const parts = [point('一孩', 180), point('二孩', 120), point('三孩', 100)];
  expect(draw('parts', parts).series[0]?.points.map(({ share }) => share)).toEqual([
    '45.0%',
    '30.0%',
    '25.0%',
  ]);
  const hidden = { label: '四孩', figure: sampleFigure({ kind: 'suppressed', unit: '人' }) };
  const chart = draw('parts', [...parts, hidden]);
  expect(chart.series[0]?.points.every(({ share }) => share === undefined)).toBe(true);
  expect(chart.reading).toBe('一孩最多，180人，占有数各项之和的45.0%；另有1项不公开。');
});
