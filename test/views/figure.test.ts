import { expect, test } from 'vitest';
import type { Figure } from '#domain/figure.ts';
import { changeOf } from '#views/change.ts';
import { figureLookup, figureView } from '#views/figure.ts';
import { sampleFigure } from './sample-figure.ts';

const approximate = { kind: 'approximate' } as const;
const rate = { measure: 'rate' } as const;

test.each([
  [{ value: 367, unit: '人' }, '367人'],
  [{ value: 59329, unit: '人' }, '59329人'],
  [{ value: 0, unit: '件' }, '0件'],
  [{ value: -23, unit: '人' }, '-23人'],
  [{ value: 49.5, unit: '万元' }, '49.5万元'],
  [{ value: 35000, scale: '万', qualifier: '余', ...approximate }, '3.5万余份'],
  [{ value: 50000, unit: '元', qualifier: '余', ...approximate }, '50000余元'],
  [{ value: 31.8, unit: '万元', qualifier: '余', ...approximate }, '31.8万余元'],
  [{ value: 520, unit: '元', qualifier: '以上', ...approximate }, '520元以上'],
  [{ value: 5, unit: '人', qualifier: '以下', ...approximate }, '5人以下'],
  [{ value: 10, unit: '次', qualifier: '左右', ...approximate }, '10次左右'],
  [{ value: 90, unit: '%', qualifier: '以上', ...approximate, ...rate }, '90%以上'],
  [{ value: 800, unit: '人', qualifier: '约', ...approximate }, '约800人'],
  [{ value: 800, unit: '人', qualifier: '近', ...approximate }, '近800人'],
  [{ value: 520, unit: '元', kind: 'forecast' }, '预计520元'],
  [{ value: 520, unit: '元', kind: 'forecast', qualifier: '以上' }, '预计520元以上'],
  [{ value: 520, unit: '元', kind: 'forecast', qualifier: '约' }, '预计约520元'],
  [{ value: 98.9101, unit: '%', decimals: 2, ...rate }, '98.91%'],
  [{ value: 7.7, unit: '‰', decimals: 2, ...rate }, '7.70‰'],
  [{ value: 2.345, unit: '‰', decimals: 2, ...rate }, '2.35‰'],
  [{ value: 96.2567, unit: '比值', decimals: 2, ...rate }, '96.26'],
  [{ kind: 'missing' }, '—'],
  [{ kind: 'not-applicable' }, '—'],
  [{ kind: 'suppressed' }, '—'],
] as [Parameters<typeof sampleFigure>[0], string][])('%j reads %s', (given, text) => {
  const view = figureView(sampleFigure(given));
  expect(view.text).toBe(text);
  expect(view.prefix + view.number + view.suffix).toBe(text);
});

test.each([
  [{ kind: 'missing' }, '未报'],
  [{ kind: 'not-applicable', note: '分母为 0，不计算' }, '不适用；分母为 0，不计算'],
  [{ kind: 'suppressed' }, '数量过小，依规不公开'],
  [{ value: 5400, unit: '斤' }, '合2700千克'],
  [{ value: 5400, unit: '斤', note: '含化肥' }, '合2700千克；含化肥'],
  [{ value: 1, note: '两次。' }, '两次。'],
  [{ value: 1 }, ''],
] as const)('%j is remarked %s', (given, remark) => {
  const view = figureView(sampleFigure(given));
  expect(view.remark).toBe(remark);
  expect(view.state).toBe('kind' in given ? given.kind : 'exact');
});

test('amounts are of a period, states of a day', () => {
  expect(figureView(sampleFigure({ value: 1 })).asOf).toBe('2017年1—8月');
  expect(figureView(sampleFigure({ value: 1, asOf: '2017-08-20' })).asOf).toBe(
    '2017年1—8月（截至2017年8月20日）',
  );
  expect(figureView(sampleFigure({ value: 1, measure: 'stock' })).asOf).toBe('截至2017年8月31日');
});

test('the key names village and period', () => {
  expect(figureView(sampleFigure({ value: 1 })).key).toBe('x#2017-01--08');
  expect(figureView(sampleFigure({ value: 1, village: 'yudai' })).key).toBe('x@yudai#2017-01--08');
});

const address = (period: string) => ({ town: 'qingshan', village: null, period, id: 'x' });

const compared = (indicator: string, value: number | null, unit: string): Figure =>
  sampleFigure({
    id: 'change',
    unit,
    value,
    kind: value === null ? 'not-applicable' : 'exact',
    decimals: unit === '%' ? 1 : 2,
    derivation: {
      origin: 'indicator',
      indicator,
      inputs: { current: address('2017-01--08'), previous: address('2016-01--08') },
    },
  });

const before = { period: '2016-01--08', asOf: '2016-08-31' };

test.each([
  // (367 − 378) ÷ 378 = −2.91 %.
  ['year-on-year', 367, 378, -2.91, '份', '同比减少11份（下降2.9%）', 'down'],
  ['period-on-period', 25, 20, 25, '人', '环比增加5人（增长25.0%）', 'up'],
  ['year-on-year', 95.17, 96, -0.83, '%', '同比下降0.83个百分点', 'down'],
  ['year-on-year', 8.69, 8, 0.69, '‰', '同比上升0.69个千分点', 'up'],
  ['year-on-year', 8, 8, 0, '人', '同比持平', 'same'],
])('%s of %d after %d', (indicator, now, then, value, unit, text, direction) => {
  const rate = unit === '%' || unit === '‰' ? { measure: 'rate' as const, decimals: 2 } : {};
  const figure = sampleFigure({ value: now, unit, ...rate });
  const previous = sampleFigure({ value: then, unit, ...rate, ...before });
  const points = { '%': '个百分点', '‰': '个千分点' }[unit] ?? '%';
  const change = changeOf(figure, [figure, previous, compared(indicator, value, points)]);
  expect(change).toEqual({ text, direction, against: '2016年1—8月' });
  // Without a declared comparison the same is found by itself, always against the year before.
  expect(changeOf(figure, [figure, previous])?.text).toBe(text.replace('环比', '同比'));
  expect(figureView(figure, { change }).change).toEqual(change);
});

test('rates change by what is printed, so readers can work it out', () => {
  const rate = { measure: 'rate', unit: '%', decimals: 1 } as const;
  const change = changeOf(sampleFigure({ value: 95.46, ...rate }), [
    sampleFigure({ value: 93.24, ...rate, ...before }),
  ]);
  // 95.5 − 93.2, not 95.46 − 93.24 = 2.22.
  expect(change?.text).toBe('同比上升2.3个百分点');
});

test('what was nothing before has no per cent, and what is about is compared about', () => {
  const figure = sampleFigure({ value: 3 });
  expect(changeOf(figure, [sampleFigure({ value: 0, ...before })])?.text).toBe('同比增加3份');
  const about = sampleFigure({ value: 2, kind: 'approximate', qualifier: '约', ...before });
  expect(changeOf(figure, [about])?.text).toBe('同比增加约1份（增长50.0%）');
});

test('a month is compared with the month before where the year before is not stated', () => {
  const month = (period: string, value: number) =>
    sampleFigure({ value, period, unit: '人', asOf: `${period}-28` });
  const figures = ['2026-01', '2026-02'].map((period, index) => month(period, 10 + index * 2));
  expect(changeOf(month('2026-02', 12), figures)).toEqual({
    text: '环比增加2人（增长20.0%）',
    direction: 'up',
    against: '2026年1月',
  });
});

test('no change is shown where none can be said', () => {
  const figure = sampleFigure({ value: 367 });
  const previous = sampleFigure({ value: 300, ...before });
  expect(changeOf(figure, [previous, compared('year-on-year', null, '%')])).toBeNull();
  expect(changeOf({ ...figure, village: 'yudai' }, [previous])).toBeNull();
  expect(changeOf(figure, [sampleFigure({ kind: 'suppressed', ...before })])).toBeNull();
  // Eight months are not compared with a year, nor what happened with what is expected.
  expect(changeOf(figure, [sampleFigure({ value: 9, period: '2016' })])).toBeNull();
  expect(changeOf(figure, [{ ...previous, kind: 'forecast' }])).toBeNull();
  // Sums over other towns are other things.
  const over = (town: string) => ({
    derivation: { origin: 'county-roll-up' as const, reportedBy: [town] },
  });
  expect(changeOf({ ...figure, ...over('a') }, [{ ...previous, ...over('b') }])).toBeNull();
  expect(figureView(figure).change).toBeNull();
});

test('references are looked up by town, village and period', () => {
  const town = sampleFigure({ value: 3 });
  const village = sampleFigure({ value: 1, village: 'yudai' });
  const county = sampleFigure({ value: 9, town: 'county' });
  const ledger = (figures: Figure[]) => ({ figures }) as never;
  const lookup = figureLookup({
    ledgers: [ledger([town, village])],
    county: [ledger([county])],
    findings: [],
  });
  expect(lookup('qingshan', 'x', '2017-01--08')).toBe(town);
  expect(lookup('qingshan', 'x@yudai', '2017-01--08')).toBe(village);
  expect(lookup('qingshan', 'x@yudai#2017-01--08', null)).toBe(village);
  expect(lookup('county', 'x#2017-01--08', '2026')).toBe(county);
  expect(lookup('qingshan', 'x', '2026')).toBeNull();
  expect(lookup('qingshan', 'x', null)).toBeNull();
});
