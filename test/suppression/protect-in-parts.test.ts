import { beforeAll, expect, test } from 'vitest';
import { attackHidden } from '#suppression/attack-hidden.ts';
import { protectSystem } from '#suppression/protect-system.ts';
import { loadSolver, type Solver } from '#suppression/solver.ts';
import type { Cell, KnownSystem } from '#suppression/system.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

const dear = 30;

/**
 * A county of towns with their villages' counts: villages first, town by town, then the totals of
 * the towns, then that of the county. Counts of 1 to 4 must be hidden.
 */
function county(towns: readonly number[][]): KnownSystem & { totals: number[]; whole: number } {
  const cells: KnownSystem['cells'] = [];
  const equations: KnownSystem['equations'] = [];
  const add = (value: number, cost: number, state: Cell['state'] = 'open'): number => {
    cells.push({ value, lower: 0, whole: true, state, cost, width: 3 });
    return cells.length - 1;
  };
  const villages = towns.map((counts) =>
    counts.map((value) => add(value, 1, value > 0 && value < 5 ? 'hidden' : 'open')),
  );
  const sum = (parts: readonly number[], cost: number): number => {
    const whole = add(
      parts.reduce((all, at) => all + (cells[at]?.value ?? 0), 0),
      cost,
    );
    equations.push({
      sum: 0,
      terms: [...parts.map((cell) => ({ cell, factor: 1 })), { cell: whole, factor: -1 }],
    });
    return whole;
  };
  const totals = villages.map((parts) => sum(parts, dear));
  return { cells, equations, totals, whole: sum(totals, 900) };
}

const hiddenOf = (hidden: readonly boolean[]): number[] =>
  hidden.flatMap((one, at) => (one ? [at] : []));

test('a large county hides one more village for each small count, and no total', () => {
  // 25 towns of 20 villages: one count of 2 each, all others 10.
  const system = county(
    Array.from({ length: 25 }, () => [2, ...Array.from({ length: 19 }, () => 10)]),
  );
  const { hidden, exposed, contradictory } = protectSystem(solver, system, dear);
  expect({ exposed, contradictory }).toEqual({ exposed: [], contradictory: false });
  expect(hiddenOf(hidden)).toHaveLength(50);
  expect(system.totals.filter((at) => hidden[at])).toEqual([]);
  expect(attackHidden(solver, system, hidden)).toEqual([]);
});

test('a total is given up where it is the small count itself, with one more so that none follows', () => {
  // The last town has a single village of 2 people: its total says the same.
  const system = county([
    ...Array.from({ length: 25 }, () => Array.from({ length: 20 }, () => 10)),
    [2],
  ]);
  const { hidden, exposed } = protectSystem(solver, system, dear);
  const last = system.totals.at(-1) ?? -1;
  expect(exposed).toEqual([]);
  expect(hidden[last]).toBe(true);
  // The county’s total less the other towns would be the last town’s, so one of those goes too.
  expect(hidden[system.whole] || system.totals.some((at) => at !== last && hidden[at])).toBe(true);
  expect(attackHidden(solver, system, hidden)).toEqual([]);
});

test('what a large system cannot protect is named, not passed over', () => {
  const system = county([
    ...Array.from({ length: 25 }, () => Array.from({ length: 20 }, () => 10)),
    [2],
  ]);
  const fixed: KnownSystem = {
    ...system,
    cells: system.cells.map((cell) => (cell.state === 'open' ? { ...cell, state: 'fixed' } : cell)),
  };
  expect(protectSystem(solver, fixed, dear).exposed).toEqual([500]);
});
