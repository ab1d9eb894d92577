/**
 * The text with full-width letters, digits and signs as half-width ones, raised decimal points as
 * points. One code unit for one, so that every offset into the result is an offset into the original.
 */
export const foldText = (text: string): string =>
  text
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')
    // 1·5万人: a raised point, as newspapers print it; 3·15 and 5·12 are days.
    .replace(/(?<=\d)[·・](?=\d{1,4}(?:[万亿]|%|‰|元|倍|亩|吨|公里|公顷|平方|个百分点))/g, '.');
