/**
 * What the accessibility statement says of its test. Written by who ran the tests and read the
 * pages, never taken from a clock; a test compares the versions with those installed.
 */
export const accessibilityTest = {
  date: '2026年11月24日',
  axe: '4.14.1',
  htmlValidate: '11.18.0',
  lighthouse: '13.5.0',
  standard: 'WCAG 2.2 AA 级，文字对比度按 AAA 级（7:1）',
} as const;
