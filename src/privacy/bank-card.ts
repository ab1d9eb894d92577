/** ISO/IEC 7812 check digit (Luhn). */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** Cards of Chinese banks: UnionPay 62, and the older 9558. */
export const isDomesticPrefix = (digits: string): boolean => /^(?:62|9558)/.test(digits);

/** A number that a card can have: 16 to 19 digits, a known issuer, the right check digit. */
export const isCardNumber = (digits: string): boolean =>
  /^\d{16,19}$/.test(digits) &&
  (isDomesticPrefix(digits) || (digits.length === 16 && /^(?:4|5[1-5]|2[2-7]|35)/.test(digits))) &&
  passesLuhn(digits);

/** The same for the rarer issuers, where words say that it is a card. */
export const isAnyCardNumber = (digits: string): boolean =>
  /^\d{16,19}$/.test(digits) && passesLuhn(digits);
