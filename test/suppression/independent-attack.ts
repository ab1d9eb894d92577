import type { Solver } from '#suppression/solver.ts';
import type { Table } from '#suppression/table-file.ts';

/**
 * Least and greatest value of each hidden inner cell, worked out apart from the product's code: one
 * model in LP text for each bound, from nothing but the published table.
 */
export function cellBounds(solver: Solver, published: Table): { lower: number; upper: number }[] {
  const { cells, rowTotals, columnTotals, total } = published;
  const constraints: string[] = [];
  const unknown: string[] = [];
  const term = (value: number | null | undefined, name: string): string | number => {
    if (value !== null && value !== undefined) return value;
    if (!unknown.includes(name)) unknown.push(name);
    return name;
  };
  const require = (parts: (string | number)[], whole: string | number): void => {
    const names = parts.filter((part) => typeof part === 'string');
    const known = parts
      .filter((part) => typeof part === 'number')
      .reduce((sum, part) => sum + part, 0);
    const left = [
      ...names.map((name) => `+ ${name}`),
      ...(typeof whole === 'string' ? [`- ${whole}`] : []),
    ];
    if (left.length === 0) return;
    constraints.push(`${left.join(' ')} = ${(typeof whole === 'number' ? whole : 0) - known}`);
  };
  const grid = cells.map((row, r) => row.map((value, c) => term(value, `x${r}_${c}`)));
  const rows = rowTotals?.map((value, r) => term(value, `r${r}`));
  const columns = columnTotals?.map((value, c) => term(value, `c${c}`));
  for (const [r, whole] of (rows ?? []).entries()) require(grid[r] ?? [], whole);
  for (const [c, whole] of (columns ?? []).entries()) {
    require(grid.map((row) => row[c] ?? 0), whole);
  }
  if (total !== undefined) {
    const whole = term(total, 't');
    if (rows) require(rows, whole);
    if (columns) require(columns, whole);
  }
  const bound = (name: string, sense: string): number => {
    const text = `${sense}\n obj: ${name}\nSubject To\n${constraints.join('\n')}\nBounds\n${unknown
      .map((one) => ` 0 <= ${one} <= 1000000`)
      .join('\n')}\nEnd`;
    const { Status, ObjectiveValue } = solver.solve(text, { output_flag: false });
    if (Status !== 'Optimal') throw new Error(`${name}: ${Status}`);
    return ObjectiveValue;
  };
  return unknown.map((name) => ({
    lower: Math.ceil(bound(name, 'Minimize') - 1e-6),
    upper: Math.floor(bound(name, 'Maximize') + 1e-6),
  }));
}
