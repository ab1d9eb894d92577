import type { Finding } from '#domain/finding.ts';
import type { Check } from './check.ts';
import { proseRules } from './prose-rules.ts';
import { proseTexts } from './prose-texts.ts';
import { unboundNumbers } from './unbound-numbers.ts';

/** What the words of every document's body and every board's paragraphs say, each read once. */
export const prose: Check = (input) => {
  const found: Finding[] = [];
  for (const text of proseTexts(input)) {
    found.push(...proseRules(text), ...unboundNumbers(text, input.statistics));
  }
  return found;
};
