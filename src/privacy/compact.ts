import type { Folded } from './fold.ts';
import { surnameAt } from './surnames.ts';

const han = /\p{Script=Han}/u;
const spread = /\p{Script=Han} {1,3}\p{Script=Han}/u;
/** Single characters held apart by one sign: 刘·小·红. */
const dotted =
  /(?<!\p{Script=Han})\p{Script=Han}(?:([·•_.*-])\p{Script=Han})(?:\1\p{Script=Han}){0,2}(?!\p{Script=Han})/gu;
const broken = /\p{Script=Han}\n\p{Script=Han}/u;
/** From this length on a line was broken by its editor's width, not by its end. */
const wideLine = 20;

/** A space beside a single character, or behind a compound surname: words are no longer than that. */
function isSpread(text: string, from: number, to: number): boolean {
  const at = (index: number): boolean => han.test(text[index] ?? '');
  if (!at(from - 1) || !at(to)) return false;
  const label = /^\p{Script=Han}{2,6}[:：]/u.test(text.slice(to, to + 7));
  if (label) return false;
  return !at(from - 2) || !at(to + 1) || surnameAt(text, from - 2)?.length === 2;
}

/**
 * The same without what holds the characters of a word apart: spaces (王　丽), single signs
 * (王·小·丽), and breaks of long lines.
 */
export function compact({ text, at }: Folded): Folded {
  const dots = new Set<number>();
  for (const { 0: name, index } of /[·•_.*-]/.test(text) ? text.matchAll(dotted) : []) {
    if (name.length < 5 && !/姓名|患|户|人|对象|员/.test(text.slice(Math.max(0, index - 8), index)))
      continue;
    for (let sign = 1; sign < name.length; sign += 2) {
      if (name[sign] !== '*') dots.add(index + sign);
    }
  }
  if (dots.size === 0 && !spread.test(text) && !broken.test(text)) return { text, at };
  const kept: number[] = [];
  let out = '';
  let line = 0;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index] ?? '';
    if (dots.has(index)) continue;
    if (sign === ' ') {
      let next = index;
      while (text[next] === ' ') next += 1;
      if (next - index <= 3 && isSpread(text, index, next)) {
        index = next - 1;
        continue;
      }
    }
    if (sign === '\n') {
      const wide = index - line >= wideLine;
      line = index + 1;
      if (wide && han.test(text[index - 1] ?? '') && han.test(text[index + 1] ?? '')) continue;
    }
    out += sign;
    kept.push(index);
  }
  kept.push(text.length);
  return { text: out, at: (index) => at(kept[index] ?? text.length) };
}
