import { chineseDay, type Day } from '#domain/day.ts';
import type { Standard, WorkedExample } from '#domain/document.ts';
import { exact, plainDigits } from '#domain/number.ts';

/** `3600元/每孩每年` in words: amount, unit, and per whom and when. */
export const standardText = ({ amount, unit, per }: Standard): string =>
  `${per}${plainDigits(exact(amount))}${unit}`;

/** `2025年1月1日起` or `2025年1月1日至2026年12月31日`. */
export const validityText = (from: Day, to: Day | undefined): string =>
  to ? `${chineseDay(from)}至${chineseDay(to)}` : `${chineseDay(from)}起`;

/** True when a standard applies on `day`. */
export const appliesOn = ({ from, to }: { from: Day; to?: Day | undefined }, day: Day): boolean =>
  from <= day && (to === undefined || day <= to);

/**
 * A worked example computed from its standard: amount × count₁ ÷ of₁ × …, rounded half-up to fen
 * and printed without trailing zeros. Null when the standard is not among `standards`.
 */
export function exampleText(
  example: WorkedExample,
  standards: readonly Standard[],
): { arithmetic: string; result: string } | null {
  const standard = standards.find(({ id }) => id === example.standard);
  if (!standard) return null;
  const terms = [`${plainDigits(exact(standard.amount))}${standard.unit}`];
  let value = exact(standard.amount);
  for (const { label, count, of, unit } of example.factors) {
    const shown = plainDigits(exact(count));
    value = value.mul(exact(count));
    if (of === undefined) {
      terms.push(`${shown}${unit}（${label}）`);
    } else {
      value = value.div(exact(of));
      terms.push(`${shown}/${plainDigits(exact(of))}${unit}（${label}）`);
    }
  }
  const result = `${plainDigits(value, 2)}${standard.unit}`;
  return { arithmetic: `${terms.join(' × ')} = ${result}`, result };
}
