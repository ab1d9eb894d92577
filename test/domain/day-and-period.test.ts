import { expect, test } from 'vitest';
import { addDays, chineseDay, daysBetween, isDay, lastDayOfMonth } from '#domain/day.ts';
import { comparePeriods, parsePeriod } from '#domain/period.ts';

test.each(['2024-02-29', '2026-12-31', '1900-01-01', '2199-12-31'])('%s is a day', (text) => {
  expect(isDay(text)).toBe(true);
});

test.each([
  '2026-02-29',
  '2026-02-30',
  '2026-13-01',
  '2026-1-1',
  '2026-00-10',
  '1899-12-31',
  '20260101',
  '',
])('“%s” is no day', (text) => {
  expect(isDay(text)).toBe(false);
});

test('days are counted across month and year ends, whatever the time zone', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
  expect(daysBetween('2026-10-10', '2026-10-31')).toBe(21);
  expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1);
  expect(lastDayOfMonth('2028-02')).toBe('2028-02-29');
  expect(chineseDay('2026-09-05')).toBe('2026年9月5日');
});

test.each([
  { id: '2026', from: '2026-01-01', to: '2026-12-31', label: '2026年', kind: 'year' },
  { id: '2026-09', from: '2026-09-01', to: '2026-09-30', label: '2026年9月', kind: 'month' },
  { id: '2017-01--08', from: '2017-01-01', to: '2017-08-31', label: '2017年1—8月', kind: 'span' },
  {
    id: '2026-09-30',
    from: '2026-09-30',
    to: '2026-09-30',
    label: '截至2026年9月30日',
    kind: 'day',
  },
])('$id is $label', (period) => {
  expect(parsePeriod(period.id)).toEqual(period);
});

test.each(['2026-13', '2026-08--01', '2026-08--08', '26', '2026-02-30', '2026-1', '1800', 'x'])(
  '“%s” is no period',
  (id) => {
    expect(parsePeriod(id)).toBeNull();
  },
);

test('the longer of two periods with one end comes first', () => {
  const order = ['2026-10', '2026-09', '2026-01--10', '2026-10-31']
    .map((id) => parsePeriod(id))
    .filter((period) => period !== null)
    .sort(comparePeriods)
    .map(({ id }) => id);
  expect(order).toEqual(['2026-09', '2026-01--10', '2026-10', '2026-10-31']);
});
