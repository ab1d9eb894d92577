/**
 * The text with full-width letters, digits and signs as half-width ones. One code unit for one, so
 * that every offset into the result is an offset into the original.
 */
export const foldText = (text: string): string =>
  text
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ');
