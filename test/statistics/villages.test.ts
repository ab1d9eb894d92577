import { expect, test } from 'vitest';
import { amountOf } from '#statistics/amount.ts';
import { computeStatistics } from '#statistics/compute.ts';
import { fact, sampleCounty, sampleTown } from './sample-county.ts';

const villages = ['east', 'west', 'south'];

/** Town figure, states and findings of one fact of a town with three villages. */
function given(more: object) {
  const { value: _, ...base } = fact('births', 0, '人');
  const { ledgers, findings } = computeStatistics(
    sampleCounty([
      sampleTown({ villages, facts: [{ period: '2026', facts: [{ ...base, ...more }] }] }),
    ]),
  );
  const figure = ledgers[0]?.figures[0];
  return {
    figure,
    text: figure && amountOf(figure),
    findings,
    states: ledgers[0]?.identities.map(({ state }) => state),
  };
}

test('a town is the sum of its villages', () => {
  const { figure, text, findings } = given({
    fromVillages: true,
    villages: { west: 2, east: 1, south: 4 },
  });
  expect(findings).toEqual([]);
  expect(text).toBe('7人');
  expect(figure?.derivation).toEqual({ origin: 'sum-of-villages', formula: '1 + 2 + 4' });
});

test.each([
  [{ kind: 'missing' }, '未报', 'west村未报，不列合计'],
  [{ kind: 'suppressed' }, '不公开', 'west村的数不公开，不列合计'],
  [{ kind: 'forecast', value: 2 }, '未报', 'west村为预计数，不与实际数相加'],
  [{ kind: 'approximate', value: 2, qualifier: '余' }, '约7人', null],
  [{ kind: 'not-applicable' }, '5人', 'west村不适用，不计入'],
])('a village that is %j', (west, text, note) => {
  const result = given({ fromVillages: true, villages: { east: 1, west, south: 4 } });
  expect(result.text).toBe(text);
  expect(result.figure?.note).toBe(note);
});

test('a village left out is named, and the sum says what it holds', () => {
  const { text, figure, findings } = given({ fromVillages: true, villages: { east: 1, south: 4 } });
  expect(text).toBe('5人');
  expect(figure?.note).toBe('合计只含所列2个村');
  expect(findings).toMatchObject([
    { rule: 'coverage', severity: 'notice', expected: '3', actual: '2' },
  ]);
});

test('a stated town value is held against its villages', () => {
  expect(given({ value: 7, villages: { east: 1, west: 2, south: 4 } })).toMatchObject({
    findings: [],
    states: ['pass'],
  });
  const bad = given({ value: 8, villages: { east: 1, west: 2, south: 4 } });
  expect(bad.states).toEqual(['fail']);
  expect(bad.findings).toMatchObject([{ rule: 'sum-mismatch', expected: '7人', actual: '8人' }]);
  expect(bad.findings[0]?.message).toContain('east村1人 + west村2人 + south村4人 = 7人');
  expect(given({ value: 7, villages: { east: 1, west: 2 } }).findings).toMatchObject([
    { rule: 'coverage' },
  ]);
  expect(
    given({ value: 7, villages: { east: 1, west: 2, south: { kind: 'missing' } } }).states,
  ).toEqual(['not-assessable']);
});

test('villages without a waiver of their own are checked once; with one, as declared', () => {
  const waiver = { reason: '跨村对象', by: '统计站负责人', until: '2026-12-31' };
  const parts = villages.map((village) => `paid@${village}`);
  const money = fact('paid', 1080, '元', { villages: { east: 100, west: 200, south: 700 } });
  const persons = fact('persons', 80, '人', { villages: { east: 10, west: 20, south: 50 } });
  const check = (identities: object[]) =>
    computeStatistics(
      sampleCounty([
        sampleTown({ villages, facts: [{ period: '2026', facts: [money, persons], identities }] }),
      ]),
    ).findings;
  const [finding, ...others] = check([]);
  expect(others).toEqual([]);
  expect(finding?.hint).toContain('差额 80 恰等于“persons”(persons)，疑把人数列加进了金额');
  const declared = { id: 'paid-villages', kind: 'partition', total: 'paid', parts, waiver };
  expect(check([declared])).toMatchObject([{ severity: 'notice', waiver }]);
});

test('the heads of the same villages explain a difference even where their total is not stated', () => {
  const money = fact('paid', 1080, '元', { villages: { east: 100, west: 200, south: 700 } });
  const { value: _value, ...persons } = fact('persons', 0, '人', {
    kind: 'missing',
    villages: { east: 10, west: 20, south: 50 },
  });
  const { findings } = computeStatistics(
    sampleCounty([sampleTown({ villages, facts: [{ period: '2026', facts: [money, persons] }] })]),
  );
  expect(findings[0]?.hint).toContain('差额 80 恰等于“各村persons”各项之和，疑把人数列加进了金额');
});

test('rates of villages are not added up', () => {
  const rate = { measure: 'rate', unit: '%' };
  expect(given({ ...rate, value: 95, villages: { east: 90, west: 95, south: 99 } })).toMatchObject({
    findings: [],
    states: [],
  });
  expect(
    given({ ...rate, fromVillages: true, villages: { east: 90 } }).findings[0]?.message,
  ).toContain('比率，各村的数不能相加');
});
