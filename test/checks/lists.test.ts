import { expect, test } from 'vitest';
import { listExpiry } from '#checks/list-expiry.ts';
import { listNotice } from '#checks/list-notice.ts';
import { workdayAfter, workdaysAfter } from '#checks/workdays.ts';
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

// 2026: 中秋 Fri 25 to Sun 27 Sep; 国庆 Thu 1 to Wed 7 Oct; worked: Sun 20 Sep, Sat 10 Oct, Sun 4 Jan.
test.each([
  ['2026-09-24', '2026-09-24', 0],
  ['2026-09-24', '2026-09-27', 0],
  ['2026-09-24', '2026-09-28', 1],
  ['2026-09-18', '2026-09-21', 2],
  ['2026-09-30', '2026-10-07', 0],
  ['2026-09-28', '2026-10-10', 5],
  ['2025-12-31', '2026-01-04', 1],
  ['2026-12-30', '2027-01-04', null],
  ['2003-12-30', '2003-12-31', null],
])('working days after %s to %s: %s', (from, to, days) => {
  expect(workdaysAfter(from, to)).toBe(days);
});

test('the fifth working day after 28 September lies behind the holidays; 2027 is not guessed', () => {
  expect(workdayAfter('2026-09-28', 5)).toBe('2026-10-10');
  expect(workdayAfter('2026-12-30', 1)).toBe('2026-12-31');
  expect(workdayAfter('2026-12-30', 2)).toBeNull();
});

test('a notice stands for the days that it states', () => {
  expect(seen(listNotice, list({ posted: '2026-09-25', until: '2026-10-02' }))).toEqual([]);
  // 28, 29, 30 September, 8 and 9 October.
  const working = { dayCount: { days: 5, unit: '个工作日' } };
  expect(seen(listNotice, list({ ...working, until: '2026-10-09' }))).toEqual([]);
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
  expect(finding?.message).toBe('写明公示 7 个工作日，2026年9月25日至2026年10月2日只有 3 个工作日');
  expect(finding?.hint).toBe(
    '开始的当日不计算，法定节假日不计算，调休上班的计算：until 写 2026-10-12 或以后',
  );
});

test('a year without announced holidays is confirmed by a person; too many days contradict', () => {
  const beyond = { posted: '2026-12-28', until: '2027-01-08' };
  expect(seen(listNotice, list({ ...beyond, dayCount: { days: 5, unit: '个工作日' } }))).toEqual([
    'freshness warning lists/relief.json until: 公示 5 个工作日，2026年12月28日至2027年1月8日所在的年份还没有放假安排，无法核对',
  ]);
  expect(seen(listNotice, list({ ...beyond, dayCount: { days: 11, unit: '日' } }))).toEqual([]);
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

const past = { posted: '2026-09-22', until: '2026-09-29' };
const early =
  'freshness error lists/relief.json posted: 公示2026年10月1日才开始，本期日期是2026年9月30日';
const overdue =
  'freshness warning lists/relief.json until: 公示2026年9月29日已经结束，网站只留记录，这个文件里还有 1 行名单';

test('a list whose last day is past is a warning while its file holds the names', () => {
  expect(seen(listExpiry, list({ posted: '2026-09-23', until: '2026-09-30' }))).toEqual([]);
  expect(seen(listExpiry, list(past))).toEqual([overdue]);
  const boards = { b: { parts: [{ kind: 'list', list: 'relief' }] } };
  expect(seen(listExpiry, { ...list(past), boards })).toEqual([overdue]);
  expect(seen(listExpiry, list({ posted: '2026-10-01', until: '2026-10-08' }))).toEqual([early]);
});

test('the hint is the record to write; with it in place of the names all is well', () => {
  const [finding] = listExpiry(checkInput(list(past)));
  expect(finding?.hint).toContain('"record": {"rows": 1, "period": "2026年9月"}');
  const record = { rows: 1, period: '2026年9月' };
  expect(seen(listExpiry, list({ ...past, rows: [], record }))).toEqual([]);
});

test('a record stands neither beside the names nor before the last day; nothing at all is no list', () => {
  const record = { rows: 1, period: '2026年9月' };
  expect(seen(listExpiry, list({ record }))).toEqual([
    'invalid-content error lists/relief.json record: 名单的 1 行还在，又写了 record',
  ]);
  expect(seen(listExpiry, list({ rows: [], record }))).toEqual([
    'freshness error lists/relief.json record: 公示到2026年10月2日才结束，名单已经移走了',
  ]);
  expect(seen(listExpiry, list({ rows: [] }))).toEqual([
    'invalid-content error lists/relief.json rows: 名单一行也没有',
  ]);
});

test('other texts that name somebody of a list that is over are shown, unless a current list does too', () => {
  const boards = { b: { parts: [{ kind: 'text', paragraphs: ['张*三等1户已领取。'] }] } };
  expect(seen(listExpiry, { ...list(past), boards })).toEqual([
    overdue,
    'freshness warning boards/b.json parts[0].paragraphs[0]: 这里写着“张*三”，与公示期已满的名单“临时救助公示”里的相同',
  ]);
  const lists = { relief: past, second: {} };
  expect(seen(listExpiry, { lists, boards })).toEqual([overdue]);
});
