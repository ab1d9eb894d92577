import { familiarNames } from './familiar-names.ts';
import { listedNames } from './listed-names.ts';
import { memo } from './memo.ts';
import { mayBegin, nameEnd } from './name-end.ts';
import { acts, againstAhead, ownBehind } from './name-evidence.ts';
import { isOnDuty } from './on-duty.ts';
import { placedNames } from './placed-names.ts';
import { mayStandAsName } from './possible-name.ts';
import { romanisedNames } from './romanised-names.ts';
import { adjudicated, type Subject, subjectsOf } from './sensitive-words.ts';
import { soundedNames } from './sounded-names.ts';
import { thinMasks } from './thin-masks.ts';

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

interface Sentence {
  text: string;
  index: number;
  subjects: readonly Subject[];
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });
const separators = /^(?:[、，,和与及;；\s]|以及){1,2}$/;

const nowhere: readonly string[] = [];

/**
 * Persons named in a text together with health, fertility, relief, minors or an open case: in the
 * same sentence (a row of a table is one), in the next or former one that goes on about them, or
 * under a heading that says so. Offsets in the given text.
 */
export function findNamedPersons(
  text: string,
  { context = '', places = nowhere }: { context?: string; places?: readonly string[] } = {},
): FoundPerson[] {
  const found: FoundPerson[] = [];
  const around = subjectsOf(context);
  if (around.length === 0 && subjectsOf(text).length === 0) return found;
  const persons = personsAmong(places);
  const sentences: Sentence[] = [...text.matchAll(/[^。！？!?\n]+/g)].map(
    ({ 0: sentence, index }) => ({
      text: sentence,
      index,
      subjects: subjectsOf(sentence),
    }),
  );
  for (const [order, { text: sentence, index, subjects: own }] of sentences.entries()) {
    const next = own.length + around.length > 0 ? [] : besideSubjects(sentences, order);
    const subjects = [...new Set([...own, ...around, ...next])];
    if (subjects.length === 0) continue;
    for (const mask of thinMasks(sentence)) {
      found.push({ ...mask, start: index + mask.start, end: index + mask.end });
    }
    const alone = persons(sentence);
    for (const person of alone.length === 0 ? entryOf(sentence, context) : alone) {
      const name = sentence.slice(person.start, person.end);
      if (!concerns(sentence, person, subjects)) continue;
      if (placeholders.test(name) && supposed.test(sentence)) continue;
      found.push({
        start: index + person.start,
        end: index + person.end,
        masked: `${name.slice(0, 1)}${'*'.repeat(name.length - 1)}`,
      });
    }
  }
  return found;
}

const rosterLine =
  /(?:名单|[户者童]|人员|对象|学生|妇女|老人)[^。；：]{0,16}[:：]$|(?:名单|名册|花名册)(?:如下)?(?:[（(][^（）()]{0,16}[）)])?[:：]?$/m;

/** A line of a roster that is nothing but a possible name. */
function entryOf(sentence: string, context: string): readonly Candidate[] {
  const name = sentence.trim();
  if (name.length > 4 || !mayStandAsName(name) || !rosterLine.test(context)) return [];
  const start = sentence.indexOf(name);
  return [{ start, end: start + name.length, duty: false }];
}

/** 张三 and 李四 of invented cases; in any other sentence they are persons. */
const placeholders = /^(?:张三|李四|王五|赵六|小[明红王李张刘刚芳华陈赵])$/;
const supposed =
  /假如|假设|假定|如果|譬如|比如|例如|举例|案例|课堂|应承担|卡通|动画|漫画|宣传片|谜语/;

/** A sentence that goes on about a person named before or after it, rather than about many. */
const goesOn =
  /^[\s“”"’]*(?:以上|上述|前[两二三]|后[两二三]|第[一二][人名户位]|我(?:家|的|[爸妈爹娘儿女]|老[公婆伴])|俺|[两二三四五六七八九十]{1,2}[人名户位](?!以上)|分别|依次|均|其|他|她|该|此|老人|本人|患者|孩子|家里|家中|家人|父母|妻子|丈夫|儿子|女儿|现|已|目前|去年|今年|患|因|确诊|吸毒|病)/;
const counted = /\d+(?:\.\d+)?(?:户|人|例|名|%|‰|万|对|起|件)/;

/** Subjects of the sentences before and after that go on about the same person. */
function besideSubjects(sentences: readonly Sentence[], order: number): readonly Subject[] {
  return [sentences[order - 1], sentences[order + 1]].flatMap((beside) =>
    beside &&
    beside.subjects.length > 0 &&
    beside.text.length <= 60 &&
    (goesOn.test(beside.text) || beside.text.trim().length <= 8) &&
    !counted.test(beside.text)
      ? beside.subjects
      : [],
  );
}

/** Whether a subject that must not stand beside the name is the person's own. */
function concerns(
  sentence: string,
  { start, end, duty }: Candidate,
  subjects: readonly Subject[],
): boolean {
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
export interface Parts {
  bounds: ReadonlySet<number>;
  lengths: ReadonlyMap<number, number>;
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

const byPlaces = new WeakMap<readonly string[], (sentence: string) => readonly Candidate[]>();

/** Persons of a sentence where these places are known. */
function personsAmong(places: readonly string[]): (sentence: string) => readonly Candidate[] {
  const known = byPlaces.get(places);
  if (known) return known;
  const persons = memo((sentence) => personsOf(sentence, places));
  byPlaces.set(places, persons);
  return persons;
}

/** Persons from left to right; a list of names shares the post of its first. */
function personsOf(sentence: string, places: readonly string[]): Candidate[] {
  let parts: Parts | null = null;
  const partsOf = (): Parts => {
    parts ??= segmented(sentence);
    return parts;
  };
  const sounded = new Map([...soundedNames(sentence)].map(({ start, end }) => [start, end]));
  const familiar = new Map([...familiarNames(sentence)].map(({ start, end }) => [start, end]));
  const romanised = new Map([...romanisedNames(sentence)].map(({ start, end }) => [start, end]));
  const placed = new Map(
    [...placedNames(sentence), ...listedNames(sentence)].map(({ start, end }) => [start, end]),
  );
  const found: Candidate[] = [];
  let former: Candidate | undefined;
  for (let start = 0; start < sentence.length; start += 1) {
    const gap = former ? sentence.slice(former.end, start) : '';
    const listed = former !== undefined && separators.test(gap);
    const end =
      sounded.get(start) ??
      romanised.get(start) ??
      (mayBegin(sentence, start) ? nameEnd(sentence, start, listed, partsOf) : null) ??
      familiar.get(start) ??
      placed.get(start) ??
      null;
    if (end === null || isInPlace(sentence, start, end, places)) continue;
    const duty: boolean =
      former !== undefined && listed && former.duty
        ? !ownBehind.test(sentence.slice(end, end + 30))
        : isOnDuty(sentence, start, end);
    former = { start, end, duty };
    found.push(former);
    start = end - 1;
  }
  return found;
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
