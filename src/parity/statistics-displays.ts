import type { Display } from './display.ts';
import type { ShownFact } from './shown-fact.ts';

/** Every fact of a ledger in the tables of its page: by its name, a village's in the village's row. */
export const statisticsDisplays = (
  facts: readonly ShownFact[],
  nameOf: (village: string | null) => string,
): Display[] => {
  const wholes = new Set(facts.filter(({ village }) => village === null).map(({ label }) => label));
  return facts.flatMap((fact): Display[] => {
    if (fact.village === null) {
      return [{ fact, anchor: { kind: 'label', label: fact.label }, dated: false }];
    }
    // A fact that only villages have stands on their pages.
    if (!wholes.has(fact.label)) return [];
    const row = nameOf(fact.village);
    const anchor: Display['anchor'] = { kind: 'cell', row, column: fact.label, place: 99 };
    return [{ fact, anchor, dated: false }];
  });
};
