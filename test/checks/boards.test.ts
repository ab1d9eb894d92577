import { expect, test } from 'vitest';
import { boardCurrency } from '#checks/board-currency.ts';
import { boardDays } from '#checks/board-days.ts';
import { boardPlacement } from '#checks/board-placement.ts';
import { checkInput, fact } from './county-builder.ts';
import { seen } from './seen.ts';

const board = (fields: Record<string, unknown>) => ({ boards: { b: fields } });

test('a board belongs to a column and hangs in villages of the town', () => {
  expect(seen(boardPlacement, board({ column: '财务', villages: ['west', 'east'] }))).toEqual([]);
  expect(
    seen(boardPlacement, board({ column: '财政', villages: ['east', 'north', 'east'] })),
  ).toEqual([
    'unknown-reference error boards/b.json column: 没有“财政”这个栏目',
    'unknown-reference error boards/b.json villages[1]: 青山镇没有编号为“north”的村',
    'duplicate-name error boards/b.json villages[2]: 张贴的村里“east”写了两次',
  ]);
});

test.each([
  ['15 days after posting', { posted: '2026-09-20', until: '2026-10-05' }],
  ['over the end of February', { posted: '2026-02-20', until: '2026-03-07', archived: true }],
  ['posted before the law', { posted: '2025-12-25', until: '2026-01-01', archived: true }],
  ['ends on the day of the edition', { posted: '2026-09-01', until: '2026-09-30' }],
])('%s is lawful', (_, { archived, ...days }: Record<string, unknown>) => {
  const end = archived ? { archived: { since: '2026-09-01', reason: '张贴期满' } } : {};
  expect(seen(boardDays, board({ ...days, ...end }))).toEqual([]);
});

test('14 days are too few, and the hint names the first lawful day', () => {
  const [finding] = boardDays(checkInput(board({ posted: '2026-09-20', until: '2026-10-04' })));
  expect(finding).toMatchObject({
    rule: 'freshness',
    severity: 'error',
    message: '只张贴 14 日（2026年9月20日至2026年10月4日），不足 15 日',
    expected: '2026-10-05 或以后',
    place: { file: 'towns/qingshan/boards/b.json', path: 'until' },
  });
});

test('expired, future and reversed days', () => {
  expect(seen(boardDays, board({ posted: '2026-08-01', until: '2026-09-29' }))).toEqual([
    'freshness warning boards/b.json until: 公开栏张贴到2026年9月29日，已经过期，还没有归档',
  ]);
  expect(seen(boardDays, board({ posted: '2026-10-01', until: '2026-10-30' }))).toEqual([
    'freshness error boards/b.json posted: 张贴日期2026年10月1日晚于本期日期2026年9月30日',
  ]);
  expect(seen(boardDays, board({ posted: '2026-09-20', until: '2026-09-19' }))).toEqual([
    'order-broken error boards/b.json until: 撤下日期2026年9月19日早于张贴日期2026年9月20日',
  ]);
  const archived = { since: '2026-10-01', reason: '有误' };
  expect(seen(boardDays, board({ archived }))).toEqual([
    'order-broken error boards/b.json archived.since: 撤回日期2026年10月1日不在张贴日期2026年9月20日和本期日期2026年9月30日之间',
  ]);
});

const repeal = { basis: '2021年修法', since: '2021-08-20' };
const historical = {
  policies: {
    old: { name: '旧办法', history: repeal },
    ended: { name: '过期办法', validTo: '2026-09-29' },
    last: { name: '末日办法', validTo: '2026-09-30' },
  },
  facts: {
    '2015': { history: repeal, facts: [fact('fees', 3)] },
    '2026-08': { facts: [fact('births', 12)] },
  },
};
const parts = [
  { kind: 'figures', facts: ['births', 'fees#2015'] },
  { kind: 'policy', policy: 'old' },
  { kind: 'policy', policy: 'ended' },
];

test('a current board shows nothing of the past', () => {
  const current = {
    period: '2026-08',
    parts: [
      { kind: 'figures', facts: ['births'] },
      { kind: 'policy', policy: 'last' },
    ],
  };
  expect(seen(boardCurrency, { ...historical, ...board(current) })).toEqual([]);
  expect(seen(boardCurrency, { ...historical, ...board({ period: '2026-08', parts }) })).toEqual([
    'superseded-term error boards/b.json parts[0].facts[1]: 现行公开栏用了历史数据“fees”（2021年修法）',
    'superseded-term error boards/b.json parts[1].policy: 现行公开栏引用了“旧办法”，它已是历史资料（2021年修法）',
    'superseded-term error boards/b.json parts[2].policy: 现行公开栏引用了“过期办法”，它的有效期到2026年9月29日为止',
  ]);
});

test('an archived board may; a town that is history has no current one', () => {
  const archived = { since: '2026-09-25', reason: '更正' };
  expect(
    seen(boardCurrency, { ...historical, ...board({ period: '2026-08', parts, archived }) }),
  ).toEqual([]);
  const town = { history: { reason: '旧材料', ...repeal } };
  expect(seen(boardCurrency, { town, ...board({ archived }) })).toEqual([]);
  expect(seen(boardCurrency, { town, ...board({}) })).toEqual([
    'superseded-term error boards/b.json: 青山镇的材料是历史资料（2021年修法），不能有现行公开栏',
  ]);
});
