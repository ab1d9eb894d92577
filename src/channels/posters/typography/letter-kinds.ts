/**
 * How a character behaves in a line. `opening` and `closing` are full-width marks with half an em
 * of blank on one side; `wide` are full-width signs without (dash, ellipsis); `western` are Latin
 * letters, digits and the signs that belong to a number; `sign` is other half-width punctuation.
 */
export type LetterKind = 'han' | 'western' | 'opening' | 'closing' | 'wide' | 'sign' | 'space';

const opening = new Set('（《〈“‘「『【〖〔［｛');
const closing = new Set('，。、；：？！）》〉”’」』】〗〕］｝');
const wide = new Set('—…⋯～·•‧／％‰℃￥＄￡№℡●○■□◆◇▲△★☆→←↑↓');

export function letterKind(character: string): LetterKind {
  if (opening.has(character)) return 'opening';
  if (closing.has(character)) return 'closing';
  if (wide.has(character)) return 'wide';
  if (/\s/u.test(character)) return 'space';
  if (/^[\p{Script=Latin}\p{Script=Greek}\p{Nd}%$¥€±°+#&@]/u.test(character))
    return character >= '！' && character <= '～' ? 'wide' : 'western';
  return (character.codePointAt(0) ?? 0) >= 0x2e80 ? 'han' : 'sign';
}

/**
 * Marks that never begin a line (GB/T 15834—2011, 5.1; the W3C's Requirements for Chinese Text
 * Layout, 3.1.3) and signs that belong to the number before them.
 */
const neverFirst = new Set(
  '，。、；：？！）》〉”’」』】〗〕］｝—…⋯～·•‧／％%‰℃℉°″′,.;:?!)]}/〜々〻ー–',
);
/** Marks that never end a line, and signs that belong to the number after them. */
const neverLast = new Set('（《〈“‘「『【〖〔［｛([{￥¥$€£＄￡№#±@');

export const mayBegin = (character: string): boolean => !neverFirst.has(character);
export const mayEnd = (character: string): boolean => !neverLast.has(character);
