import { compact } from './compact.ts';
import { findContacts } from './contacts.ts';
import { fold } from './fold.ts';
import { findWeakMasks } from './masked-numbers.ts';
import { findNamedPersons } from './named-persons.ts';
import { type FoundNumber, findNumbers } from './numbers.ts';
import type { DetectOptions, PersonalDatum } from './personal-datum.ts';

/** `138****1234`, two and three of an identity number, the last four of a card. */
const maskNumber = ({ kind, digits }: FoundNumber): string => {
  const [head, tail] = kind === 'mobile' ? [3, 4] : kind === 'bank-card' ? [0, 4] : [2, 3];
  const hidden = '*'.repeat(Math.max(0, digits.length - head - tail));
  return `${digits.slice(0, head)}${hidden}${digits.slice(digits.length - tail)}`;
};

/** Digests and other codes of letters and digits mixed: not numbers that a person wrote. */
const digests = /(?<![0-9A-Za-z])(?=(?:\d*[a-f]+){4})[\da-f]{16,128}(?![0-9A-Za-z])/gi;
/** 统一社会信用代码 with letters. */
const creditCodes =
  /(?<![0-9A-Za-z])[1-9ANY][1-9]\d{6}(?=\d*[A-HJ-NPQRTUWXY]\d*[0-9A-HJ-NPQRTUWXY])[0-9A-HJ-NPQRTUWXY]{10}(?![0-9A-Za-z])/g;

const blank = (text: string): string =>
  !/[\dA-Za-z]{16}/.test(text)
    ? text
    : text
        .replace(digests, (code) => '_'.repeat(code.length))
        .replace(creditCodes, (code) => (/^\d{17}X$/.test(code) ? code : '_'.repeat(code.length)));

/**
 * Personal data in a text, sorted by place; a row of a table is given as one text, with the column's
 * name before each value (`姓名：…；村：…`). Time is linear in the length of the text.
 */
export function detectPersonalData(
  text: string,
  { context = '', officeMobiles, places = [], officeAddresses = [] }: DetectOptions = {},
): PersonalDatum[] {
  if (text.length < 2) return [];
  const folded = fold(text);
  const numbers = blank(folded.text);
  const found: PersonalDatum[] = [];
  const covered = new Uint8Array(text.length);
  const add = (
    { kind, start, end, masked }: PersonalDatum,
    at: (index: number) => number = folded.at,
  ): void => {
    const from = at(start);
    const to = at(end - 1) + 1;
    if (covered.subarray(from, to).includes(1)) return;
    covered.fill(1, from, to);
    found.push({ kind, start: from, end: to, masked });
  };
  if (/\d/.test(numbers)) {
    for (const number of findNumbers(numbers)) {
      if (number.kind === 'mobile' && officeMobiles?.has(number.digits)) continue;
      add({ ...number, masked: maskNumber(number) });
    }
    for (const mask of findWeakMasks(numbers)) add({ kind: 'weak-mask', ...mask });
  }
  for (const contact of findContacts(folded.text, officeAddresses)) add(contact);
  const close = compact(folded);
  for (const person of findNamedPersons(close.text, { context, places })) {
    add({ kind: 'named-person', ...person }, close.at);
  }
  return found.sort((left, right) => left.start - right.start);
}
