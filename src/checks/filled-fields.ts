const headFields = new Set(['title', 'shortTitle', 'description', 'shortDescription']);

/**
 * True for the fields of a document's head, a policy's head or a board in which a fact in braces
 * becomes its number. Elsewhere readers would see the braces.
 */
export function isFilledIn(path: readonly (string | number)[]): boolean {
  const [first, , field] = path;
  if (path.length === 1) return headFields.has(String(first));
  if (first === 'words') return true;
  return first === 'parts' && (field === 'title' || field === 'paragraphs');
}
