const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  ),
);
const monthDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isBirthday(year: number, month: number, day: number): boolean {
  if (year < 1900 || year > 2049) return false;
  if (month === 2 && day === 29) return (year % 4 === 0 && year % 100 !== 0) || year === 2000;
  return day >= 1 && day <= (monthDays[month - 1] ?? 0);
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643, ISO 7064 MOD 11-2: the last sign of an identity number, from its first 17 digits. */
export const checkSign = (digits: string): string =>
  '10X98765432'[
    weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11
  ] ?? '';

/** True for 17 digits and their right last sign (digit or X). */
export const hasRightCheckSign = (number: string): boolean =>
  /^\d{17}[\dX]$/.test(number) && checkSign(number) === number[17];

/** A region and an existing birthday stand where they do in a number of 18 signs. */
export const isBuiltLikeIdentity18 = (number: string): boolean =>
  /^\d{17}[\dX]$/.test(number) &&
  (provinces.has(number.slice(0, 2)) || number.startsWith('9')) &&
  isBirthday(
    Number(number.slice(6, 10)),
    Number(number.slice(10, 12)),
    Number(number.slice(12, 14)),
  ) &&
  (!number.startsWith('9') || hasRightCheckSign(number));

/** The same for the 15 digits of before 1999 (birthday with two digits of the year). */
export const isBuiltLikeIdentity15 = (number: string): boolean =>
  /^\d{15}$/.test(number) &&
  provinces.has(number.slice(0, 2)) &&
  Number(number.slice(2, 4)) <= 90 &&
  isBirthday(
    1900 + Number(number.slice(6, 8)),
    Number(number.slice(8, 10)),
    Number(number.slice(10, 12)),
  );

const creditSigns = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const creditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** GB 32100: 统一社会信用代码 with its right last sign. */
export function isCreditCode(code: string): boolean {
  if (!/^[1-9ANY][1-9]\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(code)) return false;
  const sum = creditWeights.reduce(
    (total, weight, index) => total + weight * creditSigns.indexOf(code[index] ?? ''),
    0,
  );
  return creditSigns[(31 - (sum % 31)) % 31] === code[17];
}
