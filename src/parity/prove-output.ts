import { differences } from './agrees.ts';
import { asOfWords, datesIn, sameAsOf } from './as-of.ts';
import { anchorKey, type Display } from './display.ts';
import { folded, type OutputText } from './output-text.ts';
import type { Quantity } from './quantity.ts';
import { aboveLabel, readAt } from './read-displays.ts';
import type { AsOf, ShownFact } from './shown-fact.ts';

/** Where an output prints the time of its numbers. */
export type Dating = 'row' | 'group' | 'ahead' | 'none';

export interface Promise {
  displays: readonly Display[];
  dating: Dating;
  /** Numbers stand over their names. */
  numberFirst?: boolean;
  /** What may be left out; but where its words stand, its number must stand with them. */
  free?: readonly Display[];
}

/** A fact that an output shows wrongly or not at all. */
export interface Fault {
  fact: ShownFact;
  /** What differs: 数值, 单位, 约数用语, …; empty where the fact is missing. */
  what: string[];
  /** As the output says it; empty where it says nothing. */
  seen: string;
  /** Where it says so, as an offset into the output's text; null where it says nothing. */
  at: number | null;
}

/** What was found in one output: each fact proved and where in its text, and what is wrong. */
export interface Proof {
  proved: Map<ShownFact, number[]>;
  faults: Fault[];
}

const asOfBeside = (output: OutputText, { start, end }: Quantity, dating: Dating): AsOf[] => {
  const { text, boxes, starts } = output;
  if (dating === 'ahead') {
    const line = text.lastIndexOf('\n\n', start) + 1;
    const before = datesIn(text.slice(line, start)).at(-1);
    return before ? [before.asOf] : [];
  }
  const index = starts.findLastIndex((from) => from < end);
  if (dating === 'row') {
    return datesIn(text.slice(end, (starts[index] ?? 0) + (boxes[index]?.length ?? 0))).map(
      ({ asOf }) => asOf,
    );
  }
  for (const box of boxes.slice(index + 1, index + 4)) {
    const own = wholeDate(box);
    if (own) return [own];
    if (/\d/.test(box)) break;
  }
  return boxes.flatMap((box) => wholeDate(box) ?? []);
};

/** The time that a box states and nothing else. */
function wholeDate(box: string): AsOf | null {
  const [first, ...rest] = datesIn(box);
  const whole = first && rest.length === 0 && first.start === 0 && first.end >= box.length - 1;
  return whole ? first.asOf : null;
}

interface Asked {
  display: Display;
  /** How often at least; 0 where it may be left out. */
  times: number;
}

/** Displays at one place of one fact, counted: so often at least must it stand there. */
function asked({ displays, free = [] }: Promise): Asked[] {
  const found = new Map<string, Asked>();
  for (const display of displays) {
    const key = `${display.fact.id} ${anchorKey(display.anchor)}`;
    const same = found.get(key);
    if (same) {
      same.times += 1;
      same.display = display.dated ? display : same.display;
    } else found.set(key, { display, times: 1 });
  }
  return [...found.values(), ...free.map((display) => ({ display, times: 0 }))];
}

/** True where the name of a number stands for itself; in a sentence it may mean something else. */
const isNamed = ({ boxes }: OutputText, { label }: ShownFact): boolean => {
  const name = folded(label);
  // Folded brackets: 户籍人口(截至2026年10月31日).
  return boxes.some((box) => box === name || box.startsWith(`${name}(`));
};

const nearest = (readings: readonly Quantity[], fact: ShownFact): Quantity | undefined =>
  readings.toSorted(
    (left, right) => differences(left, fact).length - differences(right, fact).length,
  )[0];

/**
 * Reads every promised number back from a finished text and compares it with the ledger's. A fact
 * must stand at each of its places as often as the content shows it there.
 */
export function proveOutput(output: OutputText, promise: Promise): Proof {
  const proof: Proof = { proved: new Map(), faults: [] };
  const rows = new Set(
    promise.displays.flatMap(({ anchor }) => (anchor.kind === 'cell' ? [folded(anchor.row)] : [])),
  );
  const named = Map.groupBy(promise.displays, ({ anchor }) => anchorKey(anchor));
  for (const { display, times } of asked(promise)) {
    const { fact, anchor, dated } = display;
    const found = [
      ...(promise.numberFirst && anchor.kind === 'label'
        ? aboveLabel(output, fact)
        : readAt(output, fact, anchor, rows)),
    ];
    const readings = [...new Map(found.map((one) => [one.start, one])).values()];
    const right = readings.filter((reading) => differences(reading, fact).length === 0);
    // Each row under these names must be right, for this fact or for another of the same name.
    const others = named.get(anchorKey(anchor)) ?? [];
    const astray =
      anchor.kind === 'row' &&
      readings.some((one) => others.every((other) => differences(one, other.fact).length > 0));
    if (astray || right.length < Math.max(1, times)) {
      const isSaid = anchor.kind === 'label' ? isNamed(output, fact) : readings.length > 0;
      if (times === 0 && !isSaid) continue;
      // Where nothing stands around it, no other number can be said to be meant.
      const wrong =
        anchor.kind === 'anywhere'
          ? undefined
          : nearest(
              readings.filter((reading) => !right.includes(reading)),
              fact,
            );
      const what = wrong ? differences(wrong, fact) : [];
      proof.faults.push({ fact, what, seen: wrong?.written ?? '', at: wrong?.start ?? null });
      continue;
    }
    const time = fact.asOf;
    if (dated && time && promise.dating !== 'none' && fact.value !== null) {
      const dates = right.map((reading) => asOfBeside(output, reading, promise.dating));
      if (!dates.some((some) => some.some((date) => sameAsOf(date, time)))) {
        const seen = dates.flat()[0];
        const at = right[0]?.start ?? null;
        proof.faults.push({ fact, what: ['截至时间'], seen: seen ? asOfWords(seen) : '', at });
        continue;
      }
    }
    const places = right.map(({ start }) => start);
    proof.proved.set(fact, [...(proof.proved.get(fact) ?? []), ...places]);
  }
  return proof;
}
