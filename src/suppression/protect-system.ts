import { attackHidden } from './attack-hidden.ts';
import { chooseHidden } from './choose-hidden.ts';
import { fillUnknown } from './fill-unknown.ts';
import type { Solver } from './solver.ts';
import { type Component, componentsToProtect, type Interval, type LinearSystem } from './system.ts';

/** How often a choice is made again, wider, when whole numbers leave less than fractions did. */
const attempts = 6;

export interface Protection {
  /** One for each cell: true when it must not be shown. */
  hidden: boolean[];
  /** What the last attack found out about each hidden cell. */
  intervals: Interval[];
  /** Cells that could not be protected; empty when the result may be shown. */
  exposed: number[];
  /** True when the known values contradict the equations, so that nothing could be judged. */
  contradictory: boolean;
}

/**
 * Chooses which cells to hide besides those that must be, and attacks the result. Only a
 * protection with nothing exposed and no contradiction has withstood the attack.
 */
export function protectSystem(solver: Solver, system: LinearSystem): Protection {
  const hidden = system.cells.map(({ state }) => state === 'hidden');
  const result: Protection = { hidden, intervals: [], exposed: [], contradictory: false };
  for (const part of componentsToProtect(system)) {
    const answer = protectComponent(solver, part);
    for (const [at, member] of part.members.entries()) {
      if (answer.hidden[at]) hidden[member] = true;
    }
    const global = (at: number): number => part.members[at] ?? at;
    result.intervals.push(
      ...answer.intervals.map((interval) => ({ ...interval, cell: global(interval.cell) })),
    );
    result.exposed.push(...answer.exposed.map(global));
    result.contradictory ||= answer.contradictory;
  }
  return result;
}

function protectComponent(solver: Solver, part: Component): Protection {
  const must = part.cells.map(({ state }) => state === 'hidden');
  const exposedAll = part.cells.flatMap(({ state, width }, at) =>
    state === 'hidden' && width > 0 ? [at] : [],
  );
  const known =
    fillUnknown(solver, part) ??
    fillUnknown(solver, { ...part, equations: part.equations.filter((one) => !one.presumed) });
  if (!known) return { hidden: must, intervals: [], exposed: exposedAll, contradictory: true };
  const widened = known.cells.map((cell) => ({ ...cell }));
  let last: Protection | null = null;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const hidden = chooseHidden(solver, { ...known, cells: widened });
    if (!hidden) break;
    last = { hidden, ...attackHidden(solver, known, hidden), contradictory: false };
    if (last.exposed.length === 0) return last;
    for (const at of last.exposed) {
      const cell = widened[at];
      if (cell) cell.width += known.cells[at]?.width ?? 1;
    }
  }
  return last ?? { hidden: must, intervals: [], exposed: exposedAll, contradictory: false };
}
