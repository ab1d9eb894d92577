import { bare, type StatedFact, type WordsItem } from './words-items.ts';

/** An item as chosen for one text. */
export interface Chosen {
  label: string;
  text: string;
  /** Facts that the wording states. */
  facts: readonly StatedFact[];
}

export interface Filled {
  text: string;
  leftOut: string[];
  facts: StatedFact[];
}

/**
 * The fullest text that keeps to its limit: `layOut` is tried with one more item at a time, each in
 * its fullest wording that fits; what does not fit is left out whole. Null when not even the text
 * without any item fits. `leftOut` names the items that found no room, `facts` what the others state.
 */
export function fillToLimit(
  items: readonly WordsItem[],
  layOut: (chosen: readonly Chosen[]) => string,
  fits: (text: string) => boolean,
): Filled | null {
  const slots: (Chosen | null)[] = items.map(() => null);
  const lay = (): string => layOut(slots.filter((chosen) => chosen !== null));
  if (!fits(lay())) return null;
  const leftOut: string[] = [];
  for (const [index, { label, variants, facts = [] }] of items.entries()) {
    if (variants.length === 0) continue;
    const fitting = variants.some((variant, order) => {
      slots[index] = { label, text: bare(variant), facts: facts[order] ?? [] };
      return fits(lay());
    });
    if (fitting) continue;
    slots[index] = null;
    leftOut.push(label);
  }
  const facts = slots.flatMap((chosen) => [...(chosen?.facts ?? [])]);
  return { text: lay(), leftOut, facts };
}
