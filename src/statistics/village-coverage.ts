import type { FactEntry, FactsFile } from '#domain/fact.ts';
import type { Finding } from '#domain/finding.ts';
import type { PlacedIdentity } from './identities/evaluate.ts';
import type { PeriodFile, TownBook } from './town-book.ts';

const addsUp = ({ measure }: FactEntry): boolean => measure === 'flow' || measure === 'stock';

/** True when the editor declares this very partition, for a note or a waiver of its own. */
const isDeclared = ({ identities = [] }: FactsFile, id: string): boolean =>
  identities.some(
    (identity) =>
      identity.kind === 'partition' &&
      identity.total === id &&
      identity.parts.every((part) => part.startsWith(`${id}@`) && !part.includes('#')),
  );

/**
 * What follows from villages' values beside a town's: the villages add up to the town when all
 * are there and the editor has not declared the same; when some are not, a notice names them. Rates and standards never add up.
 */
export function villagesToTown(
  book: TownBook,
  { entry }: PeriodFile,
): { identities: PlacedIdentity[]; findings: Finding[] } {
  const identities: PlacedIdentity[] = [];
  const findings: Finding[] = [];
  const all = book.town.file.value.villages;
  for (const [index, fact] of entry.value.facts.entries()) {
    if (fact.villages === undefined || !addsUp(fact)) continue;
    const stated = fact.villages;
    const absent = all.filter(({ id }) => !Object.hasOwn(stated, id));
    const present = all.filter(({ id }) => Object.hasOwn(stated, id));
    if (absent.length > 0) {
      const names = absent.map(({ name }) => name).join('、');
      const then = fact.fromVillages ? '合计只含所列各村' : '不与全镇数核对';
      findings.push({
        rule: 'coverage',
        severity: 'notice',
        message: `“${fact.label}”列了 ${present.length} 个村，全镇 ${all.length} 个村，缺 ${names}；${then}`,
        hint: '补填缺的村；没有报来的写 "kind": "missing"，不适用的写 "kind": "not-applicable"',
        place: entry.placeOf(['facts', index, 'villages']),
        expected: String(all.length),
        actual: String(present.length),
      });
      continue;
    }
    if (fact.fromVillages || fact.value === undefined || present.length < 2) continue;
    if (isDeclared(entry.value, fact.id)) continue;
    const parts = present
      .filter(({ id }) => {
        const value = stated[id];
        return typeof value === 'number' || value?.kind !== 'not-applicable';
      })
      .map(({ id }) => `${fact.id}@${id}`);
    if (parts.length === 0) continue;
    identities.push({
      identity: { kind: 'partition', id: `${fact.id}-villages`, total: fact.id, parts },
      place: () => entry.placeOf(['facts', index]),
    });
  }
  return { identities, findings };
}
