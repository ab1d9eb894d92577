import {
  compoundSurnames,
  doubtfulSurnames,
  givenCharacters,
  neverGiven,
  notNames,
  soundedName,
  surnames,
} from './name-characters.ts';
import {
  acts,
  againstAhead,
  notPersonAhead,
  personAhead,
  personBehind,
  placeBehind,
  postAhead,
  postBehind,
  subjectAhead,
  undergoes,
} from './name-evidence.ts';
import { adjudicated, type Subject, subjectsOf } from './sensitive-words.ts';

export interface FoundPerson {
  start: number;
  end: number;
  masked: string;
}

interface Candidate {
  start: number;
  end: number;
  /** Holds a post or helps: not whom the sentence is about. */
  duty: boolean;
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });
const anySurname = new RegExp(`[${[...surnames].join('')}]|[·•・‧]`);
const han = /\p{Script=Han}/u;
const separators = /^[、，和与及]$/;
const edge = /[\s，、。；：！？,;:!?()（）《》“”"|/\d\t>【】[\]]/;
const linkAhead = /(?:给|对|为|由|把|将|与|和|及|叫|村|组|名|的|社|队|是|有|帮|让|使|向|于|等)$/;

/**
 * Persons named in a text together with health, fertility, relief, minors or an open case, sentence
 * by sentence (a row of a table is one sentence). Offsets in the given text.
 */
export function findNamedPersons(
  text: string,
  { context = '', places = [] }: { context?: string; places?: readonly string[] } = {},
): FoundPerson[] {
  const found: FoundPerson[] = [];
  const around = subjectsOf(context);
  for (const { 0: sentence, index } of text.matchAll(/[^。！？!?\n]+/g)) {
    if (!anySurname.test(sentence)) continue;
    const subjects = [...new Set([...subjectsOf(sentence), ...around])];
    if (subjects.length === 0) continue;
    for (const person of personsOf(sentence, places)) {
      if (!concerns(sentence, person, subjects)) continue;
      const name = sentence.slice(person.start, person.end);
      found.push({
        start: index + person.start,
        end: index + person.end,
        masked: `${name.slice(0, 1)}${'*'.repeat(name.length - 1)}`,
      });
    }
  }
  return found;
}

/** Whether a subject that must not stand beside the name is the person's own. */
function concerns(sentence: string, { start, end, duty }: Candidate, subjects: Subject[]): boolean {
  const open = subjects.includes('case') && !adjudicated.test(sentence);
  const others = subjects.some((subject) => subject !== 'case');
  const behind = sentence.slice(end, end + 30);
  if (open && (!duty || isAccused(sentence.slice(Math.max(0, start - 30), start), behind)))
    return true;
  return others && !duty;
}

const accusedBehind =
  /^(?:等[^，。；对]{0,8})?(?:[，、]?[^，。；对]{0,6})?(?:被|因|涉嫌|违反|违规|违纪|进行立案|立案|存在|受到|严重|接受)/;
const isAccused = (ahead: string, behind: string): boolean =>
  !acts.test(behind) && (accusedBehind.test(behind) || againstAhead.test(ahead));

/** Where the words of a sentence begin and end, and how long each is, by its offset. */
interface Parts {
  bounds: Set<number>;
  lengths: Map<number, number>;
}

function segmented(sentence: string): Parts {
  const bounds = new Set<number>([sentence.length]);
  const lengths = new Map<number, number>();
  for (const { index, segment } of words.segment(sentence)) {
    bounds.add(index);
    lengths.set(index, segment.length);
  }
  return { bounds, lengths };
}

/** False when no given name begins here: most signs of running text are in none. */
function mayBeGiven(sentence: string, at: number): boolean {
  const first = String.fromCodePoint(sentence.codePointAt(at) ?? 0);
  return !neverGiven.has(first) && han.test(first);
}

function* personsOf(sentence: string, places: readonly string[]): Generator<Candidate> {
  let parts: Parts | null = null;
  const partsOf = (): Parts => {
    parts ??= segmented(sentence);
    return parts;
  };
  let former: Candidate | null = null;
  for (let start = 0; start < sentence.length; start += 1) {
    const surname = surnameAt(sentence, start);
    if (surname === 0) continue;
    const end = nameEnd(sentence, start, surname, partsOf);
    if (end === null || isInPlace(sentence, start, end, places)) continue;
    const gap: string = former ? sentence.slice(former.end, start) : '';
    const duty: boolean =
      former !== null && separators.test(gap) ? former.duty : isOnDuty(sentence, start, end);
    former = { start, end, duty };
    yield former;
    start = end - 1;
  }
  for (const { 0: name, index } of sentence.matchAll(soundedName)) {
    yield {
      start: index,
      end: index + name.length,
      duty: isOnDuty(sentence, index, index + name.length),
    };
  }
}

/** True when the characters belong to the name of a known place or office. */
function isInPlace(
  sentence: string,
  start: number,
  end: number,
  places: readonly string[],
): boolean {
  const from = Math.max(0, start - 12);
  const around = sentence.slice(from, end + 12);
  return places.some((place) => {
    const at = from + around.indexOf(place);
    return at >= from && at < end && at + place.length > start;
  });
}

function surnameAt(sentence: string, start: number): number {
  if (compoundSurnames.includes(sentence.slice(start, start + 2))) return 2;
  return surnames.has(sentence[start] ?? '') ? 1 : 0;
}

/** Where the name that begins here ends; null when it is more likely no name. */
function nameEnd(
  sentence: string,
  start: number,
  surname: number,
  partsOf: () => Parts,
): number | null {
  if (!mayBeGiven(sentence, start + surname)) return null;
  const ahead = sentence.slice(Math.max(0, start - 14), start);
  if (notPersonAhead.test(ahead)) return null;
  const strong = subjectAhead.test(ahead) || personAhead.test(ahead) || postAhead.test(ahead);
  const labelled = /(?:姓名|户主|申请人|名叫|[子女儿夫妻人]叫)[:：]?\s*$/.test(ahead);
  if (!labelled && notNames.test(sentence.slice(start, start + 3))) return null;
  const { bounds, lengths } = partsOf();
  const word = lengths.get(start);
  const doubtful = surname === 1 && doubtfulSurnames.has(sentence[start] ?? '');
  for (const given of [2, 1]) {
    const end = start + surname + given;
    if (end > sentence.length) continue;
    const name = sentence.slice(start + surname, end);
    if (!/^\p{Script=Han}+$/u.test(name) || [...name].some((sign) => neverGiven.has(sign)))
      continue;
    const behind = sentence.slice(end, end + 24);
    if (placeBehind.test(behind)) continue;
    const next = sentence[end] ?? '';
    const closed = next === '' || edge.test(next);
    const wholeCell = labelled && closed;
    const edged = start === 0 || edge.test(sentence[start - 1] ?? '');
    const all = [...name].every((sign) => givenCharacters.has(sign));
    // 万家|强被…: a word inside the name, at the head of its clause, and a verb behind.
    const split =
      word === 2 && given === 2 && all && edged && bounds.has(end) && undergoes.test(behind);
    // A word of the dictionary that begins with the surname is that word, not a name.
    if (word !== surname && !wholeCell && !personBehind.test(behind) && !split) continue;
    if (word === undefined && !wholeCell) continue;
    const subject = all && subjectAhead.test(ahead);
    if (
      !bounds.has(end) &&
      !subject &&
      !closed &&
      !personBehind.test(behind) &&
      !undergoes.test(behind)
    )
      continue;
    const known = [...name].filter((sign) => givenCharacters.has(sign)).length;
    const quality = known === given ? 2 : known;
    const left = strong
      ? 3
      : start === 0 || edge.test(sentence[start - 1] ?? '') || linkAhead.test(ahead)
        ? 1
        : 0;
    const right =
      personBehind.test(behind) || postBehind.test(behind)
        ? 3
        : closed || undergoes.test(behind) || acts.test(behind)
          ? 1
          : 0;
    const full = given === 2 && quality === 2 && left > 0 && undergoes.test(behind);
    if (doubtful && left < 3 && right < 3 && !full) continue;
    if (left + right + quality >= 4 && left + right > 0) return end;
  }
  return null;
}

function isOnDuty(sentence: string, start: number, end: number): boolean {
  const ahead = sentence.slice(Math.max(0, start - 14), start);
  const behind = sentence.slice(end, end + 30);
  if (subjectAhead.test(ahead)) return false;
  const own =
    /^(?:等\S{0,6})?(?:因病|患|怀孕|已怀|确诊|住院|结扎|上环|病故|去世|被诊断|流产|引产|终止妊娠|超生|违法生育|计划外|感染|领取低保|享受低保)/;
  if (
    own.test(behind) ||
    /^(?:夫妇|夫妻|一家|之[子女妻夫]|的?(?:妻子|丈夫|儿子|女儿|孩子))/.test(behind)
  )
    return false;
  return postAhead.test(ahead) || postBehind.test(behind) || acts.test(behind);
}
