import { createAttacker } from './attacker.ts';
import type { Solver } from './solver.ts';
import { componentsToProtect, type Interval, type KnownSystem, withoutKnown } from './system.ts';

export interface AttackResult {
  intervals: Interval[];
  /** Hidden cells that keep less than their width. */
  exposed: number[];
}

/**
 * The final attack on a choice of hidden cells. Known cells are put into the sums, so that what is
 * left falls apart into small systems that are attacked one by one.
 */
export function attackHidden(
  solver: Solver,
  { cells, equations }: KnownSystem,
  hidden: readonly boolean[],
): AttackResult {
  const { members, ...rest } = withoutKnown(
    {
      cells: cells.map((cell, at) => (hidden[at] ? { ...cell, state: 'hidden' } : cell)),
      equations,
    },
    (at) => !hidden[at],
  );
  const result: AttackResult = { intervals: [], exposed: [] };
  for (const part of componentsToProtect(rest)) {
    const known: KnownSystem = {
      equations: part.equations,
      cells: part.cells.map((cell) => ({ ...cell, value: cell.value ?? 0 })),
    };
    const attacker = createAttacker(solver, known);
    const global = (at: number): number => members[part.members[at] ?? at] ?? at;
    try {
      const { intervals, exposed } = attacker.attack(part.cells.map(() => true));
      result.intervals.push(
        ...intervals.map((interval) => ({ ...interval, cell: global(interval.cell) })),
      );
      result.exposed.push(...exposed.map(global));
    } finally {
      attacker.dispose();
    }
  }
  return result;
}
