import { expect, test } from 'vitest';
import { postedEarly, postedOverdue } from '#checks/posted-days.ts';
import { postedMissing, postedPhoto } from '#checks/posted-missing.ts';
import { postedRecords } from '#checks/posted-records.ts';
import { sheetCodes } from '#checks/sheet-code.ts';
import type { Statement } from '#domain/posted.ts';
import { sheetCode } from '#domain/posted-code.ts';
import { checkInput } from './county-builder.ts';
import { seen } from './seen.ts';

// The edition of the builder's county is 2026-09-30; its villages are east (东村) and west (西村).
const title: Statement = { key: 'title', kind: 'line', label: '标题', text: '村务公开' };
const codeOf = (board: string): string =>
  sheetCode({ town: 'qingshan', sheetCode: undefined, board }, [title]);
const photo = { name: 'wall.jpg', digest: '0123456789abcdef' };

const sheet = (village: string, posted: string, more: Record<string, unknown> = {}) => ({
  board: 'b',
  village,
  code: codeOf('b'),
  size: 'a3',
  posted,
  ...more,
});

const county = (
  sheets: Record<string, unknown>[],
  board: Record<string, unknown> = {},
): Parameters<typeof seen>[1] => ({
  boards: { b: { posted: '2026-09-01', until: '2026-10-20', ...board } },
  posted: { sheets, editions: [{ code: codeOf('b'), board: 'b', statements: [title] }] },
});

const both = [sheet('east', '2026-09-01', { photo }), sheet('west', '2026-09-01', { photo })];

test('a whole inventory has no findings', () => {
  for (const check of [postedRecords, postedOverdue, postedEarly, postedMissing, postedPhoto]) {
    expect(seen(check, county(both))).toEqual([]);
  }
});

test('records name known villages, days that have come, and recorded editions', () => {
  expect(
    seen(
      postedRecords,
      county([
        sheet('north', '2026-09-01'),
        sheet('east', '2026-10-01'),
        sheet('west', '2026-09-20', { removed: '2026-09-10' }),
        sheet('west', '2026-09-21', { removed: '2026-10-10' }),
      ]),
    ),
  ).toEqual([
    'posted-record error posted.json sheets[0].village: 青山镇没有编号为“north”的村',
    'posted-record error posted.json sheets[1].posted: 张贴日期2026年10月1日晚于本期日期2026年9月30日',
    'posted-record error posted.json sheets[2].removed: 撤下日期2026年9月10日早于张贴日期2026年9月20日',
    'posted-record error posted.json sheets[3].removed: 撤下日期2026年10月10日晚于本期日期2026年9月30日',
  ]);
  expect(
    seen(
      postedRecords,
      county([
        sheet('east', '2026-09-01'),
        sheet('east', '2026-09-05'),
        sheet('west', '2026-09-01', { code: codeOf('other') }),
      ]),
    ),
  ).toEqual([
    'posted-record error posted.json sheets[1].posted: 公开栏“b”在east登记了两张都在墙上：2026年9月1日和2026年9月5日张贴的',
    `posted-record error posted.json sheets[2].code: 没有记下公开栏“b”版本码 ${codeOf('other')} 的内容`,
  ]);
});

test('到期未撤: over and hung 15 days, or withdrawn', () => {
  // 2026-09-15 to 2026-09-30 is 15 days, 2026-09-16 only 14.
  const over = { until: '2026-09-29' };
  expect(seen(postedOverdue, county([sheet('east', '2026-09-16')], over))).toEqual([]);
  expect(
    seen(postedOverdue, county([sheet('east', '2026-09-15'), sheet('west', '2026-09-01')], over)),
  ).toEqual([
    'posted-overdue warning posted.json sheets[0]: 《村务公开》张贴期到2026年9月29日为止，已经挂了 15 天，还没有撤下：东村、西村',
  ]);
  const archived = { archived: { since: '2026-09-20', reason: '数字有误' } };
  expect(seen(postedOverdue, county([sheet('west', '2026-09-16')], archived))).toEqual([
    'posted-overdue warning posted.json sheets[0]: 《村务公开》已于2026年9月20日撤回（数字有误），还没有撤下：西村',
  ]);
  const down = [sheet('west', '2026-09-01', { removed: '2026-09-25' })];
  expect(seen(postedOverdue, county(down, archived))).toEqual([]);
});

test('taken down before 15 days, unless replaced, withdrawn, or posted before the law', () => {
  const early = (removed: string) => [sheet('east', '2026-09-01', { removed })];
  expect(seen(postedEarly, county(early('2026-09-16')))).toEqual([]);
  expect(seen(postedEarly, county(early('2026-09-15')))).toEqual([
    'posted-early warning posted.json sheets[0].removed: 东村的《村务公开》只挂了 14 天（2026年9月1日至2026年9月15日），不足 15 天',
  ]);
  const replaced = [...early('2026-09-05'), sheet('east', '2026-09-05')];
  expect(seen(postedEarly, county(replaced))).toEqual([]);
  // 4 days and then 12 without a break are 16 in all; elsewhere another sheet does not help.
  const chain = [...early('2026-09-05'), sheet('east', '2026-09-05', { removed: '2026-09-17' })];
  expect(seen(postedEarly, county(chain))).toEqual([]);
  const elsewhere = [...early('2026-09-05'), sheet('west', '2026-09-05')];
  expect(seen(postedEarly, county(elsewhere))).toHaveLength(1);
  const archived = { archived: { since: '2026-09-05', reason: '数字有误' } };
  expect(seen(postedEarly, county(early('2026-09-05'), archived))).toEqual([]);
  const old = [sheet('east', '2025-12-01', { removed: '2025-12-08' })];
  expect(seen(postedEarly, county(old))).toEqual([]);
});

test('boards that should hang and are not recorded; none is asked for without an inventory', () => {
  expect(seen(postedMissing, county([sheet('east', '2026-09-01')]))).toEqual([
    'posted-missing notice posted.json sheets: 应当挂在墙上，还没有登记张贴的有 1 块：《村务公开》：西村',
  ]);
  const only = { villages: ['east'] };
  expect(seen(postedMissing, county([sheet('east', '2026-09-01')], only))).toEqual([]);
  expect(seen(postedMissing, county([], { until: '2026-09-20' }))).toEqual([]);
  expect(seen(postedMissing, { boards: { b: {} } })).toEqual([]);
});

test('no photo of the posting', () => {
  const sheets = [
    sheet('east', '2026-09-01'),
    sheet('west', '2026-09-01', { photo }),
    sheet('west', '2026-08-01', { removed: '2026-09-01' }),
  ];
  expect(seen(postedPhoto, county(sheets))).toEqual([
    'posted-photo notice posted.json sheets[0]: 挂在墙上，没有张贴照片的有 1 块：《村务公开》：东村',
  ]);
});

test('two boards with one code, a code that is not its content, an address that is too long', () => {
  const { county: clean } = checkInput(county(both));
  const coded = (address: string) => ({
    town: 'qingshan',
    board: 'b',
    file: 'towns/qingshan/boards/b.json',
    code: codeOf('b'),
    address,
    statements: [title],
  });
  const short = 'https://abcdefghijklmnopq.cn/c/qhc7dk3f9';
  expect(short).toHaveLength(40);
  expect(sheetCodes(clean, [coded(short)])).toEqual([]);
  expect(sheetCodes(clean, [coded(`${short}/`)])).toMatchObject([
    { rule: 'sheet-code', severity: 'warning', actual: '41 个字符' },
  ]);
  const edited = county(both);
  edited.posted = {
    sheets: both,
    editions: [
      { code: codeOf('b'), board: 'b', statements: [{ ...title, text: '村务公开（二）' }] },
    ],
  };
  expect(sheetCodes(checkInput(edited).county, [])).toMatchObject([
    { rule: 'sheet-code', severity: 'error', place: { path: 'editions[0].code' } },
  ]);
  // The same folder name in one town twice cannot be; two towns with one sign can.
  const twins = checkInput({
    town: { sheetCode: 'QH' },
    boards: Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`b${index}`, {}])),
  });
  const collisions = sheetCodes(twins.county, []);
  // 300 boards of one town in 25³ = 15,625 codes: some pair must be expected to meet.
  expect(collisions.length).toBeGreaterThan(0);
  expect(collisions[0]?.message).toMatch(/的版本码相同：QH-/);
});
