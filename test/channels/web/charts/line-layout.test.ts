import { expect, test } from 'vitest';
import { lineLayout } from '#channels/web/charts/line-layout.ts';
import type { ChartPoint } from '#views/blocks.ts';

const series = (
  label: string,
  values: (number | null)[],
  name = (month: number) => `${month}月`,
) => ({
  label,
  points: values.map(
    (value, index): ChartPoint => ({
      label: name(index + 1),
      value,
      text: value === null ? '未报' : `${value}人`,
      state: value === null ? 'missing' : 'exact',
    }),
  ),
});

test('a missing point is a gap: the line begins anew after it', () => {
  const [line] = lineLayout([series('出生', [4, 8, null, 6, 2])]).series;
  expect(line?.path.match(/M/g)).toHaveLength(2);
  expect(line?.points.map(({ state }) => state)).toEqual([
    'exact',
    'exact',
    'missing',
    'exact',
    'exact',
  ]);
  // The mark of a missing value lies on the axis, not at a number.
  expect(line?.points[2]?.y).toBe(192);
});

test('zero lies in view, at the bottom when nothing is negative', () => {
  const { zeroY, series: lines } = lineLayout([series('出生', [100, 101])]);
  expect(zeroY).toBe(192);
  // 101 is the top of the plot at 36; 100 lies 156 ÷ 101 below it.
  expect(lines[0]?.points[1]?.y).toBe(36);
  expect(lines[0]?.points[0]?.y).toBeCloseTo(36 + 156 / 101, 6);
});

test.each([
  {
    name: 'short labels',
    values: Array.from({ length: 24 }, () => 1),
    label: (month: number) => `${month}月`,
  },
  {
    name: 'long labels',
    values: Array.from({ length: 24 }, () => 1),
    label: (month: number) => `2026年${month}月`,
  },
  {
    name: 'long values',
    values: Array.from({ length: 12 }, () => 1_234_567),
    label: (month: number) => `${month}`,
  },
])('no two labels touch on a phone: $name', ({ values, label }) => {
  const { labels, values: texts } = lineLayout([series('出生', values, label)]);
  expect(labels.length).toBeGreaterThan(1);
  for (const row of [labels, texts]) {
    const boxes = row.map(({ text, x, anchor }) => {
      // 274 px is the drawing's width at 360 px; letters of 16 px, digits 10 px.
      const width = [...text].reduce((sum, char) => sum + (/[0-9]/.test(char) ? 10 : 16), 0);
      const left = (x / 100) * 274 - { start: 0, middle: width / 2, end: width }[anchor];
      return { left, right: left + width };
    });
    for (const [index, box] of boxes.entries()) {
      const next = boxes[index + 1];
      if (next) expect(next.left).toBeGreaterThan(box.right);
    }
  }
});

test('several lines carry the highest and the lowest value on rules', () => {
  const { values, rules } = lineLayout([series('出生', [4, 8]), series('死亡', [9, 3])]);
  expect(values).toEqual([]);
  expect(rules.map(({ text }) => text)).toEqual(['3人', '9人']);
});

test('what leads to an expected value is a line of its own', () => {
  const given = series('出生', [4, 8, 6]);
  const points = given.points.map(
    (point, index): ChartPoint => (index === 2 ? { ...point, state: 'forecast' } : point),
  );
  const [line] = lineLayout([{ ...given, points }]).series;
  expect(line?.path.match(/M/g)).toHaveLength(1);
  expect(line?.expected.match(/M/g)).toHaveLength(1);
  expect(line?.expected.startsWith('M50')).toBe(true);
});
