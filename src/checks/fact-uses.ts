import { referencesInText } from '#documents/references.ts';
import type { BoardFile } from '#domain/board.ts';
import type { County, Entry, Town } from '#domain/county.ts';
import type { Place } from '#domain/finding.ts';
import { parseReference } from '#statistics/reference.ts';
import { documentsOf } from './documents-of.ts';
import { stringsIn } from './strings-in.ts';
import { treeFacts } from './tree-facts.ts';

/** One use of a fact in what readers see. */
export interface FactUse {
  /** As written, without braces. */
  reference: string;
  place: Place;
  /** Null in a policy: facts are then those of the county. */
  town: Town | null;
  /** The period meant, by the reference itself or by its surroundings; null when neither says. */
  period: string | null;
  /** One value for each of these villages, instead of one for the town. */
  villages: string[] | null;
  /** The file that uses it. */
  owner: Entry<unknown>;
  ownerKind: 'document' | 'policy' | 'board' | 'list';
}

/** Every use of a fact in documents, policies, boards and lists, in the order of the files. */
export function factUses(county: County): FactUse[] {
  return [
    ...documentsOf(county).flatMap(({ town, entry, period }): FactUse[] => {
      const surroundings = { town, owner: entry, ownerKind: town ? 'document' : 'policy' } as const;
      const inHead = stringsIn(entry.value.head).flatMap(({ path, text }) =>
        referencesInText(text).map((fact) => ({
          reference: fact,
          place: entry.placeOf(path),
          villages: null,
        })),
      );
      const villages = town?.file.value.villages.map(({ id }) => id) ?? [];
      const inTree = treeFacts(entry.file, entry.value.tree, villages);
      return [...inHead, ...inTree].map((use) => ({
        ...surroundings,
        ...use,
        period: parseReference(use.reference).period ?? period,
      }));
    }),
    ...county.towns.flatMap((town) => town.boards.flatMap((board) => boardFacts(town, board))),
    ...county.towns.flatMap((town) =>
      town.lists.flatMap((owner) =>
        stringsIn(owner.value).flatMap(({ path, text }) =>
          referencesInText(text).map((fact): FactUse => {
            const { period } = parseReference(fact);
            const place = owner.placeOf(path);
            return {
              reference: fact,
              place,
              town,
              period,
              villages: null,
              owner,
              ownerKind: 'list',
            };
          }),
        ),
      ),
    ),
  ];
}

/** The facts of one board: those of its parts, and those in braces in its texts. */
export function boardFacts(town: Town, board: Entry<BoardFile>): FactUse[] {
  const use = (fact: string, path: (string | number)[], villages: string[] | null): FactUse => ({
    reference: fact,
    place: { ...board.placeOf(path), quote: fact },
    town,
    period: parseReference(fact).period ?? board.value.period ?? null,
    villages,
    owner: board,
    ownerKind: 'board',
  });
  const shown =
    board.value.villages === 'all'
      ? town.file.value.villages.map(({ id }) => id)
      : board.value.villages;
  const ofParts = board.value.parts.flatMap((part, index) =>
    'facts' in part
      ? part.facts.map((fact, position) =>
          use(fact, ['parts', index, 'facts', position], part.kind === 'villages' ? shown : null),
        )
      : [],
  );
  const ofTexts = stringsIn(board.value).flatMap(({ path, text }) =>
    referencesInText(text).map((fact) => use(fact, path, null)),
  );
  return [...ofParts, ...ofTexts];
}
