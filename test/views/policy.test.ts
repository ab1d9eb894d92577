import { expect, test } from 'vitest';
import type { Standard, WorkedExample } from '#domain/document.ts';
import { appliesOn, exampleText, standardText, validityText } from '#views/policy.ts';

const standard: Standard = {
  id: 'yearly',
  label: '育儿补贴',
  amount: 3600,
  unit: '元',
  per: '每孩每年',
  region: '全国',
  from: '2025-01-01',
  source: '实施方案',
};
const example = (...factors: WorkedExample['factors']): WorkedExample => ({
  title: '例',
  standard: 'yearly',
  factors,
});

test('a standard reads per whom, then how much', () => {
  expect(standardText(standard)).toBe('每孩每年3600元');
});

test.each([
  // 3600 × 2 × 6 ÷ 12 = 3600.
  {
    factors: [
      { label: '孩子', count: 2, unit: '个' },
      { label: '月数', count: 6, of: 12, unit: '年' },
    ],
    arithmetic: '3600元 × 2个（孩子） × 6/12年（月数） = 3600元',
  },
  // 3600 × 7 ÷ 12 = 2100.
  {
    factors: [{ label: '月数', count: 7, of: 12, unit: '年' }],
    arithmetic: '3600元 × 7/12年（月数） = 2100元',
  },
  // 3600 ÷ 7 = 514.2857…, to the fen 514.29.
  {
    factors: [{ label: '份', count: 1, of: 7, unit: '份' }],
    arithmetic: '3600元 × 1/7份（份） = 514.29元',
  },
])('$arithmetic', ({ factors, arithmetic }) => {
  expect(exampleText(example(...factors), [standard])?.arithmetic).toBe(arithmetic);
});

test('an example of an unknown standard has no result', () => {
  expect(
    exampleText({ ...example({ label: '孩子', count: 1, unit: '个' }), standard: 'other' }, [
      standard,
    ]),
  ).toBeNull();
});

test('validity includes its last day', () => {
  const term = { from: '2025-01-01', to: '2026-12-31' };
  expect(appliesOn(term, '2026-12-31')).toBe(true);
  expect(appliesOn(term, '2027-01-01')).toBe(false);
  expect(appliesOn(term, '2024-12-31')).toBe(false);
  expect(validityText('2025-01-01', undefined)).toBe('2025年1月1日起');
  expect(validityText('2025-01-01', '2026-12-31')).toBe('2025年1月1日至2026年12月31日');
});
