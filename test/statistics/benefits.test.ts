import { expect, test } from 'vitest';
import { computeStatistics } from '#statistics/compute.ts';
import { fact, sampleCounty, sampleTown } from './sample-county.ts';

// Eleven programmes: persons and yuan. By hand: 19,157 persons, 3,002,095 yuan.
const persons = [1432, 103, 1382, 5902, 35, 2, 32, 36, 278, 9952, 3];
const yuan = [1239000, 379080, 337835, 198560, 41600, 4000, 78000, 54000, 556000, 108020, 6000];

const county = (total: number) =>
  sampleCounty([
    sampleTown({
      facts: [
        {
          period: '2017-01--08',
          facts: [
            ...persons.map((value, index) => fact(`p${index}-persons`, value, '人')),
            ...yuan.map((value, index) => fact(`p${index}-yuan`, value, '元')),
            fact('benefit-persons', 19157, '人次', { label: '惠及人次' }),
            fact('benefit-money', total, '万元', { label: '惠及金额' }),
          ],
          identities: [
            {
              kind: 'partition',
              id: 'money',
              total: 'benefit-money',
              parts: yuan.map((_, index) => `p${index}-yuan`),
            },
            {
              kind: 'partition',
              id: 'persons',
              total: 'benefit-persons',
              parts: persons.map((_, index) => `p${index}-persons`),
            },
          ],
        },
      ],
    }),
  ]);

test('a head-count added into the money is found and named', () => {
  const { findings, ledgers } = computeStatistics(county(302.1252));
  expect(findings).toHaveLength(1);
  const [finding] = findings;
  expect(finding).toMatchObject({
    rule: 'sum-mismatch',
    severity: 'error',
    expected: '300.2095万元',
    actual: '302.1252万元',
    place: { file: 'towns/qingshan/facts/2017-01--08.json', path: 'facts[23].value' },
  });
  expect(finding?.message).toContain('= 3002095元（300.2095万元）');
  expect(finding?.message).toContain('差 19157元');
  expect(finding?.hint).toContain(
    '差额 19157 恰等于“惠及人次”(benefit-persons)，疑把人数列加进了金额',
  );
  expect(ledgers[0]?.identities.map(({ state }) => state)).toEqual(['fail', 'pass']);
});

test('the right total is silent', () => {
  expect(computeStatistics(county(300.2095)).findings).toEqual([]);
});
