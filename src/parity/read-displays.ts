import { differences } from './agrees.ts';
import type { Anchor } from './display.ts';
import { folded, lettersOf, type OutputText, placesOf } from './output-text.ts';
import { absence, type Quantity, quantityAt } from './quantity.ts';
import type { ShownFact } from './shown-fact.ts';

/** How far a number may stand behind its name: `户数；数量：` in a row, `（截至…）` in a tile. */
const reach = 24;
/** What may stand between: a time in brackets, or the name of the column of a row. */
const between = /[（(][^（()）\n]{0,40}[)）]|[；;][^；;:：\n]{0,60}[:：]/y;

const digitsAhead = (spoken: boolean): RegExp =>
  spoken ? /[百千]分之|负?[零一二两三四五六七八九十百千万亿]/g : /[-−]?\d/g;

/** The first quantity, or what stands for none, within reach behind `from`. */
function behind(output: OutputText, from: number, fact: ShownFact, most: number): Quantity | null {
  const { text, spoken } = output;
  between.lastIndex = from;
  const [skipped = ''] = between.exec(text) ?? [];
  const begin = from + skipped.length;
  const absent = fact.value === null ? absentBehind(text, begin) : null;
  if (absent) return absent;
  const ahead = digitsAhead(spoken);
  ahead.lastIndex = begin;
  const match = ahead.exec(text);
  if (!match || match.index - begin > most) return null;
  // A name alone in its box has its number in the next one, not in one further on.
  const lines = text.slice(begin, match.index).replace(/\n(?:预计)?[约近]?(?=\n|$)/g, '');
  if (lines.includes('\n')) return null;
  return quantityAt(text, match.index, fact, { from: begin, spoken, unit: 'longest' });
}

function absentBehind(text: string, begin: number): Quantity | null {
  for (let at = begin; at <= begin + reach && at < text.length; at += 1) {
    if (/\d/.test(text[at] ?? '')) return null;
    absence.lastIndex = at;
    const [written] = absence.exec(text) ?? [];
    if (written === undefined) continue;
    const end = at + written.length;
    return { start: at, end, written, value: null, unit: '', qualifier: null, forecast: false };
  }
  return null;
}

/** A spoken text says digits as words: of a name, only what follows its last digit is looked for. */
const spokenName = (name: string): string => /[^\d]*$/.exec(name)?.[0] || name;

function besideLabel(output: OutputText, fact: ShownFact, label: string): Quantity[] {
  const name = output.spoken ? spokenName(folded(label)) : folded(label);
  return [...placesOf(output.text, name)].flatMap(
    (at) => behind(output, at + name.length, fact, reach) ?? [],
  );
}

/** Share pictures set the number over its name: it is the box, or the boxes, right before. */
export function aboveLabel(output: OutputText, fact: ShownFact): Quantity[] {
  const { boxes, starts, text } = output;
  const name = folded(fact.label);
  return boxes.flatMap((box, index) => {
    if (box !== name) return [];
    const end = (starts[index] ?? 0) - 1;
    return [1, 2, 3].flatMap((count) => {
      const from = starts[index - count];
      if (from === undefined) return [];
      const first = from + text.slice(from, end).search(/[-−]?\d|$/);
      const how = { from, spoken: false, unit: 'longest' } as const;
      const found = quantityAt(text, first, fact, how);
      return found && found.start === from && found.end === end ? [found] : [];
    });
  });
}

function inWords(
  output: OutputText,
  fact: ShownFact,
  { before, after }: Extract<Anchor, { kind: 'words' }>,
): Quantity[] {
  const { text, letters, at, spoken } = output;
  const follows = (end: number): boolean => {
    const rest = lettersOf(text.slice(end, end + after.length + 12));
    return rest.startsWith(after.slice(0, 2));
  };
  const read = (from: number): Quantity[] => {
    const first = digitsAhead(spoken);
    first.lastIndex = from;
    const match = first.exec(text);
    if (fact.value === null) return [absentBehind(text, from)].filter((one) => one !== null);
    // Only 预计, 约 and marks may stand between the words and the number.
    if (
      !match ||
      !/^[^\p{L}\p{N}]*(?:预计)?[^\p{L}\p{N}]*[约近]?$/u.test(text.slice(from, match.index))
    )
      return [];
    const how = { from, spoken };
    const longest = quantityAt(text, match.index, fact, { ...how, unit: 'longest' });
    if (!longest) return [];
    const isSame = differences(longest, fact).length === 0;
    if (isSame || after === '') return [longest];
    // The words behind may read on into the unit: 8个 + 行政村.
    const own = quantityAt(text, match.index, fact, { ...how, unit: 'own' });
    const bare = own && withoutWords(own, after);
    return bare && follows(bare.end) ? [bare] : [longest];
  };
  const ahead = spoken ? spokenName(before) : before;
  if (ahead !== '') {
    return [...placesOf(letters, ahead)].flatMap((place) => {
      const last = at[place + ahead.length - 1];
      return last === undefined ? [] : read(last + 1);
    });
  }
  return [...placesOf(letters, after)].flatMap((place) => {
    const end = at[place] ?? 0;
    const window = text.slice(Math.max(0, end - 32), end);
    const first = window.search(
      spoken ? /[零一二两三四五六七八九十百千万亿分之点余]+[^\d]*$/ : /[-−]?[\d,.]+[^\d]*$/,
    );
    return first < 0 ? [] : read(end - window.length + first);
  });
}

/** 以上 after a number may be the sentence's own word. */
function withoutWords(quantity: Quantity, after: string): Quantity {
  const { qualifier, end } = quantity;
  return qualifier !== null && after.startsWith(qualifier)
    ? { ...quantity, qualifier: null, end: end - qualifier.length }
    : quantity;
}

function inCell(
  output: OutputText,
  fact: ShownFact,
  { row, column, place }: Extract<Anchor, { kind: 'cell' }>,
  rows: ReadonlySet<string>,
): Quantity[] {
  const { boxes, starts } = output;
  const name = folded(row);
  const label = folded(column);
  return boxes.flatMap((box, index) => {
    const start = starts[index] ?? 0;
    if (box !== name) {
      const at = box.indexOf(name);
      if (at < 0) return [];
      const found = [...placesOf(box.slice(at), label)].flatMap(
        (offset) => behind(output, start + at + offset + label.length, fact, reach) ?? [],
      );
      return found.filter(({ end }) => end <= start + box.length);
    }
    // A box for each cell: a card with names, or a row of bare numbers.
    const next = boxes.findIndex((other, at) => at > index && rows.has(other));
    const stop = Math.min(next < 0 ? boxes.length : next, index + 40);
    const cells = boxes.slice(index + 1, stop);
    const named = cells.flatMap((cell, at) =>
      cell.startsWith(label)
        ? (behind(output, (starts[index + 1 + at] ?? 0) + label.length, fact, reach) ?? [])
        : [],
    );
    const bare = cells.flatMap((cell, at) => (isCell.test(cell) ? [index + 1 + at] : []));
    const cell = bare[place];
    const nth = cell === undefined ? null : wholeQuantity(output, cell, fact);
    return [...named, ...(nth && !named.some(({ start: at }) => at === nth.start) ? [nth] : [])];
  });
}

/** A number with its unit, or what stands for none, and nothing else. */
const isCell = new RegExp(`^(?:(?:预计)?[约近]?[-−]?\\d[\\d,.]*\\D{0,10}|${absence.source})$`);

/** The quantity that a box holds and nothing else. */
function wholeQuantity({ boxes, starts, text }: OutputText, index: number, fact: ShownFact) {
  const box = boxes[index] ?? '';
  const start = starts[index] ?? 0;
  const end = start + box.length;
  const first = box.search(/[-−]?\d/);
  if (first < 0) {
    return { start, end, written: box, value: null, unit: '', qualifier: null, forecast: false };
  }
  const found = quantityAt(text, start + first, fact, {
    from: start,
    spoken: false,
    unit: 'longest',
  });
  return found && found.start === start && found.end === end ? found : null;
}

function inRow(
  output: OutputText,
  fact: ShownFact,
  { head, column }: Extract<Anchor, { kind: 'row' }>,
): Quantity[] {
  const { boxes, starts } = output;
  const first = folded(`${head}；`);
  const name = folded(`；${column}：`);
  return boxes.flatMap((box, index) => {
    const at = box.startsWith(first) ? box.indexOf(name) : -1;
    if (at < 0) return [];
    return behind(output, (starts[index] ?? 0) + at + name.length, fact, 4) ?? [];
  });
}

function everywhere(output: OutputText, fact: ShownFact): Quantity[] {
  const { text, spoken } = output;
  return [...text.matchAll(digitsAhead(spoken))].flatMap(
    ({ index }) => quantityAt(text, index, fact, { from: 0, spoken, unit: 'longest' }) ?? [],
  );
}

/**
 * Every number that stands where `anchor` says, right or wrong. `rows` are the names of all rows
 * that a table of this output may have.
 */
export function readAt(
  output: OutputText,
  fact: ShownFact,
  anchor: Anchor,
  rows: ReadonlySet<string>,
): Quantity[] {
  switch (anchor.kind) {
    case 'words':
      return inWords(output, fact, anchor);
    case 'label':
      return besideLabel(output, fact, anchor.label);
    case 'cell':
      return inCell(output, fact, anchor, rows);
    case 'row':
      return inRow(output, fact, anchor);
    case 'either':
      return anchor.anchors.flatMap((one) => readAt(output, fact, one, rows));
    case 'anywhere':
      return everywhere(output, fact);
  }
}
