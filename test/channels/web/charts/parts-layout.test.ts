import { expect, test } from 'vitest';
import { partsLayout } from '#channels/web/charts/parts-layout.ts';
import type { ChartPoint } from '#views/blocks.ts';

const point = (label: string, value: number | null): ChartPoint => ({
  label,
  value,
  text: String(value),
  state: value === null ? 'missing' : 'exact',
});

test('parts keep their order; one without a value is listed and not drawn', () => {
  const parts = partsLayout([point('甲', 1), point('乙', 3), point('丙', null), point('丁', 0)]);
  expect(parts.map(({ label }) => label)).toEqual(['甲', '乙', '丙', '丁']);
  // A quarter and three quarters: what is unknown takes no room.
  expect(parts.map(({ stretch }) => stretch)).toEqual([
    { x: 0, width: 25 },
    { x: 25, width: 75 },
    null,
    null,
  ]);
});

test('the mark of a quarter lies in its middle; a thin part has none', () => {
  expect(partsLayout([point('甲', 1), point('乙', 3)])[0]?.mark).toBe(12.5);
  expect(partsLayout([point('甲', 1), point('乙', 99)])[0]?.mark).toBeNull();
});

test('parts that are all zero have no stretch', () => {
  expect(partsLayout([point('甲', 0), point('乙', 0)]).map(({ stretch }) => stretch)).toEqual([
    null,
    null,
  ]);
});

test('a negative part is our bug', () => {
  expect(() => partsLayout([point('甲', -1)])).toThrow('甲');
});
