import { expect, test } from 'vitest';
import { barLayout } from '#channels/web/charts/bar-layout.ts';
import type { ChartPoint, ChartView } from '#views/blocks.ts';

const point = (label: string, value: number | null, text = String(value)): ChartPoint => ({
  label,
  value,
  text,
  state: value === null ? 'missing' : 'exact',
});
const layout = (series: ChartView['series']) => barLayout({ series, kind: 'bar' });

test('bars begin at zero and are as long as their values', () => {
  const { zero, rows } = layout([
    { label: '人数', points: [point('甲', 20), point('乙', 5), point('丙', 0)] },
  ]);
  expect(zero).toBe(0);
  expect(rows.map(({ bar }) => bar)).toEqual([
    { x: 0, width: 100 },
    { x: 0, width: 25 },
    { x: 0, width: 0 },
  ]);
});

test('a missing value has no bar, and is not a bar of length zero', () => {
  const { rows } = layout([
    { label: '人数', points: [point('甲', 20), point('乙', null, '未报')] },
  ]);
  expect(rows[1]?.bar).toBeNull();
  expect(rows[1]?.value?.text).toBe('未报');
});

test('negative values run to the left of zero', () => {
  const { zero, rows } = layout([{ label: '增减', points: [point('甲', 30), point('乙', -10)] }]);
  expect(zero).toBe(25);
  expect(rows.map(({ bar }) => bar)).toEqual([
    { x: 25, width: 75 },
    { x: 0, width: 25 },
  ]);
});

test('all zero, and nothing at all, can be drawn', () => {
  expect(layout([{ label: '', points: [point('甲', 0)] }]).rows[0]?.bar).toEqual({
    x: 0,
    width: 0,
  });
  expect(layout([]).rows).toEqual([]);
});

test('a long label takes more lines and pushes its bar down', () => {
  const long = '黄泥坳易地扶贫搬迁集中安置社区第一党小组';
  const { rows } = layout([{ label: '人数', points: [point(long, 1), point('甲', 1)] }]);
  expect(rows[0]?.lines.map(({ text }) => text)).toEqual([
    '黄泥坳易地扶贫搬迁集中安置社区第一',
    '党小组',
  ]);
  expect(rows[0]?.barY).toBe(48);
});

test('several series: a heading for each category, a row for each series', () => {
  const { headings, rows } = layout([
    { label: '2025年', points: [point('落户', 15)] },
    { label: '2026年', points: [point('落户', 22)] },
  ]);
  expect(headings.map(({ text }) => text)).toEqual(['落户']);
  expect(rows.map(({ lines, series }) => [lines[0]?.text, series])).toEqual([
    ['2025年', 0],
    ['2026年', 1],
  ]);
});

test('a hidden value leaves no trace: its mark is as long as the room, whatever the number was', () => {
  const hidden = (value: null): ChartPoint => ({
    ...point('乙', value, '不公开'),
    state: 'suppressed',
  });
  const { rows } = layout([{ label: '人数', points: [point('甲', 20), hidden(null)] }]);
  expect(rows[1]).toMatchObject({ bar: null, state: 'suppressed' });
});

test('targets stand at 100 %, and what exceeds them keeps its length', () => {
  const words = (label: string, value: number) => point(label, value, `${label}完成情况`);
  const { target, rows } = barLayout({
    kind: 'target',
    series: [{ label: '', points: [words('体检', 50), words('签约', 125)] }],
  });
  // The scale runs from 0 to 125: the target lies at 100 ÷ 125.
  expect(target).toBe(80);
  expect(rows.map(({ bar }) => bar?.width)).toEqual([40, 100]);
  expect(rows.map(({ notes, value }) => [notes[0]?.text, value])).toEqual([
    ['体检完成情况', null],
    ['签约完成情况', null],
  ]);
});
