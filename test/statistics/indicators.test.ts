import { expect, test } from 'vitest';
import { amountOf } from '#statistics/amount.ts';
import { computeStatistics } from '#statistics/compute.ts';
import { indicators } from '#statistics/indicators/index.ts';
import { fact, sampleCounty, sampleTown } from './sample-county.ts';

type Fact = ReturnType<typeof fact>;

/** The figure of one indicator over facts named like its inputs, and its findings. */
function computed(indicator: string, facts: Fact[], period = '2025', more: object = {}) {
  const inputs = Object.fromEntries(
    facts.map(({ id }) => [id.replace(/-(\w)/g, (_, c) => c.toUpperCase()), id]),
  );
  const use = { id: 'computed', indicator, inputs, ...more };
  const { ledgers, findings } = computeStatistics(
    sampleCounty([sampleTown({ facts: [{ period, facts, indicators: [use] }] })]),
  );
  const figure = ledgers[0]?.figures.find(({ id }) => id === 'computed');
  return { figure, findings, text: figure ? amountOf(figure) : null };
}

const rate = { measure: 'rate' };
const stock = { measure: 'stock' };

// Worked by hand: 378 ÷ 59,273.5 × 1000 = 6.3772…; 111 ÷ 59,273.5 × 1000 = 1.8727…;
// 111 ÷ 59,329 × 1000 = 1.8709…; 180 ÷ 187 × 100 = 96.2567 (not 96.25); 363 ÷ 367 = 98.9101 %;
// 9,720 ÷ 11,379 = 85.4205 %; 3,002,095 ÷ 19,157 = 156.7101; 45,260 ÷ 2,256 = 20.0620.
test.each([
  [
    'birth-rate',
    [fact('births', 378, '人'), fact('average-population', 59273.5, '人')],
    '6.38‰',
    '378 ÷ 59273.5 × 1000‰',
  ],
  [
    'death-rate',
    [fact('deaths', 256, '人'), fact('average-population', 59273.5, '人')],
    '4.32‰',
    '256 ÷ 59273.5 × 1000‰',
  ],
  [
    'natural-increase-rate',
    [fact('increase', 111, '人'), fact('average-population', 59273.5, '人')],
    '1.87‰',
    '111 ÷ 59273.5 × 1000‰',
  ],
  [
    'natural-increase-rate-year-end',
    [fact('increase', -111, '人'), fact('end-population', 59329, '人')],
    '-1.87‰',
    '(−111) ÷ 59329 × 1000‰',
  ],
  [
    'average-population',
    [fact('start', 59218, '人', stock), fact('end', 59329, '人', stock)],
    '59273.5人',
    '(59218+59329) ÷ 2',
  ],
  [
    'natural-increase',
    [fact('births', 367, '人'), fact('deaths', 256, '人')],
    '111人',
    '367 − 256',
  ],
  [
    'sex-ratio-at-birth',
    [fact('boys', 180, '人'), fact('girls', 187, '人')],
    '96.26',
    '180 ÷ 187 × 100',
  ],
  [
    'sex-ratio-by-order',
    [fact('boys', 47, '人'), fact('girls', 55, '人')],
    '85.45',
    '47 ÷ 55 × 100',
  ],
  [
    'coverage-rate',
    [fact('covered', 0, '人'), fact('eligible', 820, '人')],
    '0.00%',
    '0 ÷ 820 × 100%',
  ],
  [
    'completion-rate',
    [fact('result', 12000, '元'), fact('target', 1, '万元')],
    '120.00%',
    '12000 ÷ 10000 × 100%',
  ],
  ['share', [fact('part', 3424, '人'), fact('whole', 8311, '人')], '41.20%', '3424 ÷ 8311 × 100%'],
  [
    'per-head',
    [fact('amount', 300.2095, '万元'), fact('heads', 19157, '人次')],
    '156.71元',
    '300.2095万元 ÷ 19157人次',
  ],
  [
    'per-unit',
    [fact('amount', 45260, '平方米'), fact('units', 2256, '个')],
    '20.06平方米',
    '45260平方米 ÷ 2256个',
  ],
  [
    'contraceptive-prevalence',
    [fact('users', 9720, '人'), fact('married-women', 11379, '人')],
    '85.42%',
    '9720 ÷ 11379 × 100%',
  ],
  [
    'policy-conformity',
    [fact('births', 367, '人'), fact('outside', 4, '人')],
    '98.91%',
    '(367−4) ÷ 367 × 100%',
  ],
  [
    'remainder',
    [fact('whole', 240, '人'), fact('first', 104, '人'), fact('second', 94, '人')],
    '42人',
    '240 − 104 − 94',
  ],
  [
    'difference',
    [fact('minuend', 98.91, '%', rate), fact('subtrahend', 99.74, '%', rate)],
    '-0.83个百分点',
    '98.91 − 99.74',
  ],
  ['sum', [fact('first', 1.5, '万元'), fact('second', 500, '元')], '1.55万元', '1.5 + 0.05'],
])('%s', (indicator, facts, text, formula) => {
  const result = computed(indicator, facts);
  expect(result.findings).toEqual([]);
  expect(result.text).toBe(text);
  expect(result.figure?.derivation.formula).toBe(formula);
});

/** A comparison of `value` now with `before` in an earlier period. */
function change(
  indicator: string,
  now: [string, number],
  then: [string, number],
  unit: string,
  measure = 'flow',
) {
  const facts = (value: number) => [fact('x', value, unit, { measure })];
  const inputs = { current: 'x', previous: `x#${then[0]}` };
  const { ledgers, findings } = computeStatistics(
    sampleCounty([
      sampleTown({
        facts: [
          { period: then[0], facts: facts(then[1]) },
          {
            period: now[0],
            facts: facts(now[1]),
            indicators: [{ id: 'change', indicator, inputs }],
          },
        ],
      }),
    ]),
  );
  const figure = ledgers.flatMap((ledger) => ledger.figures).find(({ id }) => id === 'change');
  return { figure, findings, text: figure ? amountOf(figure) : null };
}

// 367 − 378 = −11, −11 ÷ 378 = −2.910 %; 5216 ÷ 4696 = 1.11073.
test.each([
  ['year-on-year', ['2017-01--08', 367], ['2016-01--08', 378], '人', 'flow', '-2.9%'],
  ['year-on-year', ['2016', 5216], ['2015', 4696], '元', 'flow', '11.1%'],
  ['year-on-year', ['2017-01--08', 98.91], ['2016-01--08', 99.74], '%', 'rate', '-0.83个百分点'],
  ['year-on-year', ['2017', 1.87], ['2016', 2.56], '‰', 'rate', '-0.69个千分点'],
  ['year-on-year', ['2017', 96.26], ['2016', 126.35], '比值', 'rate', '-30.09个比值'],
  ['period-on-period', ['2026-01', 30], ['2025-12', 24], '人次', 'flow', '25.0%'],
] as const)('%s %j against %j in %s', (indicator, now, then, unit, measure, text) => {
  const result = change(indicator, [...now], [...then], unit, measure);
  expect(result.findings).toEqual([]);
  expect(result.text).toBe(text);
});

test.each([
  ['year-on-year', '2017-01--08', '2016', '累计数不能与全年数相比'],
  ['year-on-year', '2017', '2015', '不是上年同期'],
  ['period-on-period', '2026-03', '2026-01', '不是紧接的前后两期'],
] as const)('%s of %s with %s is refused', (indicator, now, then, why) => {
  const { figure, findings } = change(indicator, [now, 2], [then, 1], '人');
  expect(findings).toMatchObject([{ rule: 'not-assessable', severity: 'error' }]);
  expect(findings[0]?.message).toContain(why);
  expect(figure).toMatchObject({ kind: 'not-applicable', value: null });
});

test('a zero denominator gives no rate', () => {
  const { figure, findings } = computed('share', [fact('part', 3, '人'), fact('whole', 0, '人')]);
  expect(findings).toEqual([]);
  expect(figure).toMatchObject({ kind: 'not-applicable', value: null, note: '分母为 0，不计算' });
});

test.each([
  [{ kind: 'missing' }, 'missing', '未报'],
  [{ kind: 'suppressed' }, 'suppressed', '不公开'],
  [{ kind: 'approximate', value: 50, qualifier: '余' }, 'approximate', '约25.00%'],
  [{ kind: 'forecast', value: 50 }, 'forecast', '预计25.00%'],
])('an input that is %j makes the result %s', (part, kind, text) => {
  const { value: _, ...nothing } = fact('part', 0, '人');
  const result = computed('share', [{ ...nothing, ...part } as Fact, fact('whole', 200, '人')]);
  expect(result.figure?.kind).toBe(kind);
  expect(result.text).toBe(text);
});

test('a yearly rate over a part of the year is marked', () => {
  const facts = [fact('births', 367, '人'), fact('average-population', 59273.5, '人')];
  expect(computed('birth-rate', facts, '2017-01--08').figure?.note).toContain('2017年1—8月累计');
  expect(computed('birth-rate', facts, '2017').figure?.note).toBeNull();
});

test('head-counts are not replaced by money, nor 人次 by 人', () => {
  const money = computed('birth-rate', [
    fact('births', 3, '元'),
    fact('average-population', 9, '人'),
  ]);
  expect(money.findings).toMatchObject([{ rule: 'invalid-content' }]);
  const contacts = computed('share', [fact('part', 4427, '人'), fact('whole', 4430, '人次')]);
  expect(contacts.findings[0]?.message).toContain('量的不是同一种东西');
});

test('inputs of a wrong name are named with those wanted', () => {
  const { findings } = computed('share', [fact('part', 1, '人'), fact('all', 2, '人')]);
  expect(findings[0]?.message).toContain('缺 whole，多 all');
});

test('indicators build on indicators, in any order, and for villages that have all inputs', () => {
  const population = { measure: 'stock', villages: { east: 100, west: 300 }, fromVillages: true };
  const { value: _, ...population0 } = fact('start', 0, '人', population);
  const { ledgers, findings } = computeStatistics(
    sampleCounty([
      sampleTown({
        villages: ['east', 'west'],
        facts: [
          {
            period: '2025',
            facts: [
              population0,
              { ...population0, id: 'end', villages: { east: 300, west: 300 } },
              fact('births', 5, '人', { villages: { east: 2, west: 3 } }),
            ],
            indicators: [
              {
                id: 'rate',
                indicator: 'birth-rate',
                villages: true,
                inputs: { births: 'births', averagePopulation: 'mean' },
              },
              {
                id: 'mean',
                indicator: 'average-population',
                villages: true,
                inputs: { start: 'start', end: 'end' },
              },
            ],
          },
        ],
      }),
    ]),
  );
  expect(findings).toEqual([]);
  const rates = ledgers[0]?.figures.filter(({ id }) => id === 'rate') ?? [];
  // Town 5 ÷ 500, east 2 ÷ 200, west 3 ÷ 300: ten in a thousand each.
  expect(rates.map((figure) => [figure.village, amountOf(figure)])).toEqual([
    [null, '10.00‰'],
    ['east', '10.00‰'],
    ['west', '10.00‰'],
  ]);
});

test('a circle of indicators is one finding', () => {
  const use = (id: string, other: string) => ({
    id,
    indicator: 'difference',
    inputs: { minuend: other, subtrahend: 'x' },
  });
  const { findings } = computeStatistics(
    sampleCounty([
      sampleTown({
        facts: [
          {
            period: '2025',
            facts: [fact('x', 1, '人')],
            indicators: [use('first', 'second'), use('second', 'first')],
          },
        ],
      }),
    ]),
  );
  expect(findings).toHaveLength(1);
  expect(findings[0]?.message).toContain('first → second → first');
});

test('every definition can be printed and has a source with its day', () => {
  for (const { id, name, formula, source } of indicators) {
    expect(`${id} ${name} ${formula} ${source.title} ${source.clause}`).not.toContain('undefined');
    expect(source.checked).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  }
  expect(new Set(indicators.map(({ id }) => id)).size).toBe(indicators.length);
});
