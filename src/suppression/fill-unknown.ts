import { type Solver, systemModel } from './solver.ts';
import type { KnownSystem, LinearSystem } from './system.ts';

/** How far an unknown number may lie from a known one: no count or amount of a county differs so. */
export const noBound = 1e9;

const isKnown = (system: LinearSystem): system is KnownSystem =>
  system.cells.every(({ value }) => value !== null);

/**
 * The system with some values for the unknown cells that agree with the known ones: what readers
 * could believe. Null when the known values contradict each other.
 */
export function fillUnknown(solver: Solver, system: LinearSystem): KnownSystem | null {
  if (isKnown(system)) return system;
  const model = systemModel(solver, system);
  try {
    for (const [at, { value, lower, whole }] of system.cells.entries()) {
      if (value !== null) model.changeColBounds(at, value, value);
      else model.changeColBounds(at, Math.max(lower, -noBound), noBound);
      if (value === null && whole) {
        model.changeColsIntegrality({ kind: 'set', indices: [at] }, [
          solver.constants.variableType.integer,
        ]);
      }
    }
    model.run();
    if (model.getModelStatus() !== solver.constants.modelStatus.optimal) return null;
    const { colValue } = model.getSolution();
    const cells = system.cells.map((cell, at) => {
      const value = cell.value ?? colValue[at] ?? 0;
      return { ...cell, value: cell.whole ? Math.round(value) : value };
    });
    return { ...system, cells };
  } finally {
    model.dispose();
  }
}
