const digits = '零一二三四五六七八九';

/** `第十二条`, for 1 to 99. */
export function articleNumber(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  const lead = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`;
  return `第${lead}${ones === 0 ? '' : digits[ones]}条`;
}
