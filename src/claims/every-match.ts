/**
 * Every match of a global pattern, in order. As `text.matchAll(pattern)`, which would copy the
 * pattern anew for each text; the pattern must not be in use while the matches are gone through.
 */
export function everyMatch(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}
