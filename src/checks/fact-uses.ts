import { referencesInText } from '#documents/references.ts';
import type { BoardFile } from '#domain/board.ts';
import type { County, Entry, Town } from '#domain/county.ts';
import type { Place } from '#domain/finding.ts';
import type { Register } from '#domain/register.ts';
import { parseReference } from '#statistics/reference.ts';
import { documentsOf } from './documents-of.ts';
import { isFilledIn } from './filled-fields.ts';
import { stringsIn } from './strings-in.ts';
import { treeFacts } from './tree-facts.ts';

/** One use of a fact in what readers see. */
export interface FactUse {
  /** As written, without braces. */
  reference: string;
  /** Asked for only by findings: finding a field's line reads the file's text again. */
  place: () => Place;
  /** Null in a policy: facts are then those of the county. */
  town: Town | null;
  /** The period meant, by the reference itself or by its surroundings; null when neither says. */
  period: string | null;
  /** True where a table or chart shows the fact for every village of the town as well. */
  byVillage: boolean;
  /** True where the number stands among words, false in tables, charts and lists. */
  inSentence: boolean;
  /** The file that uses it. */
  owner: Entry<unknown>;
  ownerKind: 'document' | 'policy' | 'board' | 'register';
}

type Bare = Pick<FactUse, 'reference' | 'place' | 'byVillage' | 'inSentence'>;

const known = new WeakMap<County, FactUse[]>();

/** Every use of a fact in documents, policies, boards and registers, in the order of the files. */
export function factUses(county: County): readonly FactUse[] {
  const uses = known.get(county) ?? readFactUses(county);
  known.set(county, uses);
  return uses;
}

function readFactUses(county: County): FactUse[] {
  return [
    ...documentsOf(county).flatMap(({ town, entry, period }): FactUse[] => {
      const { head, tree } = entry.value;
      const uses = [...inBraces(entry, head), ...treeFacts(entry.file, tree)];
      const ownerKind = town ? 'document' : 'policy';
      return uses.map((use) => ({
        ...use,
        town,
        owner: entry,
        ownerKind,
        period: parseReference(use.reference).period ?? period,
      }));
    }),
    ...county.towns.flatMap((town) => town.boards.flatMap((board) => boardFacts(town, board))),
    ...county.towns.flatMap((town) =>
      town.registers.flatMap((register) => registerFacts(town, register)),
    ),
  ];
}

/** The facts of one board: those of its parts, and those in braces in its texts. */
export function boardFacts(town: Town, board: Entry<BoardFile>): FactUse[] {
  const ofParts = board.value.parts.flatMap((part, index): Bare[] =>
    'facts' in part
      ? part.facts.map((reference, position) => ({
          reference,
          place: () => board.placeOf(['parts', index, 'facts', position]),
          byVillage: part.kind === 'villages',
          inSentence: false,
        }))
      : [],
  );
  return [...ofParts, ...inBraces(board, board.value)].map((use) => ({
    ...use,
    town,
    owner: board,
    ownerKind: 'board',
    period: parseReference(use.reference).period ?? board.value.period ?? null,
  }));
}

/** The results and targets that a register of goals names; a register has no period of its own. */
function registerFacts(town: Town, entry: Entry<Register>): FactUse[] {
  const register = entry.value;
  if (register.kind !== 'goals') return [];
  return (register.targets ?? []).flatMap((target, index) =>
    (['result', 'target'] as const).map(
      (field): FactUse => ({
        reference: target[field],
        place: () => entry.placeOf(['targets', index, field]),
        byVillage: false,
        inSentence: false,
        town,
        owner: entry,
        ownerKind: 'register',
        period: parseReference(target[field]).period,
      }),
    ),
  );
}

const inBraces = (entry: Entry<unknown>, value: unknown): Bare[] =>
  stringsIn(value)
    .filter(({ path }) => isFilledIn(path))
    .flatMap(({ path, text }) =>
      referencesInText(text).map((reference) => ({
        reference,
        place: () => entry.placeOf(path),
        byVillage: false,
        inSentence: true,
      })),
    );
