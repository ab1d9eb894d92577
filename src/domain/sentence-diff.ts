import { diffArrays } from 'diff';

/** A piece of a text, and whether the other version has something else there. */
export interface Run {
  text: string;
  changed: boolean;
}

/** What stood there and what stands there; null: nothing. */
export interface Replaced {
  old: string | null;
  now: string | null;
}

/** Sentences of a paragraph with their marks, closing quotes and brackets included. */
export const sentencesOf = (text: string): string[] =>
  (text.match(/[^。！？；!?;\n]*[。！？；!?;\n]+[”’」』）)]*|[^。！？；!?;\n]+/gu) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');

/** Figures whole (`2026`, `3.5%`, `0710-5550123`), words of letters whole, all else by characters. */
const tokensOf = (text: string): string[] =>
  text.match(/\d+(?:[.,:：\-/]\d+)*[%‰]?|[A-Za-z]+|[\s\S]/gu) ?? [];

const size = (tokens: readonly string[]): number => tokens.join('').length;

/** Share of the characters that two texts have in common, in order: 1 for equal ones. */
function likeness(old: string, now: string): number {
  const parts = diffArrays(tokensOf(old), tokensOf(now));
  const common = parts
    .filter(({ added, removed }) => !added && !removed)
    .reduce((sum, { value }) => sum + size(value), 0);
  return (2 * common) / (old.length + now.length || 1);
}

/** Less alike than this, two sentences are one left out and one put in. */
const leastLikeness = 0.5;

/** How many that were put in are compared with one that was taken out. */
const reach = 8;

/** Sentences taken out and put in at one place, in order; those that are alike stand together. */
function paired(gone: readonly string[], come: readonly string[]): Replaced[] {
  const found: Replaced[] = [];
  let next = 0;
  for (const old of gone) {
    const near = come.slice(next, next + reach);
    const step = near.findIndex((now) => likeness(old, now) >= leastLikeness);
    const at = next + step;
    if (step < 0) {
      found.push({ old, now: null });
      continue;
    }
    found.push(...come.slice(next, at).map((now) => ({ old: null, now })));
    found.push({ old, now: come[at] ?? null });
    next = at + 1;
  }
  return [...found, ...come.slice(next).map((now) => ({ old: null, now }))];
}

/** The units (sentences or rows) that differ between two sequences, in their order. */
export function changedUnits(old: readonly string[], now: readonly string[]): Replaced[] {
  const found: Replaced[] = [];
  let gone: string[] = [];
  let come: string[] = [];
  const flush = (): void => {
    found.push(...paired(gone, come));
    gone = [];
    come = [];
  };
  for (const { value, added, removed } of diffArrays([...old], [...now])) {
    if (removed) gone.push(...value);
    else if (added) come.push(...value);
    else flush();
  }
  flush();
  return found;
}

/** Runs of one kind joined. */
function joined(runs: readonly Run[]): Run[] {
  const found: Run[] = [];
  for (const { text, changed } of runs) {
    const last = found.at(-1);
    if (last?.changed === changed) last.text += text;
    else found.push({ text, changed });
  }
  return found;
}

/** Both texts with what is different in them marked, figures whole. */
export function markedRuns(old: string, now: string): { old: Run[]; now: Run[] } {
  const parts = diffArrays(tokensOf(old), tokensOf(now));
  const side = (other: 'added' | 'removed'): Run[] =>
    joined(
      parts
        .filter((part) => !part[other])
        .map(({ value, added, removed }) => ({ text: value.join(''), changed: added || removed })),
    );
  return { old: side('added'), now: side('removed') };
}
