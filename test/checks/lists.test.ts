import { expect, test } from 'vitest';
import { listExpiry } from '#checks/list-expiry.ts';
import { listNotice } from '#checks/list-notice.ts';
import { weekdaysAfter } from '#checks/weekdays.ts';
import { checkInput } from './county-builder.ts';
import { seen } from './seen.ts';

const list = (fields: Record<string, unknown>) => ({ lists: { relief: fields } });
const row = (serial: number, village: string) => ({
  serial,
  name: '李**',
  village,
  programme: '临时救助',
  amount: 500,
  unit: '元',
  period: '2026年9月',
});

// 2026-09-25 is a Friday.
test.each([
  ['2026-09-25', '2026-09-25', 0],
  ['2026-09-25', '2026-09-27', 0],
  ['2026-09-25', '2026-09-28', 1],
  ['2026-09-25', '2026-10-02', 5],
  ['2026-09-26', '2026-10-04', 5],
  ['2025-12-31', '2026-01-07', 5],
])('weekdays after %s to %s: %i', (from, to, days) => {
  expect(weekdaysAfter(from, to)).toBe(days);
});

test('a notice stands for the days that it states', () => {
  expect(seen(listNotice, list({ posted: '2026-09-25', until: '2026-10-02' }))).toEqual([]);
  const working = { dayCount: { days: 5, unit: '个工作日' } };
  expect(seen(listNotice, list({ ...working, until: '2026-10-05' }))).toEqual([]);
});

test('too short in calendar days and in working days', () => {
  expect(listNotice(checkInput(list({ posted: '2026-09-25', until: '2026-10-01' })))).toMatchObject(
    [
      {
        rule: 'freshness',
        severity: 'error',
        message: '写明公示 7 日，2026年9月25日至2026年10月1日只有 6 日',
        expected: '2026-10-02 或以后',
      },
    ],
  );
  const working = { posted: '2026-09-25', dayCount: { days: 7, unit: '个工作日' } };
  const [finding] = listNotice(checkInput(list({ ...working, until: '2026-10-02' })));
  expect(finding?.message).toBe('写明公示 7 个工作日，2026年9月25日至2026年10月2日只有 5 个工作日');
  expect(finding?.hint).toBe(
    '开始的当日不计算：until 写 2026-10-06 或以后；只排除了周六周日，期间有法定节假日或调休的另行顺延',
  );
});

test('just enough weekdays may hide a holiday; too many days contradict the statement', () => {
  const working = { dayCount: { days: 5, unit: '个工作日' } };
  expect(seen(listNotice, list(working))).toEqual([
    'freshness notice lists/relief.json until: 公示 5 个工作日，2026年9月25日至2026年10月2日按周一至周五计算正好够',
  ]);
  expect(seen(listNotice, list({ until: '2026-10-03' }))).toEqual([
    'freshness warning lists/relief.json until: 写明公示 7 日，2026年9月25日至2026年10月3日有 8 日',
  ]);
  expect(seen(listNotice, list({ until: '2026-09-24' }))).toEqual([
    'order-broken error lists/relief.json until: 公示截止2026年9月24日早于开始2026年9月25日',
  ]);
});

test('serials tell namesakes of one village apart', () => {
  expect(seen(listNotice, list({ rows: [row(1, 'east'), row(1, 'west')] }))).toEqual([]);
  expect(seen(listNotice, list({ rows: [row(1, 'east'), row(1, 'east')] }))).toEqual([
    'duplicate-name error lists/relief.json rows[1].serial: 第 2 行与第 1 行的村和序号相同（1 号）',
  ]);
});

test('a name that is not masked is refused here too', () => {
  const input = checkInput(list({}));
  const first = input.county.towns[0]?.lists[0]?.value.rows[0];
  if (first) first.name = '张某某';
  expect(listNotice(input)).toMatchObject([
    { rule: 'invalid-content', severity: 'error', message: '第 1 行的姓名没有遮掩' },
  ]);
});

test('a list leaves the site after its last day', () => {
  const past = { posted: '2026-09-22', until: '2026-09-29' };
  expect(seen(listExpiry, list({ posted: '2026-09-23', until: '2026-09-30' }))).toEqual([]);
  expect(seen(listExpiry, list(past))).toEqual([
    'freshness warning lists/relief.json until: 公示2026年9月29日已经结束，名单文件还在',
  ]);
  const archived = { since: '2026-09-30', reason: '张贴期满' };
  const boards = { b: { archived, parts: [{ kind: 'list', list: 'relief' }] } };
  expect(seen(listExpiry, { ...list(past), boards })).toEqual([
    'freshness error boards/b.json parts[0].list: 公示2026年9月29日已经结束，这里还在公开名单“临时救助公示”',
  ]);
  expect(seen(listExpiry, list({ posted: '2026-10-01', until: '2026-10-08' }))).toEqual([
    'freshness error lists/relief.json posted: 公示2026年10月1日才开始，本期日期是2026年9月30日',
  ]);
});
