/**
 * Width of a text in em, near enough to choose columns and type sizes. The layout engine measures
 * what is drawn; this never decides whether something fits.
 */
export function textWidthEm(content: string): number {
  let width = 0;
  for (const character of content) {
    const code = character.codePointAt(0) ?? 0;
    if (code === 0x2060) continue;
    if (code < 0x2000) {
      width += /[A-Z%@]/u.test(character) ? 0.75 : /[.,:;'!|ilj ]/u.test(character) ? 0.3 : 0.57;
    } else width += 1;
  }
  return width;
}
