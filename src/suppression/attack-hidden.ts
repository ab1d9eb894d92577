import { createAttacker } from './attacker.ts';
import type { Solver } from './solver.ts';
import { componentsToProtect, type KnownSystem, withoutKnown } from './system.ts';

/**
 * The final attack on a choice of hidden cells: those that keep less than their width. Known cells
 * are put into the sums, so that what is left falls apart into small systems, attacked one by one.
 */
export function attackHidden(
  solver: Solver,
  { cells, equations }: KnownSystem,
  hidden: readonly boolean[],
): number[] {
  const { members, ...rest } = withoutKnown(
    {
      cells: cells.map((cell, at) => (hidden[at] ? { ...cell, state: 'hidden' } : cell)),
      equations,
    },
    (at) => !hidden[at],
  );
  const exposed: number[] = [];
  for (const part of componentsToProtect(rest)) {
    const known: KnownSystem = {
      equations: part.equations,
      cells: part.cells.map((cell) => ({ ...cell, value: cell.value ?? 0 })),
    };
    const attacker = createAttacker(solver, known);
    const global = (at: number): number => members[part.members[at] ?? at] ?? at;
    try {
      exposed.push(...attacker.exposed(part.cells.map(() => true)).map(global));
    } finally {
      attacker.dispose();
    }
  }
  return exposed;
}
