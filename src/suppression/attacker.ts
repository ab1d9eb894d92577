import type { Model } from 'highs';
import { noBound } from './fill-unknown.ts';
import { type Solver, systemModel } from './solver.ts';
import type { KnownSystem } from './system.ts';

/** What somebody does who wants the hidden numbers back and knows all others. */
export interface Attacker {
  /** True when each hidden cell keeps its width, fractions allowed. */
  isWithstood: (hidden: readonly boolean[]) => boolean;
  /**
   * Hidden cells for which no two tables were found that fit all equations, in whole numbers where
   * cells count, and lie as far apart in the cell as it asks for.
   */
  exposed: (hidden: readonly boolean[]) => number[];
  dispose: () => void;
}

/** Tables that fit what readers know, kept so that one answers for many cells. */
const most = 400;
const slack = 1e-6;

/** How far apart the tables seen so far lie in each cell; the true values are the first table. */
function widthsOf({ cells }: KnownSystem) {
  const least = cells.map(({ value }) => value);
  const greatest = cells.map(({ value }) => value);
  return {
    learn(table: Float64Array): void {
      for (const [at, value] of table.entries()) {
        if (value < (least[at] ?? 0)) least[at] = value;
        if (value > (greatest[at] ?? 0)) greatest[at] = value;
      }
    },
    keeps: (at: number): boolean =>
      (greatest[at] ?? 0) - (least[at] ?? 0) >= (cells[at]?.width ?? 0) - slack,
  };
}

/** An attacker of a system in which all values are known to us. */
export function createAttacker(solver: Solver, system: KnownSystem): Attacker {
  const { cells } = system;
  const { modelStatus, variableType } = solver.constants;
  const model: Model = systemModel(solver, system);
  const all = { kind: 'range', from: 0, to: cells.length - 1 } as const;
  const bounds = (hidden: readonly boolean[]): void => {
    const lower = cells.map((cell, at) =>
      hidden[at] ? Math.max(cell.lower, cell.value - noBound) : cell.value,
    );
    const upper = cells.map((cell, at) => (hidden[at] ? cell.value + noBound : cell.value));
    model.changeColsBounds(all, lower, upper);
  };
  /** The least (sign 1) or greatest (sign −1) value of a cell, as a whole table. */
  const extreme = (at: number, sign: 1 | -1): Float64Array => {
    model.changeColCost(at, sign);
    model.run();
    const status = model.getModelStatus();
    if (status !== modelStatus.optimal) throw new Error(`the attack ended with status ${status}`);
    const { colValue } = model.getSolution();
    // A change of the model clears its solution, so it comes last.
    model.changeColCost(at, 0);
    return colValue;
  };
  const fits = (table: Float64Array, hidden: readonly boolean[]): boolean =>
    cells.every((cell, at) => {
      const value = table[at] ?? 0;
      if (!hidden[at]) return value === cell.value;
      return value >= cell.lower && (!cell.whole || Number.isInteger(value));
    }) &&
    system.equations.every(({ terms, sum }) => {
      let rest = -sum;
      let size = Math.abs(sum);
      for (const { cell, factor } of terms) {
        rest += factor * (table[cell] ?? 0);
        size = Math.max(size, Math.abs(factor * (table[cell] ?? 0)));
      }
      return Math.abs(rest) <= 1e-9 * Math.max(1, size);
    });
  const rounded = (table: Float64Array): Float64Array =>
    table.map((value, at) => (cells[at]?.whole ? Math.round(value) : value));
  const setWhole = (hidden: readonly boolean[], whole: boolean): void => {
    const types = cells.map((cell, at) =>
      whole && cell.whole && hidden[at] ? variableType.integer : variableType.continuous,
    );
    model.changeColsIntegrality(all, types);
  };
  /** An extreme table of whole numbers: rounded where that fits, else by branching. */
  const wholeExtreme = (at: number, sign: 1 | -1, hidden: readonly boolean[]): Float64Array => {
    const table = rounded(extreme(at, sign));
    if (fits(table, hidden)) return table;
    setWhole(hidden, true);
    const branched = rounded(extreme(at, sign));
    setWhole(hidden, false);
    // Nothing is claimed for a table that does not fit: the cell then counts as exposed.
    return fits(branched, hidden) ? branched : Float64Array.from(cells, ({ value }) => value);
  };

  let pool: Float64Array[] = [];
  let suspect = 0;
  return {
    isWithstood(hidden) {
      pool = pool.filter((table) =>
        cells.every((cell, at) => hidden[at] || Math.abs((table[at] ?? 0) - cell.value) < slack),
      );
      if (pool.length > most) pool = pool.slice(-most / 2);
      const { learn, keeps } = widthsOf(system);
      for (const table of pool) learn(table);
      bounds(hidden);
      // The cell that failed last is the likeliest to fail again.
      for (let step = 0; step < cells.length; step += 1) {
        const at = (suspect + step) % cells.length;
        if (!hidden[at]) continue;
        for (const sign of [-1, 1] as const) {
          if (keeps(at)) break;
          const table = extreme(at, sign);
          learn(table);
          pool.push(table);
        }
        if (!keeps(at)) {
          suspect = at;
          return false;
        }
      }
      return true;
    },
    exposed(hidden) {
      bounds(hidden);
      const { learn, keeps } = widthsOf(system);
      return cells.flatMap((_, at) => {
        if (!hidden[at]) return [];
        for (const sign of [1, -1] as const) {
          if (!keeps(at)) learn(wholeExtreme(at, sign, hidden));
        }
        return keeps(at) ? [] : [at];
      });
    },
    dispose: () => model.dispose(),
  };
}
