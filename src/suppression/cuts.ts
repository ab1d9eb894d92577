import { noBound } from './fill-unknown.ts';
import { type Solver, systemModel } from './solver.ts';
import type { KnownSystem } from './system.ts';

/** Σ factor × (1 if the cell is hidden) ≥ need × (1 if `of` is hidden). */
export interface Cut {
  of: number;
  need: number;
  factors: Map<number, number>;
}

export interface CutFinder {
  /** Cuts that the (possibly fractional) choice breaks; none when every cell keeps its width. */
  broken: (choice: readonly number[]) => Cut[];
  dispose: () => void;
}

const small = 1e-6;

/**
 * Finds what a choice of hidden cells lacks, by linear duality: when a cell chosen at `y` may move
 * by y × its reach, the reduced costs of the extreme of a cell say how much each hidden cell adds
 * to its width. Source: Fischetti and Salazar-González, Solving the cell suppression problem on
 * tabular data with linear constraints, Management Science 47 (2001).
 */
export function createCutFinder(solver: Solver, system: KnownSystem): CutFinder {
  const { cells, equations } = system;
  const model = systemModel(solver, system);
  const all = { kind: 'range', from: 0, to: cells.length - 1 } as const;
  const widest = Math.max(...cells.map(({ width }) => width));
  // With factors of ±1 alone no cell need move further than the widest interval asked for.
  const plain = equations.every(({ terms }) => terms.every(({ factor }) => Math.abs(factor) === 1));
  const reach = plain ? widest : Math.max(widest * 4, noBound / 1e3);
  const up = cells.map(({ state, width }) =>
    state === 'fixed' ? 0 : width === 0 ? noBound : reach,
  );
  const down = cells.map(({ value, lower, state, width }) =>
    state === 'fixed' ? 0 : Math.min(value - lower, width === 0 ? noBound : reach),
  );

  /** The extreme table and what each cell's freedom adds to it. */
  const extreme = (at: number, sign: 1 | -1) => {
    model.changeColCost(at, sign);
    model.run();
    const status = model.getModelStatus();
    if (status !== solver.constants.modelStatus.optimal) {
      throw new Error(`the search for cuts ended with status ${status}`);
    }
    const { colValue, colDual } = model.getSolution();
    // A change of the model clears its solution, so it comes last.
    model.changeColCost(at, 0);
    return { colValue, colDual };
  };

  return {
    broken(choice) {
      model.changeColsBounds(
        all,
        cells.map(({ value }, at) => value - (down[at] ?? 0) * (choice[at] ?? 0)),
        cells.map(({ value }, at) => value + (up[at] ?? 0) * (choice[at] ?? 0)),
      );
      const least = cells.map(({ value }) => value);
      const greatest = cells.map(({ value }) => value);
      const cuts: Cut[] = [];
      for (const [at, { width }] of cells.entries()) {
        const chosen = choice[at] ?? 0;
        const lacks = (): boolean =>
          (greatest[at] ?? 0) - (least[at] ?? 0) < width * chosen - small;
        if (width === 0 || chosen < small || !lacks()) continue;
        const factors = new Map<number, number>();
        for (const sign of [-1, 1] as const) {
          const { colValue, colDual } = extreme(at, sign);
          for (const [other, value] of colValue.entries()) {
            if (value < (least[other] ?? 0)) least[other] = value;
            if (value > (greatest[other] ?? 0)) greatest[other] = value;
          }
          for (const [other, dual] of colDual.entries()) {
            if (Math.abs(dual) < 1e-9) continue;
            const adds = dual > 0 ? dual * (down[other] ?? 0) : -dual * (up[other] ?? 0);
            if (adds > 0) factors.set(other, (factors.get(other) ?? 0) + adds);
          }
        }
        if (!lacks()) continue;
        for (const [other, adds] of factors) factors.set(other, Math.min(adds, width));
        cuts.push({ of: at, need: width, factors });
      }
      return cuts;
    },
    dispose: () => model.dispose(),
  };
}
