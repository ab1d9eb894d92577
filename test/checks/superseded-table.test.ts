import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { supersededTable } from '#checks/superseded-table.ts';
import { RuleTable, ruleOf, ruleStatus } from '#domain/rule-table.ts';
import type { CountyParts } from './county-builder.ts';
import { seen } from './seen.ts';

const row = (id: string, more: object = {}) => ({
  id,
  title: `${id}办法`,
  kind: 'policy',
  region: '全县',
  basis: '县政府令',
  source: '县政府公报',
  ...more,
});
const judged = (...rules: NonNullable<CountyParts['rules']>) => seen(supersededTable, { rules });

const ended = { to: '2020-12-31', ending: 'expired' };
const amount = { value: 10, unit: '元', per: '每人每月' };

test('the published table agrees with itself', () => {
  const { rules } = JSON.parse(readFileSync('content/rules.json', 'utf8')) as {
    rules: NonNullable<CountyParts['rules']>;
  };
  expect(rules.length).toBeGreaterThan(30);
  expect(judged(...rules)).toEqual([]);
});

test.each([
  [
    [row('a'), row('a', { title: '别的' })],
    'duplicate-name error rules.json rules[1].id: 编号“a”出现两次',
  ],
  [
    [row('a', { ...ended, replacedBy: 'b' })],
    'unknown-reference error rules.json rules[0].replacedBy: 没有编号为“b”的规定',
  ],
  [
    [row('a', { ...ended, from: '2021-01-01' })],
    'order-broken error rules.json rules[0].to: “a办法”从2021年1月1日到2020年12月31日，终止早于起始',
  ],
  [
    [row('a', { to: '2020-12-31' })],
    'invalid-content error rules.json rules[0].to: “a办法”to 和 ending 要么都写，要么都不写',
  ],
  [
    [row('a', { kind: 'standard', amount })],
    'invalid-content error rules.json rules[0].from: “a办法”是标准，没有起始日期或金额，不能当作现行标准',
  ],
  [
    [row('a', { amount })],
    'invalid-content error rules.json rules[0].amount: “a办法”不是标准，却写了金额',
  ],
  [
    [row('a', { terms: [{ term: '旧词', words: ['旧词'], hint: '删去' }] })],
    'invalid-content error rules.json rules[0].terms: “a办法”还没有终止，词语不知道从哪一天起不再适用',
  ],
  [
    [row('a', ended), row('b', { title: 'a办法', from: '2020-12-31' })],
    'duplicate-name error rules.json rules[1]: “a办法”有两条在同一时间有效：a 和 b',
  ],
])('%#', (rules, message) => {
  expect(judged(...rules)).toEqual([message]);
});

test('versions that follow each other, and one subject in two regions', () => {
  expect(judged(row('a', ended), row('b', { title: 'a办法', from: '2021-01-01' }))).toEqual([]);
  expect(judged(row('a'), row('b', { title: 'a办法', region: '邻县' }))).toEqual([]);
});

test('the status is that of the day', () => {
  const { rules } = RuleTable.parse({
    rules: [
      row('old', { title: '《某法》', from: '2010-01-01', to: '2020-12-31', ending: 'amended' }),
      row('new', { title: '中华人民共和国某法', from: '2021-01-01' }),
      row('gone', { to: '2020-12-31', ending: 'repealed' }),
      row('past', ended),
      row('plan', { pending: true }),
    ],
  });
  const on = (day: string) => rules.map((rule) => ruleStatus(rule, day));
  expect(on('2020-12-31')).toEqual(['现行', '尚未施行', '现行', '现行', '尚未施行']);
  expect(on('2021-01-01')).toEqual(['已修订', '现行', '已废止', '历史', '尚未施行']);
  expect(ruleOf(rules, { title: '某法' }, '2015-06-01')?.id).toBe('old');
  expect(ruleOf(rules, { title: '某法' }, '2026-06-01')?.id).toBe('new');
  expect(ruleOf(rules, { title: '某法', day: '2010-01-01' }, '2026-06-01')?.id).toBe('old');
  expect(ruleOf(rules, { title: '另一法' }, '2026-06-01')).toBeNull();
});
