/** Fewest single-character changes that turn one word into the other (Levenshtein). */
function editDistance(left: string, right: string): number {
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (const [row, character] of [...left].entries()) {
    const current = [row + 1];
    for (const [column, other] of [...right].entries()) {
      const replaced = (previous[column] ?? 0) + (character === other ? 0 : 1);
      const inserted = (current[column] ?? 0) + 1;
      const removed = (previous[column + 1] ?? 0) + 1;
      current.push(Math.min(replaced, inserted, removed));
    }
    previous = current;
  }
  return previous.at(-1) ?? 0;
}

/**
 * The known word most like `word`, for a suggestion; `null` when nothing is near enough to be a
 * slip of the pen (more than a third of the letters differ). Ties go to the first in code order.
 */
export function nearest(word: string, known: Iterable<string>): string | null {
  let best: { word: string; distance: number } | null = null;
  for (const candidate of [...new Set(known)].sort()) {
    const distance = editDistance(word, candidate);
    if (distance > Math.max(1, Math.floor(word.length / 3))) continue;
    if (best === null || distance < best.distance) best = { word: candidate, distance };
  }
  return best?.word ?? null;
}
