import type { Town } from '#domain/county.ts';
import type { Finding, Place } from '#domain/finding.ts';
import { villageIds } from './each-register.ts';
import { knownHint } from './known-hint.ts';

/**
 * A finding when the town has no village of that id; empty when it has. The place is asked for only
 * then, because finding a field's line reads the file's text again.
 */
export function unknownVillage(town: Town, village: string, place: () => Place): Finding[] {
  const known = villageIds(town);
  if (known.includes(village)) return [];
  return [
    {
      rule: 'unknown-reference',
      severity: 'error',
      message: `${town.file.value.name}没有编号为“${village}”的村`,
      hint: knownHint(village, known, 'town.json 里有'),
      place: { ...place(), quote: village },
      actual: village,
    },
  ];
}
