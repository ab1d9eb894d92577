/** Width of a text in ems: full-width characters count 1, others 0.6 (a little more than most fonts need). */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += /[\u2e80-\uffef]/u.test(character) ? 1 : 0.6;
  return width;
}

/** The text in lines of at most `ems`, broken between any two characters. */
export function wrapText(text: string, ems: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of text) {
    if (line !== '' && textWidth(line + character) > ems) {
      lines.push(line);
      line = '';
    }
    line += character;
  }
  return [...lines, line];
}
