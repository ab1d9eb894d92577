/** First characters of GB 2312 whose pinyin begins with the next letter; its first level is in pinyin order. */
const firsts: readonly (readonly [string, number])[] = [
  ['A', 0xb0a1],
  ['B', 0xb0c5],
  ['C', 0xb2c1],
  ['D', 0xb4ee],
  ['E', 0xb6ea],
  ['F', 0xb7a2],
  ['G', 0xb8c1],
  ['H', 0xb9fe],
  ['J', 0xbbf7],
  ['K', 0xbfa6],
  ['L', 0xc0ac],
  ['M', 0xc2e8],
  ['N', 0xc4c3],
  ['O', 0xc5b6],
  ['P', 0xc5be],
  ['Q', 0xc6da],
  ['R', 0xc8bb],
  ['S', 0xc8f6],
  ['T', 0xcbfa],
  ['W', 0xcdda],
  ['X', 0xcef4],
  ['Y', 0xd1b9],
  ['Z', 0xd4d1],
];
const lastOfFirstLevel = 0xd7f9;

/** Character to its place in the first level of GB 2312 (3,755 characters, by pinyin). */
const places = ((): ReadonlyMap<string, number> => {
  const decoder = new TextDecoder('gb18030');
  const map = new Map<string, number>();
  for (let lead = 0xb0; lead <= 0xd7; lead += 1) {
    for (let trail = 0xa1; trail <= 0xfe; trail += 1) {
      const code = lead * 256 + trail;
      if (code > lastOfFirstLevel) break;
      map.set(decoder.decode(Uint8Array.of(lead, trail)), code);
    }
  }
  return map;
})();

/** The group of titles that do not begin with a common Chinese character. */
export const otherInitials = '其他';

/**
 * Letter under which a title stands in the index: that of the pinyin of its first character, or the
 * Latin letter itself. Marks, digits, a leading year and a leading 关于 are passed over. `其他` for rare characters.
 */
export function titleInitial(title: string): string {
  const [first] = titleKey(title);
  if (first === undefined) return otherInitials;
  if (/^[a-z]$/i.test(first)) return first.toUpperCase();
  const place = places.get(first);
  if (place === undefined) return otherInitials;
  return firsts.findLast(([, code]) => code <= place)?.[0] ?? otherInitials;
}

/** The words of a title that decide its place. */
const titleKey = (title: string): string =>
  title.replace(/^(?:\d{4}年度?|[^\p{L}])+/u, '').replace(/^关于/, '');

/** Order of titles in the index: by pinyin as GB 2312 has it, rare characters last, then by length. */
export function compareTitles(left: string, right: string): number {
  const [one, other] = [[...titleKey(left)], [...titleKey(right)]];
  for (let at = 0; at < Math.min(one.length, other.length); at += 1) {
    const difference = orderOf(one[at] ?? '') - orderOf(other[at] ?? '');
    if (difference !== 0) return difference;
  }
  return one.length - other.length || (left < right ? -1 : left > right ? 1 : 0);
}

const orderOf = (sign: string): number =>
  places.get(sign) ?? (sign.codePointAt(0) ?? 0) + (/[a-z\d]/i.test(sign) ? 0 : 0x10000);
