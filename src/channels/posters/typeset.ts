const joiner = '\u2060';
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

const units =
  '个百分点|个千分点|平方米|平方公里|立方米|公里|千克|公斤|万元|亿元|万人|亿|周岁|岁|万|元|人|户|年|月|日|天|时|分|秒|号|村|项|个|份|件|次|台|亩|吨|米|条|款|期|页|级|处|家|所|名|例|组|套|℃|%|‰|㎡';
const afterNumber = new RegExp(`(?<=[0-9])\\s?(?:${units})`, 'gu');
const numbers = /[0-9]+(?:[.,:：/\-—–−~～][0-9]+)+/gu;
// An address or the like, which must be able to break anywhere.
const longLatin = /[!-~]{24,}/u;
const documentNumbers = /〔[0-9]{4}〕[0-9]+号/gu;

/** A run of text that never breaks. */
export const unbroken = (run: string): string => [...run].join(joiner);

/**
 * Text with invisible word joiners (U+2060) where a line must not break: inside numbers, phone
 * numbers and document numbers, between a number and its unit, and before a dash.
 */
export function typeset(content: string): string {
  if (longLatin.test(content)) return content;
  return content
    .replace(documentNumbers, unbroken)
    .replace(numbers, unbroken)
    .replace(afterNumber, (unit) => joiner + unbroken(unit))
    .replace(/(?<=[约第超近达±+\-−])(?=[0-9])/gu, joiner)
    .replace(/(?<=.)(?=—)/gu, joiner)
    .replace(/\u2060{2,}/gu, joiner);
}

// Marks that stay with the word before, with the word after, or (quotes) with both.
const closing = /^[\p{Pe}\p{Pf}\p{Po}\p{Pi}]/u;
const opening = /[\p{Ps}\p{Pi}\p{Pf}]$/u;

/** Pieces of a title between which its lines may break: words with the marks that cling to them. */
export function titleUnits(content: string): string[] {
  const units: string[] = [];
  for (const { segment } of segmenter.segment(content)) {
    const last = units[units.length - 1];
    if (last !== undefined && (closing.test(segment) || opening.test(last)))
      units[units.length - 1] = last + segment;
    else units.push(segment);
  }
  return units;
}

/** A title whose lines break between words only: every word that `Intl.Segmenter` knows is joined. */
export function typesetTitle(content: string): string {
  const words = [...segmenter.segment(content)].map(({ segment }) =>
    [...segment].length > 1 && [...segment].length <= 6 ? unbroken(segment) : segment,
  );
  return typeset(words.join(''));
}
