/** Splits a pattern at the bars that stand in no brackets. */
function alternativesOf(source: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at];
    if (sign === '\\') at += 1;
    else if (sign === '(' || sign === '[') depth += 1;
    else if (sign === ')' || sign === ']') depth -= 1;
    else if (sign === '|' && depth === 0) {
      found.push(source.slice(from, at));
      from = at + 1;
    }
  }
  return [...found, source.slice(from)];
}

/** The signs with which an alternative may begin; null when they cannot be told from its first part. */
function beginnings(alternative: string): string[] | null {
  const [first = ''] = alternative;
  const optional = /[?*{]/;
  if (/\p{Script=Han}/u.test(first)) return optional.test(alternative[1] ?? '') ? null : [first];
  const set = /^\[(\p{Script=Han}+)\](?![?*{])/u.exec(alternative)?.[1];
  return set ? [...set] : null;
}

/**
 * The same as `pattern.test`, for patterns of many words: looks only where a sign stands with which
 * one of them begins. Words that begin with anything but Chinese signs are looked for as usual.
 */
export function wordFinder({ source, flags }: RegExp): (text: string) => boolean {
  const byFirst = new Map<number, string[]>();
  const others: string[] = [];
  for (const alternative of alternativesOf(source)) {
    const firsts = beginnings(alternative);
    if (!firsts) others.push(alternative);
    for (const sign of firsts ?? []) {
      const code = sign.charCodeAt(0);
      byFirst.set(code, [...(byFirst.get(code) ?? []), alternative]);
    }
  }
  const sticky = new Map(
    [...byFirst].map(([code, words]) => [code, new RegExp(words.join('|'), `${flags}y`)]),
  );
  const rest = others.length > 0 ? new RegExp(others.join('|'), flags) : null;
  return (text) => {
    for (let at = 0; at < text.length; at += 1) {
      const words = sticky.get(text.charCodeAt(at));
      if (!words) continue;
      words.lastIndex = at;
      if (words.test(text)) return true;
    }
    return rest?.test(text) ?? false;
  };
}
