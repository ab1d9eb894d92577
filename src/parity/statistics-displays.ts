import type { Display } from './display.ts';
import type { ShownFact } from './shown-fact.ts';

/** Every fact of a ledger in the tables of its page: by its name, a village's in the village's row. */
export const statisticsDisplays = (
  facts: readonly ShownFact[],
  nameOf: (village: string | null) => string,
): Display[] => {
  const wholes = new Set(facts.filter(({ village }) => village === null).map(({ label }) => label));
  const inVillages = new Set(
    facts.filter(({ village }) => village !== null).map(({ label }) => label),
  );
  return facts.flatMap((fact): Display[] => {
    if (fact.village === null) {
      const { label } = fact;
      return [
        { fact, anchor: { kind: 'row', head: `指标：${label}`, column: '数值' }, dated: false },
        ...(inVillages.has(label)
          ? [
              {
                fact,
                anchor: { kind: 'row', head: '村：全镇', column: label } as const,
                dated: false,
              },
            ]
          : []),
      ];
    }
    // A fact that only villages have stands on their pages.
    if (!wholes.has(fact.label)) return [];
    const head = `村：${nameOf(fact.village)}`;
    return [{ fact, anchor: { kind: 'row', head, column: fact.label }, dated: false }];
  });
};
