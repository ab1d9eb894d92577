import { expect, test } from 'vitest';
import { factReferences } from '#checks/fact-references.ts';
import { goalTargets } from '#checks/goal-targets.ts';
import { seen } from './seen.ts';

const fact = (id: string, unit: string, value: number) => ({
  id,
  label: id,
  unit,
  measure: 'flow',
  value,
});

const county = (result: string, target: string) => ({
  facts: {
    '2026': {
      period: '2026',
      facts: [
        fact('paid', '元', 15000),
        fact('plan', '万元', 2),
        fact('heads', '人', 3),
        { ...fact('born', '人', 7), villages: { east: 3, west: 4 } },
      ],
    },
  },
  registers: {
    r: {
      kind: 'goals',
      title: '目标',
      source: '计划',
      goals: [{ number: 1, title: '一', items: ['一'] }],
      targets: [{ label: '发放', result, target }],
    },
  },
});

test('targets that exist and measure the same thing are clean', () => {
  const parts = county('paid#2026', 'plan#2026');
  expect([...seen(goalTargets, parts), ...seen(factReferences, parts)]).toEqual([]);
});

test.each([
  [
    'paid#2026',
    'heads#2026',
    'invalid-content error registers/r.json targets[0].target: 目标“发放”不能相比：完成数“paid”的单位是“元”，目标数“heads”的单位是“人”',
  ],
  [
    'born@east#2026',
    'heads#2026',
    'invalid-content error registers/r.json targets[0].result: 目标“发放”指明了一个村：目标按全镇比',
  ],
  [
    'paid',
    'plan#2026',
    'unknown-reference error registers/r.json targets[0].result: 目标登记表用了事实“paid”，但没有说是哪一期',
  ],
  [
    'paid#2026',
    'nothing#2026',
    'unknown-reference error registers/r.json targets[0].target: 2026年没有事实“nothing”',
  ],
  [
    'paid#2025',
    'plan#2026',
    'unknown-reference error registers/r.json targets[0].result: 青山镇没有“2025”这一期的事实',
  ],
])('%s against %s is refused', (result, target, message) => {
  const parts = county(result, target);
  expect([...seen(goalTargets, parts), ...seen(factReferences, parts)]).toEqual([message]);
});
