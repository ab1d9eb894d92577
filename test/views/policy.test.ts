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

const monthly = (id: string, amount: number, from: string, to?: string): Standard => ({
  ...standard,
  id,
  label: '津贴',
  amount,
  per: '每人每月',
  from,
  to,
});

test('months are counted, each with the amount of its time, and rounded once at the end', () => {
  const standards = [
    monthly('old', 50, '2025-07-01', '2026-06-30'),
    monthly('now', 60, '2026-07-01'),
  ];
  const counted = (months: NonNullable<WorkedExample['months']>, count = 1, amounts = standards) =>
    exampleText(
      {
        title: '例',
        standard: 'now',
        months,
        factors: [{ label: '老人', count, unit: '人' }],
      },
      amounts,
    )?.arithmetic;
  const span = { from: '2026-04-10', to: '2026-09-30' };
  // April to June at 50, July to September at 60: 150 + 180.
  expect(counted({ ...span, begin: 'this-month' })).toBe(
    '50元 × 1人（老人） × 3个月（2026年4月至6月） + 60元 × 1人（老人） × 3个月（2026年7月至9月） = 330元',
  );
  // From the month after: two months at 50. Two persons: 200 + 360.
  expect(counted({ ...span, begin: 'next-month' }, 2)).toBe(
    '50元 × 2人（老人） × 2个月（2026年5月至6月） + 60元 × 2人（老人） × 3个月（2026年7月至9月） = 560元',
  );
  // A yearly amount over the turn of a year: 100 × 7 ÷ 12 = 58.333….
  expect(
    counted({ from: '2025-12-31', to: '2026-06-01', begin: 'this-month', of: 12 }, 1, [
      monthly('now', 100, '2025-01-01'),
    ]),
  ).toBe('100元 × 1人（老人） × 7/12（2025年12月至2026年6月，7个月） = 58.33元');
  // One month alone is named once; no amount for May 2025, so no result.
  expect(counted({ from: '2026-07-31', to: '2026-07-31', begin: 'this-month' })).toBe(
    '60元 × 1人（老人） × 1个月（2026年7月） = 60元',
  );
  expect(counted({ from: '2025-05-01', to: '2025-08-01', begin: 'this-month' })).toBeUndefined();
});
