const joiner = '\u2060';

const units =
  '个百分点|个千分点|平方米|平方公里|立方米|公里|千克|公斤|万元|亿元|万人|亿|周岁|岁|万|元|人|户|年|月|日|天|时|分|秒|号|村|项|个|份|件|次|台|亩|吨|米|条|款|期|页|级|处|家|所|名|例|组|套|℃|%|‰|㎡';
const afterNumber = new RegExp(`(?<=[0-9])\\s?(?:${units})`, 'gu');
const numbers = /[0-9]+(?:[.,:：/\-—–−~～][0-9]+)+/gu;
// An address or the like, which must be able to break anywhere.
const longLatin = /[!-~]{24,}/u;
const documentNumbers = /〔[0-9]{4}〕[0-9]+号/gu;

/** A run of text that never breaks. */
const unbroken = (run: string): string => [...run].join(joiner);

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
