import { type Attacker, createAttacker } from './attacker.ts';
import { type Cut, createCutFinder } from './cuts.ts';
import { choiceModel, type Solver } from './solver.ts';
import type { KnownSystem } from './system.ts';

/** Rounds are counted, never timed, so that every machine chooses the same cells. */
const rounds = { fractional: 60, whole: 40, nodes: 400 };

const costOf = (system: KnownSystem, hidden: readonly boolean[]): number =>
  system.cells.reduce((sum, { cost, state }, at) => {
    return sum + (hidden[at] && state === 'open' ? cost : 0);
  }, 0);

/** Shows cells again, dearest first within `order`, for as long as the attack is withstood. */
function shed(
  system: KnownSystem,
  attacker: Attacker,
  start: readonly boolean[],
  order: readonly number[],
): boolean[] | null {
  const hidden = [...start];
  if (!attacker.isWithstood(hidden)) return null;
  for (const at of order) {
    if (!hidden[at] || system.cells[at]?.state !== 'open') continue;
    hidden[at] = false;
    if (!attacker.isWithstood(hidden)) hidden[at] = true;
  }
  return hidden;
}

/**
 * Which cells to hide so that every hidden one keeps its width, at little cost: cutting planes on
 * the linear relaxation, then on whole choices; what that leaves open is settled by showing cells
 * again one by one. Null when even hiding every open cell is not enough.
 */
export function chooseHidden(solver: Solver, system: KnownSystem): boolean[] | null {
  const { cells } = system;
  const attacker = createAttacker(solver, system);
  const must = cells.map(({ state }) => state === 'hidden');
  try {
    if (attacker.isWithstood(must)) return must;
    const everything = cells.map(({ state }) => state !== 'fixed');
    if (!attacker.isWithstood(everything)) return null;
    const { fractional, whole } = cutPlanes(solver, system, attacker);
    if (whole?.proven) return whole.hidden;
    const byWish = cells
      .map((_, at) => at)
      .sort(
        (a, b) =>
          (fractional[a] ?? 0) - (fractional[b] ?? 0) ||
          (cells[b]?.cost ?? 0) - (cells[a]?.cost ?? 0) ||
          (cells[b]?.value ?? 0) - (cells[a]?.value ?? 0) ||
          a - b,
      );
    const wished = cells.map((cell, at) => cell.state !== 'fixed' && (fractional[at] ?? 0) > 1e-6);
    const starts = whole
      ? [whole.hidden, wished, wished.map((one, at) => one || whole.hidden[at] === true)]
      : [wished];
    const found = [...starts, everything].reduce<boolean[] | null>((best, start) => {
      if (best && start === everything) return best;
      const next = shed(system, attacker, start, byWish);
      if (!next) return best;
      return best && costOf(system, best) <= costOf(system, next) ? best : next;
    }, null);
    return found;
  } finally {
    attacker.dispose();
  }
}

/** The best fractional choice, and the last whole one; `proven` when none is cheaper. */
function cutPlanes(solver: Solver, system: KnownSystem, attacker: Attacker) {
  const { cells } = system;
  const finder = createCutFinder(solver, system);
  const master = choiceModel(
    solver,
    cells.map(({ cost, state }) => (state === 'open' ? cost : 0)),
    cells.map(({ state }) => (state === 'hidden' ? 1 : 0)),
  );
  for (const [at, { state }] of cells.entries()) {
    if (state === 'fixed') master.changeColBounds(at, 0, 0);
  }
  const { modelStatus, variableType } = solver.constants;
  const add = (cuts: readonly Cut[]): void => {
    for (const { of, need, factors } of cuts) {
      const fixed = cells[of]?.state === 'hidden';
      const entries = new Map(factors);
      if (!fixed) entries.set(of, (entries.get(of) ?? 0) - need);
      const indices = [...entries.keys()].sort((a, b) => a - b);
      const values = indices.map((index) => entries.get(index) ?? 0);
      master.addRow(fixed ? need : 0, solver.infinity, { indices, values });
    }
  };
  const solve = (): number[] | null => {
    master.run();
    const status = master.getModelStatus();
    if (status === modelStatus.infeasible) return null;
    return [...master.getSolution().colValue];
  };
  try {
    let fractional: number[] = cells.map(({ state }) => (state === 'hidden' ? 1 : 0));
    for (let round = 0; round < rounds.fractional; round += 1) {
      const cuts = finder.broken(fractional);
      if (cuts.length === 0) break;
      add(cuts);
      const next = solve();
      if (!next) break;
      fractional = next;
    }
    master.changeColsIntegrality(
      { kind: 'range', from: 0, to: cells.length - 1 },
      cells.map(() => variableType.integer),
    );
    master.options.set({ mip_max_nodes: rounds.nodes, mip_rel_gap: 0 });
    let whole: { hidden: boolean[]; proven: boolean } | null = null;
    for (let round = 0; round < rounds.whole; round += 1) {
      const next = solve();
      if (!next) break;
      const hidden = next.map((value) => value > 0.5);
      const optimal = master.getModelStatus() === modelStatus.optimal;
      whole = { hidden, proven: false };
      if (attacker.isWithstood(hidden)) {
        whole.proven = optimal;
        break;
      }
      const cuts = finder.broken(hidden.map((one) => (one ? 1 : 0)));
      if (cuts.length === 0) break;
      add(cuts);
    }
    return { fractional, whole };
  } finally {
    master.dispose();
    finder.dispose();
  }
}
