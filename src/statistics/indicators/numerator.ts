import type { IndicatorDefinition } from './define.ts';

/** What stands over the line, in words; empty when nothing is divided. */
export function numeratorOf({ formula, denominator, numerator }: IndicatorDefinition): string {
  if (denominator === '') return '';
  if (numerator !== undefined) return numerator;
  const [over = ''] = formula.split('÷');
  const bracketed = /^（([^（）]*)）$/.exec(over.trim());
  return bracketed?.[1] ?? over.trim();
}
