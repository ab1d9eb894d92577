const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;

/**
 * The text with everything that acts on a terminal or hides from a reader named by its number:
 * controls, marks that turn the text around, widthless characters. A tab becomes a space.
 */
export const visibleText = (text: string): string =>
  text
    .replaceAll('\t', ' ')
    .replace(
      unseen,
      (point) => `‹U+${(point.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`,
    );

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Columns that the text takes in a terminal: two for a Chinese character, none for an accent. */
export function displayWidth(text: string): number {
  let columns = 0;
  for (const point of text) columns += wide.test(point) ? 2 : /\p{M}/u.test(point) ? 0 : 1;
  return columns;
}
