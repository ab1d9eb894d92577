import { expect, test } from 'vitest';
import { partsLayout } from '#channels/web/charts/parts-layout.ts';

const point = (label: string, value: number | null) => ({ label, value, text: String(value) });

test('parts keep their order; one without a value is listed and not drawn', () => {
  const parts = partsLayout([point('甲', 1), point('乙', 3), point('丙', null), point('丁', 0)]);
  expect(parts.map(({ label }) => label)).toEqual(['甲', '乙', '丙', '丁']);
  expect(parts.map(({ path }) => path === null)).toEqual([false, false, true, true]);
});

test('the mark of a quarter lies in its middle, right of the top', () => {
  const [quarter] = partsLayout([point('甲', 1), point('乙', 3)]);
  // The ring's middle radius is (110 + 57.2) ÷ 2 = 83.6, at 45 degrees.
  expect(quarter?.mark?.x).toBeCloseTo(83.6 * Math.SQRT1_2, 6);
  expect(quarter?.mark?.y).toBeCloseTo(-83.6 * Math.SQRT1_2, 6);
});

test('a thin part has no mark', () => {
  expect(partsLayout([point('甲', 1), point('乙', 99)])[0]?.mark).toBeNull();
});

test('a negative part is our bug', () => {
  expect(() => partsLayout([point('甲', -1)])).toThrow('甲');
});
