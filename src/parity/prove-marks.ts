import { differences } from './agrees.ts';
import { asOfWords, datesIn, sameAsOf } from './as-of.ts';
import type { HtmlMark } from './html-text.ts';
import type { LedgerFacts } from './ledger-facts.ts';
import { folded } from './output-text.ts';
import type { Fault, Proof } from './prove-output.ts';
import { absence, type Quantity, quantityAt } from './quantity.ts';
import type { ShownFact } from './shown-fact.ts';

function read(text: string, fact: ShownFact): Quantity | null {
  absence.lastIndex = 0;
  const [absent] = absence.exec(text) ?? [];
  if (absent === text) {
    const end = text.length;
    return {
      start: 0,
      end,
      written: text,
      value: null,
      unit: '',
      qualifier: null,
      forecast: false,
    };
  }
  const first = text.search(/[-−]?\d/);
  const how = { from: 0, spoken: false, unit: 'longest' } as const;
  const found = first < 0 ? null : quantityAt(text, first, fact, how);
  // What the reader does not understand is not the same number.
  return found && found.start === 0 && found.end === text.length ? found : null;
}

function faultOf(mark: HtmlMark, fact: ShownFact): Fault | null {
  const text = folded(mark.text);
  const seen = read(text, fact);
  const what = seen ? differences(seen, fact) : ['写法'];
  if (what.length > 0) return { fact, what, seen: text, at: null };
  if (mark.label !== '' && folded(mark.label) !== folded(fact.label)) {
    return { fact, what: ['名称'], seen: mark.label, at: null };
  }
  const date = datesIn(folded(mark.asOf))[0]?.asOf;
  if (mark.asOf !== '' && fact.asOf && !(date && sameAsOf(date, fact.asOf))) {
    return { fact, what: ['截至时间'], seen: date ? asOfWords(date) : mark.asOf, at: null };
  }
  return null;
}

/**
 * Every number that a page marks as a fact, against the ledger: number, name and time. Throws for a
 * mark that names no fact: only our own pages set marks.
 */
export function proveMarks(
  marks: readonly HtmlMark[],
  town: string,
  { byId }: LedgerFacts,
  path: string,
): Proof {
  const proof: Proof = { proved: new Map(), faults: [] };
  for (const mark of marks) {
    const fact = byId(`${mark.town || town}/${mark.key}`);
    if (!fact) throw new Error(`${path} marks ${mark.town || town}/${mark.key}, which is no fact`);
    const fault = faultOf(mark, fact);
    if (fault) proof.faults.push(fault);
    else proof.proved.set(fact, [...(proof.proved.get(fact) ?? []), 0]);
  }
  return proof;
}
