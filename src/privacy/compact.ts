import type { Folded } from './fold.ts';

const han = /\p{Script=Han}/u;

/** The same without spaces between Chinese characters, for names spread out in columns: 王　丽. */
export function compact({ text, at }: Folded): Folded {
  if (!/\p{Script=Han} {1,3}\p{Script=Han}/u.test(text)) return { text, at };
  const kept: number[] = [];
  let out = '';
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index] ?? '';
    if (sign === ' ') {
      let next = index;
      while (text[next] === ' ') next += 1;
      if (next - index <= 3 && han.test(text[index - 1] ?? '') && han.test(text[next] ?? '')) {
        index = next - 1;
        continue;
      }
    }
    out += sign;
    kept.push(index);
  }
  kept.push(text.length);
  return { text: out, at: (index) => at(kept[index] ?? text.length) };
}
