/** Positions (from 0) of values that stand earlier in the list already; null never counts. */
export function repeated(values: readonly (string | null)[]): { index: number; first: number }[] {
  const firstAt = new Map<string, number>();
  const found: { index: number; first: number }[] = [];
  for (const [index, value] of values.entries()) {
    if (value === null) continue;
    const first = firstAt.get(value);
    if (first === undefined) firstAt.set(value, index);
    else found.push({ index, first });
  }
  return found;
}
