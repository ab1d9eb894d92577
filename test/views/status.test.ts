import { expect, test } from 'vitest';
import { boardStatus, policyStatus, statusOn } from '#views/status.ts';
import { type CountyParts, checkInput } from '../checks/county-builder.ts';

const row = (id: string, title: string, more: object) => ({
  id,
  title,
  kind: 'regulation',
  region: '全国',
  basis: '决定',
  source: '公报',
  ...more,
});
const rules = [
  row('repealed', '甲条例', { to: '2021-08-31', ending: 'repealed' }),
  row('amended', '乙法', { to: '2021-08-31', ending: 'amended' }),
];
const history = { basis: '修法', since: '2021-09-01' };

const policyOn = (day: string, fields: Record<string, unknown>) => {
  const { county } = checkInput({ rules, policies: { p: fields } });
  const head = county.policies[0]?.value.head;
  return head && policyStatus(head, county.rules.value.rules, day);
};

test.each([
  ['2026-09-30', {}, '现行'],
  ['2024-12-31', {}, '尚未施行'],
  ['2026-09-30', { validTo: '2026-09-30' }, '现行'],
  ['2026-10-01', { validTo: '2026-09-30' }, '历史'],
  ['2026-09-30', { history }, '历史'],
  ['2026-09-30', { history, basis: [{ title: '甲条例' }] }, '已废止'],
  ['2026-09-30', { history, basis: [{ title: '乙法' }] }, '已修订'],
])('a policy on %s with %j: %s', (day, fields, status) => {
  expect(policyOn(day, fields)).toBe(status);
});

test('an amount that begins later is not in force yet', () => {
  expect(statusOn({ from: '2027-01-01' }, '2026-12-31')).toBe('尚未施行');
  expect(statusOn({ from: '2027-01-01' }, '2027-01-01')).toBe('现行');
});

test('a board is current while it hangs', () => {
  const boardOn = (parts: CountyParts) => {
    const town = checkInput(parts).county.towns[0];
    const board = town?.boards[0]?.value;
    return town && board && boardStatus(town, board, '2026-09-30');
  };
  expect(boardOn({ boards: { b: {} } })).toBe('现行');
  expect(boardOn({ boards: { b: { until: '2026-09-29' } } })).toBe('历史');
  const archived = { since: '2026-09-25', reason: '更正' };
  expect(boardOn({ boards: { b: { archived } } })).toBe('历史');
  expect(boardOn({ boards: { b: {} }, town: { history: { reason: '旧', ...history } } })).toBe(
    '历史',
  );
});
