import type { Solver } from '#suppression/solver.ts';
import type { Table } from '#suppression/table-file.ts';

/** What an attacker knows besides the published table and that counts are whole and not negative. */
export interface Knowledge {
  /**
   * Numbers above 0 and below it are hidden, and others only for their sake: so each group of
   * hidden numbers that hang together by sums holds at least one of them.
   */
  threshold?: number;
  /** Told by somebody inside: these hidden cells (in the order answered) are the small ones. */
  small?: readonly boolean[];
}

/**
 * Least and greatest value of each hidden number, totals last, worked out apart from the product's
 * code: one model in LP text for each bound, from nothing but the published table.
 */
export function cellBounds(
  solver: Solver,
  published: Table,
  { threshold, small }: Knowledge = {},
): { name: string; lower: number; upper: number }[] {
  const { cells, rowTotals, columnTotals, total } = published;
  const constraints: string[] = [];
  const unknown: string[] = [];
  const groupOf = new Map<string, string>();
  const group = (name: string): string => {
    const above = groupOf.get(name) ?? name;
    return above === name ? name : group(above);
  };
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
    const together = typeof whole === 'string' ? [...names, whole] : names;
    for (const name of together) groupOf.set(group(name), group(together[0] ?? name));
  };
  const grid = cells.map((row, r) => row.map((value, c) => term(value, `x${r}_${c}`)));
  const rows = rowTotals?.map((value, r) => term(value, `r${r}`));
  const columns = columnTotals?.map((value, c) => term(value, `c${c}`));
  const whole = total === undefined ? undefined : term(total, 't');
  for (const [r, sum] of (rows ?? []).entries()) require(grid[r] ?? [], sum);
  for (const [c, sum] of (columns ?? []).entries()) {
    require(grid.map((row) => row[c] ?? 0), sum);
  }
  if (whole !== undefined) {
    if (rows) require(rows, whole);
    if (columns) require(columns, whole);
    if (!rows && !columns) require(grid.flat(), whole);
  }
  const most = 1000000;
  const binaries: string[] = [];
  if (threshold !== undefined) {
    for (const members of Map.groupBy(unknown, group).values()) {
      for (const name of members) {
        binaries.push(`s_${name}`);
        constraints.push(`${name} - s_${name} >= 0`);
        constraints.push(`${name} + ${most} s_${name} <= ${most + threshold - 1}`);
      }
      constraints.push(`${members.map((name) => `+ s_${name}`).join(' ')} >= 1`);
    }
    for (const [at, name] of unknown.entries()) {
      if (small?.[at]) constraints.push(`s_${name} = 1`);
    }
  }
  const bound = (name: string, sense: string): number => {
    const kinds =
      binaries.length > 0
        ? `Generals\n${unknown.join(' ')}\nBinaries\n${binaries.join(' ')}\n`
        : '';
    const text = `${sense}\n obj: ${name}\nSubject To\n${constraints.join('\n')}\nBounds\n${unknown
      .map((one) => ` 0 <= ${one} <= ${most}`)
      .join('\n')}\n${kinds}End`;
    const { Status, ObjectiveValue } = solver.solve(text, { output_flag: false });
    if (Status !== 'Optimal') throw new Error(`${name}: ${Status}`);
    return ObjectiveValue;
  };
  return unknown.map((name) => ({
    name,
    lower: Math.ceil(bound(name, 'Minimize') - 1e-6),
    upper: Math.floor(bound(name, 'Maximize') + 1e-6),
  }));
}
