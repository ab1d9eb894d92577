import { expect, test } from 'vitest';
import { computeStatistics } from '#statistics/compute.ts';
import { fact, sampleCounty, sampleTown } from './sample-county.ts';

type Fact = Record<string, unknown>;

/** State, arithmetic and findings of one identity over some facts. */
function judged(
  identity: object,
  facts: Fact[],
  more: { registers?: Record<string, unknown> } = {},
) {
  const { ledgers, findings } = computeStatistics(
    sampleCounty([
      sampleTown({
        facts: [{ period: '2026', facts, identities: [{ id: 'it', ...identity }] }],
        ...more,
      }),
    ]),
  );
  const [result] = ledgers[0]?.identities ?? [];
  return { state: result?.state, text: result?.arithmetic, findings, first: findings[0] };
}

const people = (id: string, value: number, more: object = {}) => fact(id, value, '人', more);
const about = { kind: 'approximate', qualifier: '余' };
const unknown = (id: string) => {
  const { value: _, ...rest } = people(id, 0);
  return { ...rest, kind: 'missing' };
};
const partition = { kind: 'partition', total: 'all', parts: ['boys', 'girls'] };

test('a partition in its four states', () => {
  const clean = judged(partition, [people('all', 367), people('boys', 180), people('girls', 187)]);
  expect(clean).toMatchObject({
    state: 'pass',
    text: 'boys180人 + girls187人 = all367人',
    findings: [],
  });

  const bad = judged(partition, [people('all', 376), people('boys', 180), people('girls', 187)]);
  expect(bad.state).toBe('fail');
  expect(bad.findings).toHaveLength(1);
  expect(bad.first).toMatchObject({
    rule: 'sum-mismatch',
    severity: 'error',
    expected: '367人',
    actual: '376人',
  });
  expect(bad.first?.message).toContain('差 9人');
  expect(bad.first?.hint).toContain('疑相邻两位写颠倒：“376”应为“367”');
  expect(bad.first?.place.path).toBe('facts[0].value');

  const rough = judged(partition, [
    people('all', 360, about),
    people('boys', 180),
    people('girls', 187),
  ]);
  expect(rough).toMatchObject({ state: 'uncertain', findings: [] });
  expect(rough.text).toBe('boys180人 + girls187人 ≈ all360余人');

  const open = judged(partition, [people('all', 367), people('boys', 180), unknown('girls')]);
  expect(open).toMatchObject({
    state: 'not-assessable',
    first: { rule: 'not-assessable', severity: 'notice' },
  });
});

test('units of one family meet, others are a mistake', () => {
  const money = { kind: 'partition', total: 'all', parts: ['a', 'b'] };
  expect(
    judged(money, [fact('all', 1.2, '万元'), fact('a', 2000, '元'), fact('b', 1, '万元')]).state,
  ).toBe('pass');
  const mixed = judged(money, [fact('all', 12, '吨'), fact('a', 2000, '元'), fact('b', 1, '吨')]);
  expect(mixed).toMatchObject({
    state: 'not-assessable',
    first: { rule: 'invalid-content', severity: 'error' },
  });
  const contacts = judged(money, [people('all', 3), fact('a', 1, '人次'), people('b', 2)]);
  expect(contacts.first?.rule).toBe('invalid-content');
});

test('a waiver turns the error into a notice until its day', () => {
  const facts = [people('all', 368), people('boys', 180), people('girls', 187)];
  const waiver = { reason: '原表如此', by: '统计站负责人', until: '2026-10-01' };
  expect(judged({ ...partition, waiver }, facts).first).toMatchObject({
    severity: 'notice',
    waiver,
  });
  const expired = judged({ ...partition, waiver: { ...waiver, until: '2026-09-30' } }, facts).first;
  expect(expired?.severity).toBe('error');
  expect(expired?.message).toContain('豁免已于2026年9月30日到期');
});

test('subsets: a part, or parts without overlap, may not exceed the whole', () => {
  const two = (disjoint: boolean) => ({
    kind: 'subset',
    whole: 'all',
    parts: ['first', 'second'],
    disjoint,
  });
  const base = [people('all', 240), people('first', 104), people('second', 94)];
  const rest = judged(two(true), base);
  expect(rest.state).toBe('pass');
  expect(rest.first).toMatchObject({ rule: 'subset-exceeds', severity: 'notice' });
  expect(rest.first?.message).toContain('其余 42人 没有说明');
  const big = [people('all', 150), people('first', 104), people('second', 94)];
  expect(judged(two(false), big)).toMatchObject({ state: 'pass', findings: [] });
  const over = judged(two(true), big);
  expect(over.first).toMatchObject({ rule: 'subset-exceeds', severity: 'error', actual: '198人' });
  expect(over.first?.message).toContain('多出 48人');
  expect(
    judged(two(false), [people('all', 100), people('first', 104), people('second', 9)]).first
      ?.message,
  ).toContain('多出 4人');
});

const ratio = {
  kind: 'ratio',
  numerator: 'boys',
  denominator: 'girls',
  result: 'r',
  times: 100,
  decimals: 2,
};
const r = (value: number) => fact('r', value, '比值', { measure: 'rate' });
const births = [people('boys', 180), people('girls', 187)];

test('ratios: rounded, truncated, swapped, wrong', () => {
  expect(judged(ratio, [...births, r(96.26)])).toMatchObject({ state: 'pass', findings: [] });
  const cut = judged(ratio, [...births, r(96.25)]);
  expect(cut.first).toMatchObject({
    rule: 'rate-mismatch',
    severity: 'warning',
    expected: '96.26',
  });
  expect(cut.first?.message).toContain('截断而非四舍五入');
  // 187 ÷ 180 × 100 = 103.888…
  const swapped = judged(ratio, [...births, r(103.89)]);
  expect(swapped.first).toMatchObject({ severity: 'error' });
  expect(swapped.first?.hint).toContain('疑分子、分母颠倒');
  expect(judged(ratio, [...births, r(90)]).first?.message).toContain('= 96.2567');
});

test('a ratio of a difference, and one by nothing', () => {
  const conform = {
    ...ratio,
    numerator: { plus: ['births'], minus: ['outside'] },
    denominator: 'births',
  };
  const facts = [
    people('births', 367),
    people('outside', 4),
    fact('r', 98.91, '%', { measure: 'rate' }),
  ];
  expect(judged(conform, facts)).toMatchObject({
    state: 'pass',
    text: '(births367人 − outside4人) ÷ births367人 × 100 = r98.91%',
  });
  expect(judged(ratio, [people('boys', 1), people('girls', 0), r(1)]).first?.rule).toBe(
    'not-assessable',
  );
});

test('products, several of them, in 元 and 万元, with and without slack', () => {
  // 49 × 3,240 + 54 × 4,080 = 158,760 + 220,320 = 379,080.
  const product = {
    kind: 'product',
    products: [
      ['a', 'rural'],
      ['b', 'urban'],
    ],
    result: 'paid',
  };
  const facts = (paid: number) => [
    people('a', 49),
    people('b', 54),
    fact('rural', 3240, '元/人', { measure: 'standard' }),
    fact('urban', 4080, '元/人', { measure: 'standard' }),
    fact('paid', paid, '万元'),
  ];
  expect(judged(product, facts(37.908))).toMatchObject({ state: 'pass', findings: [] });
  const bad = judged(product, facts(37.9));
  expect(bad.first).toMatchObject({ rule: 'product-mismatch', expected: '37.908万元' });
  expect(bad.first?.message).toContain('80元');
  expect(judged({ ...product, tolerancePercent: 0.5 }, facts(37.9)).findings).toEqual([]);
});

test('differences, of rates in points', () => {
  const difference = { kind: 'difference', minuend: 'now', subtrahend: 'then', result: 'd' };
  const rates = (d: number) => [
    fact('now', 98.91, '%', { measure: 'rate' }),
    fact('then', 99.74, '%', { measure: 'rate' }),
    fact('d', d, '个百分点', { measure: 'rate' }),
  ];
  expect(judged(difference, rates(-0.83)).state).toBe('pass');
  expect(judged(difference, rates(0.83)).first).toMatchObject({
    rule: 'difference-mismatch',
    expected: '-0.83个百分点',
  });
});

test('order', () => {
  const order = { kind: 'order', ascending: ['signed', 'passed'], relation: '<=' };
  expect(judged(order, [people('signed', 26), people('passed', 37)]).state).toBe('pass');
  expect(judged(order, [people('signed', 37), people('passed', 37)]).state).toBe('pass');
  expect(
    judged({ ...order, relation: '<' }, [people('signed', 37), people('passed', 37)]).state,
  ).toBe('fail');
  expect(judged(order, [people('signed', 38), people('passed', 37)]).first).toMatchObject({
    rule: 'order-broken',
  });
});

test('rows of a register', () => {
  const project = (id: string, state: string) => ({
    id,
    name: id,
    work: '新建',
    state,
    year: 2017,
  });
  const registers = {
    clinics: {
      kind: 'projects',
      title: '村卫生室',
      source: '例',
      states: ['已完工', '在建'],
      projects: [project('a', '已完工'), project('b', '在建'), project('c', '已完工')],
    },
  };
  const count = { kind: 'count', register: 'clinics', result: 'n' };
  expect(judged(count, [fact('n', 3, '个')], { registers }).state).toBe('pass');
  const done = { ...count, state: '已完工' };
  expect(judged(done, [fact('n', 2, '个')], { registers }).text).toBe(
    '《村卫生室》中“已完工”共 2 项 = n2个',
  );
  expect(judged(done, [fact('n', 3, '个')], { registers }).first).toMatchObject({
    rule: 'list-count',
    expected: '2个',
  });
  expect(
    judged({ ...count, state: '完工' }, [fact('n', 2, '个')], { registers }).first,
  ).toMatchObject({ rule: 'unknown-reference', hint: '是否应为“已完工”' });
  expect(
    judged({ ...count, register: 'clinic' }, [fact('n', 2, '个')], { registers }).first?.hint,
  ).toBe('是否应为“clinics”');
});

test('cumulative over months that fill the period', () => {
  const month = (period: string, value: number) => ({ period, facts: [people('births', value)] });
  const total = (value: number, periods: string[]) =>
    computeStatistics(
      sampleCounty([
        sampleTown({
          facts: [
            month('2026-01', 12),
            month('2026-02', 10),
            {
              period: '2026-01--02',
              facts: [people('births', value)],
              identities: [{ id: 'sum', kind: 'cumulative', fact: 'births', periods }],
            },
          ],
        }),
      ]),
    ).findings;
  expect(total(22, ['2026-01', '2026-02'])).toEqual([]);
  expect(total(23, ['2026-01', '2026-02'])).toMatchObject([
    { rule: 'sum-mismatch', expected: '22人' },
  ]);
  expect(total(24, ['2026-01', '2026-01'])).toMatchObject([{ rule: 'invalid-content' }]);
});

test('an unknown reference offers the nearest known one', () => {
  const { first } = judged(partition, [people('all', 3), people('boys', 1), people('girl', 2)]);
  expect(first).toMatchObject({ rule: 'unknown-reference', actual: 'girls', expected: 'girl' });
});
