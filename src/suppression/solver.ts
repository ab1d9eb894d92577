import loadHighs, { type Highs, type Model } from 'highs';
import type { LinearSystem } from './system.ts';

export type Solver = Highs;

// Its types describe the CommonJS form; as an ES module the loader itself is the default export.
const load = loadHighs as unknown as (typeof loadHighs)['default'];

let loading: Promise<Solver> | undefined;

/** The linear solver (HiGHS, WebAssembly, one thread, no clock): the same answer on every machine. */
export function loadSolver(): Promise<Solver> {
  loading ??= load();
  return loading;
}

const quiet = { output_flag: false, random_seed: 0 } as const;

/** The equations of a system as a model without objective; every cell is fixed to 0 at first. */
export function systemModel(solver: Solver, { cells, equations }: LinearSystem): Model {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { terms } of equations) {
    const factors = new Map<number, number>();
    for (const { cell, factor } of terms) factors.set(cell, (factors.get(cell) ?? 0) + factor);
    for (const [cell, factor] of factors) {
      if (factor === 0) continue;
      indices.push(cell);
      values.push(factor);
    }
    starts.push(indices.length);
  }
  const sums = equations.map(({ sum }) => sum);
  const zeros = cells.map(() => 0);
  const model = solver.createModel({
    numCols: cells.length,
    numRows: equations.length,
    colCost: zeros,
    colLower: zeros,
    colUpper: zeros,
    rowLower: sums,
    rowUpper: sums,
    matrix: {
      format: 'csr',
      numRows: equations.length,
      numCols: cells.length,
      starts,
      indices,
      values,
    },
  });
  model.options.set(quiet);
  return model;
}

/** A model of yes-or-no columns with costs, bounded by [`lower`, 1], without rows yet. */
export function choiceModel(
  solver: Solver,
  costs: readonly number[],
  lower: readonly number[],
): Model {
  const model = solver.createModel({
    numCols: costs.length,
    numRows: 0,
    colCost: costs,
    colLower: lower,
    colUpper: costs.map(() => 1),
    rowLower: [],
    rowUpper: [],
    matrix: {
      format: 'csr',
      numRows: 0,
      numCols: costs.length,
      starts: [0],
      indices: [],
      values: [],
    },
  });
  model.options.set(quiet);
  return model;
}
