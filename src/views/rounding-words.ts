/** How a number is rounded for printing; null decimals print all that the value has. */
export const roundingWords = (decimals: number | null): string =>
  decimals === null
    ? '不舍入'
    : decimals === 0
      ? '四舍五入到整数'
      : `四舍五入，保留${decimals}位小数`;
