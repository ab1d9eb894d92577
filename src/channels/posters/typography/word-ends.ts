import { fieldTerms } from './field-terms.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Longest first, so that 低保 is not taken for the whole of 低保对象. */
const terms = new RegExp(fieldTerms.join('|'), 'gu');

/** A letter that the dictionary leaves alone, though it is the end of the word before it: 残疾|人. */
const suffix = /^[人金费室会员者表册栏站所院局部处科股岗户证卡率额]$/u;

/** Two letters that the dictionary does not know together are probably a word, but not with these. */
const standsAlone =
  /^[的地得了着过等及和与或在是有为由从对向把被将不也都就谁来去请第各每本全两新旧]$/u;

const han = /^\p{Script=Han}$/u;

/** Whether two neighbouring segments of the dictionary read as one word. */
const belongs = (before: string, after: string): boolean =>
  /\p{Script=Han}$/u.test(before) &&
  ((suffix.test(after) && !standsAlone.test(before)) ||
    (han.test(before) && han.test(after) && !standsAlone.test(before) && !standsAlone.test(after)));

const known = new Map<string, ReadonlySet<number>>();
const mostKnown = 64;

/**
 * UTF-16 offsets at which words end: by the dictionary of the platform, mended by terms of the field
 * and by what letters that it leaves alone belong to.
 */
export function wordEnds(content: string): ReadonlySet<number> {
  const kept = known.get(content);
  if (kept) return kept;
  // A title is tried at many sizes: only the newest are asked for again.
  if (known.size >= mostKnown) known.clear();
  const found = segmented(content);
  known.set(content, found);
  return found;
}

function segmented(content: string): Set<number> {
  const ends = new Set<number>();
  let before = '';
  for (const { index, segment } of segmenter.segment(content)) {
    if (index > 0 && belongs(before, segment)) ends.delete(index);
    ends.add(index + segment.length);
    before = segment;
  }
  for (const { index, 0: term } of content.matchAll(terms)) {
    for (let inside = index + 1; inside < index + term.length; inside += 1) ends.delete(inside);
    if (index > 0) ends.add(index);
    ends.add(index + term.length);
  }
  return ends;
}
