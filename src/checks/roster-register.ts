import type { Finding } from '#domain/finding.ts';
import { eachRegister, villageIds, villageName } from './each-register.ts';
import { knownHint } from './known-hint.ts';
import { repeated } from './repeated.ts';
import { unknownVillage } from './unknown-village.ts';

/** Every unit of a roster has every post filled, or says 空缺. */
export const rosterRegister = eachRegister('roster', ({ town, entry, register }) => {
  const { posts, holders } = register;
  const findings: Finding[] = repeated(holders.map(({ unit }) => unit)).map(({ index }) => ({
    rule: 'duplicate-name',
    severity: 'error',
    message: `“${holders[index]?.unit}”列了两次`,
    hint: '合并成一行',
    place: entry.placeOf(['holders', index, 'unit']),
  }));

  for (const [index, { unit, village, heldBy }] of holders.entries()) {
    for (const post of posts.filter((name) => !Object.hasOwn(heldBy, name))) {
      findings.push({
        rule: 'coverage',
        severity: 'error',
        message: `${unit}的“${post}”没有填`,
        hint: '写由哪个职务担任；没有人担任的写“空缺”',
        place: entry.placeOf(['holders', index, 'heldBy']),
        expected: '职务名称或“空缺”',
      });
    }
    for (const post of Object.keys(heldBy).filter((name) => !posts.includes(name))) {
      findings.push({
        rule: 'unknown-reference',
        severity: 'error',
        message: `${unit}的“${post}”不在 posts 里`,
        hint: knownHint(post, posts, 'posts 里有'),
        place: { ...entry.placeOf(['holders', index, 'heldBy', post]), quote: post },
        actual: post,
      });
    }
    if (village !== undefined) {
      findings.push(
        ...unknownVillage(town, village, () => entry.placeOf(['holders', index, 'village'])),
      );
    }
  }

  // A roster by village that leaves a village out looks complete to the reader.
  if (holders.length > 0 && holders.every(({ village }) => village !== undefined)) {
    const listed = holders.map(({ village }) => village);
    for (const village of villageIds(town).filter((id) => !listed.includes(id))) {
      findings.push({
        rule: 'coverage',
        severity: 'warning',
        message: `名册按村列出，但没有${villageName(town, village)}`,
        hint: '补上这个村；职务都没有人的写“空缺”',
        place: entry.placeOf(['holders']),
      });
    }
  }
  return findings;
});
