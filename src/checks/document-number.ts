/** 发文字号：机关代字、六角括号里的四位年份、不加“第”和前导零的序号（GB/T 9704-2012）。 */
const form = /^\p{Script=Han}{1,20}〔(?:19|20|21)\d{2}〕[1-9]\d*号$/u;

export const isDocumentNumber = (text: string): boolean => form.test(text);

const brackets = /[[(（【﹝［〖]\s*(\d{4})\s*[\])）】﹞］〗]/;

/** The number in the standard form when only brackets, 第 or zeros are wrong; else null. */
export function mendedDocumentNumber(text: string): string | null {
  const mended = text
    .replace(/\s+/g, '')
    .replace(brackets, '〔$1〕')
    .replace(/〕第?0*(?=[1-9])/, '〕')
    .replace(/(\d)$/, '$1号');
  return isDocumentNumber(mended) ? mended : null;
}
