import { attackHidden } from './attack-hidden.ts';
import { chooseHidden } from './choose-hidden.ts';
import { fillUnknown } from './fill-unknown.ts';
import { joined, protectInParts } from './protect-in-parts.ts';
import type { Solver } from './solver.ts';
import { type Component, componentsToProtect, type LinearSystem } from './system.ts';

/** How often a choice is made again, wider, when whole numbers leave less than fractions did. */
const attempts = 6;

export interface Protection {
  /** One for each cell: true when it must not be shown. */
  hidden: boolean[];
  /** Cells that could not be protected; empty when the result may be shown. */
  exposed: number[];
  /** True when the known values contradict the equations, so that nothing could be judged. */
  contradictory: boolean;
}

/**
 * Chooses which cells to hide besides those that must be, and attacks the result. Only a
 * protection with nothing exposed and no contradiction has withstood the attack. Large systems are
 * solved in parts, for which cells that cost `dear` or more stay published wherever they can.
 */
export function protectSystem(
  solver: Solver,
  system: LinearSystem,
  dear = Number.POSITIVE_INFINITY,
): Protection {
  const answers = componentsToProtect(system).map((part) => ({
    members: part.members,
    answer: protectInParts(part, dear, (smaller) => protectComponent(solver, smaller)),
  }));
  return joined(system, answers);
}

function protectComponent(solver: Solver, part: Component): Protection {
  const must = part.cells.map(({ state }) => state === 'hidden');
  const exposedAll = part.cells.flatMap(({ state, width }, at) =>
    state === 'hidden' && width > 0 ? [at] : [],
  );
  const known =
    fillUnknown(solver, part) ??
    fillUnknown(solver, { ...part, equations: part.equations.filter((one) => !one.presumed) });
  if (!known) return { hidden: must, exposed: exposedAll, contradictory: true };
  const widened = known.cells.map((cell) => ({ ...cell }));
  let last: Protection | null = null;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const hidden = chooseHidden(solver, { ...known, cells: widened });
    if (!hidden) break;
    last = { hidden, exposed: attackHidden(solver, known, hidden), contradictory: false };
    if (last.exposed.length === 0) return last;
    for (const at of last.exposed) {
      const cell = widened[at];
      if (cell) cell.width += known.cells[at]?.width ?? 1;
    }
  }
  return last ?? { hidden: must, exposed: exposedAll, contradictory: false };
}
