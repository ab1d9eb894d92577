import { expect, test } from 'vitest';
import type { Figure } from '#domain/figure.ts';
import { changeOf, figureLookup, figureView } from '#views/figure.ts';
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
      inputs: {
        current: { town: 'qingshan', village: null, period: '2017-01--08', id: 'x' },
        previous: { town: 'qingshan', village: null, period: '2016-01--08', id: 'x' },
      },
    },
  });

test.each([
  ['year-on-year', -2.91, '%', '同比下降2.9%', 'down'],
  ['period-on-period', 25, '%', '环比增长25.0%', 'up'],
  ['year-on-year', -0.83, '个百分点', '同比下降0.83个百分点', 'down'],
  ['year-on-year', 0.69, '个千分点', '同比上升0.69个千分点', 'up'],
  ['year-on-year', 0, '%', '同比持平', 'same'],
])('%s of %d%s', (indicator, value, unit, text, direction) => {
  const figure = sampleFigure({ value: 367 });
  const change = changeOf(figure, [figure, compared(indicator, value, unit)]);
  expect(figureView(figure, { change }).change).toEqual({
    text,
    direction,
    against: '2016年1—8月',
  });
});

test('no change is shown where none was computed', () => {
  const figure = sampleFigure({ value: 367 });
  expect(figureView(figure, { change: compared('year-on-year', null, '%') }).change).toBeNull();
  expect(changeOf({ ...figure, village: 'yudai' }, [compared('year-on-year', 1, '%')])).toBeNull();
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
