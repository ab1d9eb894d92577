import { expect, test } from 'vitest';
import { hiddenReferences } from '#checks/hidden-references.ts';
import { countyKey } from '#suppression/figure-cells.ts';
import { maskStatistics } from '#suppression/mask-statistics.ts';
import { protectFigures } from '#suppression/protect-figures.ts';
import { smallCountFindings } from '#suppression/small-count-findings.ts';
import { loadSolver } from '#suppression/solver.ts';
import { type CountyParts, checkInput, fact } from '../checks/county-builder.ts';

const solver = await loadSolver();

const villages = {
  villages: [
    { id: 'east', name: '东村' },
    { id: 'west', name: '西村' },
    { id: 'south', name: '南村' },
  ],
};

/** Hidden figures with their reasons, and the statistics that readers see. */
function protectedCounty(parts: CountyParts) {
  const input = checkInput({ town: villages, ...parts });
  const { county, statistics } = input;
  const answer = protectFigures(solver, county, statistics);
  const shown = maskStatistics(county, statistics, new Set(answer.hidden.keys()));
  const short = [...answer.hidden].map(
    ([key, reason]) => `${key.replace(/^qingshan\//, '')} ${reason}`,
  );
  return { ...input, answer, shown, hidden: short.sort() };
}

const relief = { sensitivity: 'relief' };
const inVillages = (east: number, west: number, south: number) => ({
  villages: { east, west, south },
});

test('a village’s small count takes one more village with it, since the total is published', () => {
  const { hidden, answer, shown } = protectedCounty({
    facts: { '2026': { facts: [fact('aid', 60, { ...relief, ...inVillages(2, 28, 30) })] } },
  });
  expect(hidden).toHaveLength(2);
  expect(hidden).toContain('aid@east#2026 small');
  expect(answer.exposed).toEqual([]);
  const total = shown.ledgers[0]?.figures.find(({ village }) => village === null);
  expect(total?.value?.valueOf()).toBe(60);
});

test('two small counts hide each other, but 1 and 1 leave too little room', () => {
  const two = protectedCounty({
    facts: { '2026': { facts: [fact('aid', 36, { ...relief, ...inVillages(2, 4, 30) })] } },
  });
  expect(two.hidden).toEqual(['aid@east#2026 small', 'aid@west#2026 small']);
  const ones = protectedCounty({
    facts: { '2026': { facts: [fact('aid', 32, { ...relief, ...inVillages(1, 1, 30) })] } },
  });
  expect(ones.hidden).toHaveLength(3);
});

test.each([
  ['general, 4 people', 4, {}, 2],
  ['general, 5 people', 5, {}, 0],
  ['health, 9 people', 9, { sensitivity: 'health' }, 2],
  ['health, 10 people', 10, { sensitivity: 'health' }, 0],
  ['officials in their duty role', 1, { sensitivity: 'duty' }, 0],
  ['roads', 2, { unit: '条' }, 0],
  ['money', 3, { unit: '元' }, 0],
  ['nobody', 0, { sensitivity: 'health' }, 0],
])('villages: %s', (_, east, more, count) => {
  const { hidden } = protectedCounty({
    facts: {
      '2026': { facts: [fact('aid', east + 60, { ...more, ...inVillages(east, 30, 30) })] },
    },
  });
  expect(hidden).toHaveLength(count);
});

test('the whole town: delicate counts below 5 only', () => {
  const { hidden } = protectedCounty({
    facts: {
      '2026': {
        facts: [
          fact('aid', 4, relief),
          fact('schools', 2),
          fact('checked', 7, { sensitivity: 'health' }),
        ],
      },
    },
  });
  expect(hidden).toEqual(['aid#2026 small']);
});

test('the site sets its own thresholds, and 0 sets none', () => {
  const facts = { '2026': { facts: [fact('aid', 66, { ...relief, ...inVillages(6, 30, 30) })] } };
  expect(protectedCounty({ facts }).hidden).toEqual([]);
  const site = { smallCounts: { relief: 8 } };
  expect(protectedCounty({ facts, site }).hidden).toHaveLength(2);
  const none = { '2026': { facts: [fact('aid', 62, { ...relief, ...inVillages(2, 30, 30) })] } };
  expect(protectedCounty({ facts: none, site: { smallCounts: { relief: 0 } } }).hidden).toEqual([]);
});

test('parts of a total: another part goes too, and the arithmetic names no hidden number', () => {
  const { hidden, shown } = protectedCounty({
    facts: {
      '2026': {
        facts: [
          fact('all', 53, relief),
          fact('a', 3, relief),
          fact('b', 17, relief),
          fact('c', 33, relief),
        ],
        identities: [{ id: 'parts', kind: 'partition', total: 'all', parts: ['a', 'b', 'c'] }],
      },
    },
  });
  expect(hidden).toHaveLength(2);
  const [identity] = shown.ledgers[0]?.identities ?? [];
  expect(identity?.state).toBe('pass');
  expect(identity?.arithmetic).toContain('a不公开');
  expect(identity?.arithmetic).not.toContain('a3');
});

test('a rate of a hidden count goes too, and formulas of what stays show no hidden number', () => {
  const { hidden, shown } = protectedCounty({
    facts: {
      '2026': {
        facts: [
          {
            id: 'aid',
            label: '救助',
            unit: '人',
            measure: 'stock',
            fromVillages: true,
            ...relief,
            ...inVillages(3, 28, 30),
          },
          fact('people', 900, inVillages(300, 300, 300)),
        ],
        indicators: [
          {
            id: 'rate',
            indicator: 'share',
            villages: true,
            inputs: { part: 'aid', whole: 'people' },
          },
        ],
      },
    },
  });
  expect(hidden).toContain('aid@east#2026 small');
  expect(hidden).toContain('rate@east#2026 derived');
  const total = shown.ledgers[0]?.figures.find(
    ({ id, village }) => id === 'aid' && village === null,
  );
  expect(total?.value?.valueOf()).toBe(61);
  expect(total?.derivation.formula).toBeUndefined();
});

test('a product with a set amount: the money is hidden with the heads', () => {
  const { hidden, answer } = protectedCounty({
    facts: {
      '2026': {
        facts: [
          fact('heads', 3, relief),
          fact('price', 2000, { unit: '元/人', measure: 'standard' }),
          fact('paid', 6000, { unit: '元' }),
        ],
        identities: [
          { id: 'pay', kind: 'product', products: [['price', 'heads']], result: 'paid' },
        ],
      },
    },
  });
  expect(hidden).toEqual(['heads#2026 small', 'paid#2026 linked']);
  expect(answer.exposed).toEqual([]);
});

test('an amount for few people goes with them, where the facts say whose it is', () => {
  const { hidden } = protectedCounty({
    facts: {
      '2026': {
        facts: [fact('heads', 2, relief), fact('paid', 4000, { unit: '元' })],
        indicators: [
          { id: 'each', indicator: 'per-head', inputs: { amount: 'paid', heads: 'heads' } },
        ],
      },
    },
  });
  expect(hidden).toEqual(['each#2026 derived', 'heads#2026 small', 'paid#2026 derived']);
});

test('months and their sum: nothing comes back across periods, declared or not', () => {
  const month = (value: number) => ({ facts: [fact('aid', value, relief)] });
  const { hidden, answer } = protectedCounty({
    facts: {
      '2026-01': month(3),
      '2026-02': month(20),
      '2026-03': month(40),
      '2026-01--03': month(63),
    },
  });
  expect(answer.exposed).toEqual([]);
  expect(hidden).toHaveLength(2);
  expect(hidden).toContain('aid#2026-01 small');
});

test('two running totals that differ by a small count do not both stay', () => {
  const until = (value: number) => ({ facts: [fact('aid', value, relief)] });
  const { hidden } = protectedCounty({
    facts: { '2026-01--09': until(50), '2026-01--10': until(52) },
  });
  expect(hidden).toHaveLength(1);
});

test('a town’s hidden count does not come back from the county’s roll-up', () => {
  const { hidden, answer } = protectedCounty({
    site: { countyFigures: [{ id: 'aid', label: '救助', unit: '人', measure: 'flow' }] },
    facts: { '2026': { facts: [fact('aid', 2, relief)] } },
    towns: {
      other: {
        town: { name: '乙镇', order: 2 },
        facts: { '2026': { facts: [fact('aid', 40, relief)] } },
      },
    },
  });
  expect(answer.exposed).toEqual([]);
  expect(hidden).toEqual(['aid#2026 small', 'other/aid#2026 linked']);
});

test('a number that a register lists one by one cannot be hidden: an error', () => {
  const { county, statistics, answer } = protectedCounty({
    registers: {
      cases: {
        kind: 'table',
        columns: ['序号', '项目'],
        rows: [
          ['1', '甲'],
          ['2', '乙'],
        ],
      },
    },
    facts: {
      '2026': {
        facts: [fact('aid', 2, relief)],
        identities: [{ id: 'rows', kind: 'count', register: 'cases', result: 'aid' }],
      },
    },
  });
  expect(answer.exposed.map(({ id }) => id)).toEqual(['aid']);
  const findings = smallCountFindings(county, statistics, answer);
  expect(findings.filter(({ severity }) => severity === 'error')).toMatchObject([
    { rule: 'small-count', place: { file: 'towns/qingshan/facts/2026.json' } },
  ]);
});

test('a village that the editor hid does not come back from the total', () => {
  const { hidden, answer } = protectedCounty({
    facts: {
      '2026': {
        facts: [
          fact('aid', 60, {
            ...relief,
            villages: { east: { kind: 'suppressed' }, west: 28, south: 30 },
          }),
        ],
      },
    },
  });
  expect(answer.exposed).toEqual([]);
  expect(hidden).toHaveLength(1);
});

test('a sentence with a hidden number is an error, a table with it is none', () => {
  const facts = { '2026': { facts: [fact('aid', 3, relief), fact('people', 900)] } };
  const { county, statistics, shown, answer } = protectedCounty({
    facts,
    documents: {
      report: {
        period: '2026',
        body: '全镇{people}，救助{aid}。\n\n<FactTable facts="aid" caption="救助" />',
      },
    },
  });
  expect(hiddenReferences(county, statistics, shown)).toMatchObject([
    { rule: 'small-count', severity: 'error', place: { line: 1, quote: '{aid}' } },
  ]);
  expect([...answer.hidden.keys()]).toEqual(
    statistics.ledgers.flatMap(({ figures }) =>
      figures.filter(({ id }) => id === 'aid').map(countyKey),
    ),
  );
});

test('a number that stands in a sentence stays when another one can go', () => {
  const facts = { '2026': { facts: [fact('aid', 60, { ...relief, ...inVillages(2, 28, 30) })] } };
  const { county, statistics } = checkInput({ town: villages, facts });
  const kept = (village: string): string[] => {
    const wanted = new Set([`qingshan/aid@${village}#2026`]);
    return [...protectFigures(solver, county, statistics, wanted).hidden.keys()];
  };
  expect(kept('west')).not.toContain('qingshan/aid@west#2026');
  expect(kept('south')).not.toContain('qingshan/aid@south#2026');
});

test('what the parts of a village leave does not come back from what the town declares', () => {
  const { hidden, answer } = protectedCounty({
    facts: {
      '2026': {
        facts: [
          fact('all', 159, { ...relief, ...inVillages(53, 53, 53) }),
          fact('a', 43, { ...relief, ...inVillages(3, 20, 20) }),
          fact('b', 116, { ...relief, ...inVillages(50, 33, 33) }),
        ],
        identities: [{ id: 'parts', kind: 'partition', total: 'all', parts: ['a', 'b'] }],
      },
    },
  });
  expect(answer.exposed).toEqual([]);
  // East's 53 − 50 would be 3: a second number of east goes, and one more village for each sum.
  const east = hidden.filter((one) => one.includes('@east'));
  expect(east.length).toBeGreaterThanOrEqual(2);
});

test('money that a village gets for few people goes with them', () => {
  const { hidden } = protectedCounty({
    facts: {
      '2026': {
        facts: [
          fact('heads', 62, { ...relief, ...inVillages(2, 30, 30) }),
          fact('price', 2000, { unit: '元/人', measure: 'standard' }),
          fact('paid', 124_000, {
            unit: '元',
            villages: { east: 4000, west: 60_000, south: 60_000 },
          }),
        ],
        identities: [
          { id: 'pay', kind: 'product', products: [['price', 'heads']], result: 'paid' },
        ],
      },
    },
  });
  expect(hidden).toContain('heads@east#2026 small');
  expect(hidden).toContain('paid@east#2026 linked');
});

test('a small rest between a whole and its part is protected, a large one is not', () => {
  const insured = (part: number) =>
    protectedCounty({
      facts: {
        '2026': {
          facts: [
            fact('patients', 300, { sensitivity: 'health' }),
            fact('followed', part, { sensitivity: 'health' }),
          ],
          identities: [
            { id: 'in', kind: 'subset', whole: 'patients', parts: ['followed'], disjoint: false },
          ],
        },
      },
    });
  // All but 2 of the patients are followed: who is not can be known.
  expect(insured(298).hidden).toHaveLength(1);
  expect(insured(298).answer.exposed).toEqual([]);
  expect(insured(300).hidden).toEqual([]);
  expect(insured(290).hidden).toEqual([]);
});
