import { nearest } from '#statistics/nearest.ts';

const shown = 8;

/** `是不是“births”？该期有：births、deaths 等 12 个`: what could have been written instead. */
export function knownHint(written: string, known: Iterable<string>, lead: string): string {
  const names = [...new Set(known)].sort();
  const meant = nearest(written, names);
  const question = meant === null ? '' : `是不是“${meant}”？`;
  if (names.length === 0) return `${lead}：无`;
  const rest = names.length > shown ? ` 等 ${names.length} 个` : '';
  return `${question}${lead}：${names.slice(0, shown).join('、')}${rest}`;
}
