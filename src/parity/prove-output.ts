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
  /** Facts but these may be left out; where the name of one stands, its number must be right. */
  most?: ReadonlySet<ShownFact>;
}

/** A fact that an output shows wrongly or not at all. */
export interface Fault {
  fact: ShownFact;
  /** What differs: 数值, 单位, 约数用语, …; empty where the fact is missing. */
  what: string[];
  /** As the output says it; empty where it says nothing. */
  seen: string;
}

/** What was found in one output: each fact proved and how often, and what is wrong. */
export interface Proof {
  proved: Map<ShownFact, number>;
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
  times: number;
}

/** Displays at one place of one fact, counted: so often at least must it stand there. */
function asked(displays: readonly Display[]): Asked[] {
  const found = new Map<string, Asked>();
  for (const display of displays) {
    const key = `${display.fact.id} ${anchorKey(display.anchor)}`;
    const same = found.get(key);
    if (same) {
      same.times += 1;
      same.display = display.dated ? display : same.display;
    } else found.set(key, { display, times: 1 });
  }
  return [...found.values()];
}

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
  for (const { display, times } of asked(promise.displays)) {
    const { fact, anchor, dated } = display;
    const found = [
      ...readAt(output, fact, anchor, rows),
      ...(promise.numberFirst ? aboveLabel(output, fact) : []),
    ];
    const readings = [...new Map(found.map((one) => [one.start, one])).values()];
    const right = readings.filter((reading) => differences(reading, fact).length === 0);
    const least = promise.most ? 1 : times;
    if (right.length < least) {
      const free = promise.most !== undefined && !promise.most.has(fact);
      if (free && !output.text.includes(folded(fact.label))) continue;
      const wrong = nearest(
        readings.filter((reading) => !right.includes(reading)),
        fact,
      );
      const what = wrong ? differences(wrong, fact) : [];
      proof.faults.push({ fact, what, seen: wrong?.written ?? '' });
      continue;
    }
    const time = fact.asOf;
    if (dated && time && promise.dating !== 'none' && fact.value !== null) {
      const dates = right.map((reading) => asOfBeside(output, reading, promise.dating));
      if (!dates.some((some) => some.some((date) => sameAsOf(date, time)))) {
        const seen = dates.flat()[0];
        proof.faults.push({ fact, what: ['截至时间'], seen: seen ? asOfWords(seen) : '' });
        continue;
      }
    }
    proof.proved.set(fact, (proof.proved.get(fact) ?? 0) + right.length);
  }
  return proof;
}
