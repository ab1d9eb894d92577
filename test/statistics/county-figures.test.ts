import { expect, test } from 'vitest';
import { amountOf } from '#statistics/amount.ts';
import { computeStatistics } from '#statistics/compute.ts';
import { fact, sampleCounty, sampleTown } from './sample-county.ts';

const asked = [{ id: 'paid', label: '发放金额', unit: '万元', measure: 'flow' }];

const town = (
  id: string,
  facts: Record<string, unknown>[],
  kind: 'town' | 'township' | 'county-office' = 'town',
) => sampleTown({ id, kind, facts: [{ period: '2026', facts }] });

const { value: _, ...empty } = fact('paid', 0, '元');

test('towns are added in the county unit; a missing one lowers what is reported', () => {
  const { county, findings } = computeStatistics(
    sampleCounty(
      [
        town('a', [fact('paid', 15000, '元')]),
        town('b', [fact('paid', 2, '万元')], 'township'),
        town('c', [{ ...empty, kind: 'missing' }]),
        town('d', [fact('other', 1, '元')]),
        town('office', [fact('paid', 99, '万元')], 'county-office'),
      ],
      asked,
    ),
  );
  expect(findings).toEqual([]);
  const figure = county[0]?.figures[0];
  expect(figure && amountOf(figure)).toBe('3.5万元');
  expect(figure?.derivation).toEqual({
    origin: 'county-roll-up',
    reported: 2,
    reportedBy: ['a', 'b'],
    asked: 4,
  });
  expect(figure?.note).toBe('4个乡镇中2个已报');
});

test('nothing reported is missing, not 0', () => {
  const { county } = computeStatistics(
    sampleCounty([town('a', [{ ...empty, kind: 'missing' }])], asked),
  );
  expect(county[0]?.figures[0]).toMatchObject({ kind: 'missing', value: null });
});

test('expected amounts do not join actual ones', () => {
  const towns = [
    town('a', [fact('paid', 1, '万元')]),
    town('b', [fact('paid', 5, '万元', { kind: 'forecast' })]),
  ];
  const figure = computeStatistics(sampleCounty(towns, asked)).county[0]?.figures[0];
  expect(figure && amountOf(figure)).toBe('1万元');
  expect(figure?.derivation.reported).toBe(1);
});

test('unlike units and measures are findings at the town', () => {
  const { findings, county } = computeStatistics(
    sampleCounty(
      [
        town('a', [fact('paid', 1, '吨')]),
        town('b', [fact('paid', 1, '元', { measure: 'stock' })]),
      ],
      asked,
    ),
  );
  expect(findings).toMatchObject([
    {
      rule: 'roll-up',
      severity: 'error',
      actual: '吨',
      place: { file: 'towns/a/facts/2026.json' },
    },
    {
      rule: 'roll-up',
      severity: 'error',
      actual: 'stock',
      place: { file: 'towns/b/facts/2026.json' },
    },
  ]);
  expect(county[0]?.figures[0]?.kind).toBe('missing');
});
