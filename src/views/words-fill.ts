import { bare, type WordsItem } from './words-items.ts';

/** An item as chosen for one text. */
export interface Chosen {
  label: string;
  text: string;
}

/**
 * The fullest text that keeps to its limit: `layOut` is tried with one more item at a time, each in
 * its fullest wording that fits; what does not fit is left out whole. Null when not even the text
 * without any item fits. `leftOut` names the items that found no room.
 */
export function fillToLimit(
  items: readonly WordsItem[],
  layOut: (chosen: readonly Chosen[]) => string,
  fits: (text: string) => boolean,
): { text: string; leftOut: string[] } | null {
  const slots: (Chosen | null)[] = items.map(() => null);
  const lay = (): string => layOut(slots.filter((chosen) => chosen !== null));
  if (!fits(lay())) return null;
  const leftOut: string[] = [];
  for (const [index, { label, variants }] of items.entries()) {
    if (variants.length === 0) continue;
    const fitting = variants.some((variant) => {
      slots[index] = { label, text: bare(variant) };
      return fits(lay());
    });
    if (fitting) continue;
    slots[index] = null;
    leftOut.push(label);
  }
  return { text: lay(), leftOut };
}
