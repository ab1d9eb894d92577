import { wordBegins } from './surname-words.ts';
import { surnameAt } from './surnames.ts';

export interface ThinMask {
  start: number;
  end: number;
  /** With as much hidden as must be. */
  masked: string;
}

const maskedName =
  /(?<![\p{Script=Han}*])(\p{Script=Han}{2,4})[*×●○]{1,3}(?![\p{Script=Han}\d*])/gu;
/** 李某某 and 李*梅 hide enough, until the day of birth and the village stand beside them. */
const hidden = /(\p{Script=Han})(?:某{1,2}|[*×●○]{1,2}\p{Script=Han}?)/gu;
const birthday =
  /(?:19|20)\d\d(?:年|[-./])\d{1,2}(?:月|[-./])\d{1,2}日?(?:出?生)|(?:出生(?:日期|年月日?)?|生于)[:：]?(?:19|20)\d\d(?:年|[-./])\d{1,2}(?:月|[-./])\d{1,2}/;
const village = /\p{Script=Han}(?:村|社区|组)/u;

/** Names of which only the end is hidden (张三*): the village knows who that is. 张*三 and 张** pass. */
function* shownNames(sentence: string): Generator<ThinMask> {
  for (const { 0: whole, 1: shown = '', index } of sentence.matchAll(maskedName)) {
    const surname = surnameAt(shown, 0);
    if (!surname || shown.length <= surname.length || shown.length > surname.length + 2) continue;
    if (wordBegins(shown, 0)) continue;
    const masked = shown.slice(0, surname.length) + '*'.repeat(shown.length - surname.length + 1);
    yield { start: index, end: index + whole.length, masked };
  }
}

/** Masked names beside a day of birth and a village, which together name one person. */
function* tellingMasks(sentence: string): Generator<ThinMask> {
  if (!birthday.test(sentence) || !village.test(sentence)) return;
  for (const { 0: whole, 1: surname = '', index } of sentence.matchAll(hidden)) {
    if (!surnameAt(surname, 0)) continue;
    yield { start: index, end: index + whole.length, masked: `${surname}**` };
  }
}

/** Masked names in a sentence of whom the village still knows who they are. */
export function* thinMasks(sentence: string): Generator<ThinMask> {
  if (/[*×●○]/.test(sentence)) yield* shownNames(sentence);
  if (/[某*×●○]/.test(sentence) && /生/.test(sentence)) yield* tellingMasks(sentence);
}
