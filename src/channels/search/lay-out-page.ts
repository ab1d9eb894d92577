import { border, fold } from './fold.ts';
import type { PageText } from './page-text.ts';

/**
 * Units of a slot. Slot 0 of a page is its title; its lines stand in the slots behind, as many in one
 * as fit. A phone loads the one slot that holds a hit, so that it can show the words around it.
 */
export const slotUnits = 1024;

export interface LaidPage {
  /** Pair of units to the places where it stands in the page, ascending. */
  pairs: Map<string, number[]>;
  /** Text of each slot from 1 on; a line that is longer than a slot stands in each that it touches. */
  slots: Map<number, string>;
}

/** Places of all pairs of a page. A pair never goes over the end of a line or of a cell. */
export function layOutPage({ title, lines }: PageText): LaidPage {
  const pairs = new Map<string, number[]>();
  const kept = new Map<number, string[]>([[1, []]]);
  const note = (units: readonly string[], start: number): void => {
    for (const [at, unit] of units.entries()) {
      const next = units[at + 1];
      if (unit === border || next === undefined) continue;
      const key = unit + next;
      const places = pairs.get(key);
      if (places) places.push(start + at);
      else pairs.set(key, [start + at]);
    }
  };
  const head = fold(title).units;
  note([...head.slice(0, slotUnits - 1), border], 0);
  let place = slotUnits;
  for (const line of head.length < slotUnits ? lines : [title, ...lines]) {
    const units = [...fold(line).units, border];
    const used = place % slotUnits;
    if (used > 0 && used + units.length > slotUnits) place += slotUnits - used;
    note(units, place);
    const last = Math.floor((place + units.length - 1) / slotUnits);
    for (let slot = Math.floor(place / slotUnits); slot <= last; slot += 1) {
      kept.set(slot, [...(kept.get(slot) ?? []), line]);
    }
    place += units.length;
  }
  return {
    pairs,
    slots: new Map([...kept].map(([slot, texts]) => [slot, texts.join('\n')])),
  };
}
