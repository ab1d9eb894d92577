import type { Entry, Town } from '#domain/county.ts';
import type { Finding } from '#domain/finding.ts';
import type { Register } from '#domain/register.ts';
import type { Check } from './check.ts';

type Kind = Register['kind'];

/** A register of one kind, its town, and the edition's day. */
export interface RegisterCase<K extends Kind> {
  town: Town;
  entry: Entry<Register>;
  register: Extract<Register, { kind: K }>;
  edition: string;
}

/** The check that applies `judge` to every register of one kind. */
export function eachRegister<K extends Kind>(
  kind: K,
  judge: (single: RegisterCase<K>) => Finding[],
): Check {
  const isOfKind = (value: Register): value is Extract<Register, { kind: K }> =>
    value.kind === kind;
  return ({ county }) =>
    county.towns.flatMap((town) =>
      town.registers.flatMap((entry) =>
        isOfKind(entry.value)
          ? judge({ town, entry, register: entry.value, edition: county.site.value.edition })
          : [],
      ),
    );
}

/** Ids of the town's villages, in the town's order. */
export const villageIds = (town: Town): string[] => town.file.value.villages.map(({ id }) => id);

/** The village's name, or the id itself when the town has no such village. */
export const villageName = (town: Town, id: string): string =>
  town.file.value.villages.find((village) => village.id === id)?.name ?? id;
