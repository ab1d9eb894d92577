/**
 * A number in a linear system. Readers know the numbers that are not hidden, the equations, each
 * number's `lower` bound and whether it is `whole`.
 */
export interface Cell {
  /** The true value; null when we do not know it either, as for a number hidden before. */
  value: number | null;
  lower: number;
  whole: boolean;
  /** `hidden`: must be; `open`: may be, at `cost`; `fixed`: known to everybody. */
  state: 'open' | 'hidden' | 'fixed';
  cost: number;
  /** Width that its feasible interval must keep once it is hidden; 0 asks for nothing. */
  width: number;
}

/** Σ factor × cell = sum. */
export interface Equation {
  terms: { cell: number; factor: number }[];
  sum: number;
  /** Nobody declared it; it is left out when the values contradict it. */
  presumed?: true;
}

export interface LinearSystem {
  cells: Cell[];
  equations: Equation[];
}

/** A system in which every cell has a value that agrees with the equations. */
export interface KnownSystem extends LinearSystem {
  cells: (Cell & { value: number })[];
}

/** A part of a system that shares no cell with the rest; `members` are the cells' numbers there. */
export interface Component extends LinearSystem {
  members: number[];
}

/**
 * What is left of a system for readers who know the cells for which `isKnown` is true: their values
 * are put into the sums. `members` are the numbers of the cells that are left.
 */
export function withoutKnown(
  { cells, equations }: LinearSystem,
  isKnown: (at: number) => boolean,
): Component {
  const members = [...cells.keys()].filter((at) => !isKnown(at));
  const place = new Map(members.map((member, at) => [member, at]));
  return {
    members,
    cells: members.flatMap((at) => cells[at] ?? []),
    equations: equations.map((equation) => ({
      ...equation,
      sum: equation.terms.reduce(
        (left, { cell, factor }) =>
          place.has(cell) ? left : left - factor * (cells[cell]?.value ?? 0),
        equation.sum,
      ),
      terms: equation.terms.flatMap(({ cell, factor }) => {
        const at = place.get(cell);
        return at === undefined ? [] : [{ cell: at, factor }];
      }),
    })),
  };
}

/** The parts that hold a cell to hide; cells that no equation touches stand alone. */
export function componentsToProtect({ cells, equations }: LinearSystem): Component[] {
  const parent = cells.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at;
      at = parent[at] ?? at;
    }
    return at;
  };
  for (const { terms } of equations) {
    const [first] = terms;
    if (first) for (const { cell } of terms) parent[root(cell)] = root(first.cell);
  }
  const wanted = new Set(
    cells.flatMap(({ state, width }, at) => (state === 'hidden' && width > 0 ? [root(at)] : [])),
  );
  const parts = new Map<number, Component>();
  const place = new Map<number, number>();
  for (const [at, cell] of cells.entries()) {
    const key = root(at);
    if (!wanted.has(key)) continue;
    const part = parts.get(key) ?? { cells: [], equations: [], members: [] };
    parts.set(key, part);
    place.set(at, part.cells.length);
    part.cells.push(cell);
    part.members.push(at);
  }
  for (const equation of equations) {
    const { terms } = equation;
    const [first] = terms;
    const part = first && parts.get(root(first.cell));
    if (!part) continue;
    part.equations.push({
      ...equation,
      terms: terms.map(({ cell, factor }) => ({ cell: place.get(cell) ?? 0, factor })),
    });
  }
  return [...parts.values()];
}
