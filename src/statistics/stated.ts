import type { z } from 'zod';
import type { Town } from '#domain/county.ts';
import type { FactEntry, VillageValue } from '#domain/fact.ts';
import type { Figure } from '#domain/figure.ts';
import { exact } from '#domain/number.ts';
import { hasValue } from './certainty.ts';
import { type Unplaced, withPlace } from './place.ts';
import type { PeriodFile } from './town-book.ts';
import { sumOfVillages } from './village-sum.ts';

type Stated = Exclude<z.infer<typeof VillageValue>, number>;

/** A village's value in its long form. */
export const longForm = (value: z.infer<typeof VillageValue>): Stated =>
  typeof value === 'number' ? { value } : value;

function carried({ kind = 'exact', value, qualifier, note }: Stated) {
  const known = hasValue(kind) && value !== undefined;
  return {
    kind: known || !hasValue(kind) ? kind : ('missing' as const),
    value: known ? exact(value) : null,
    qualifier: known ? (qualifier ?? null) : null,
    note: note ?? null,
  };
}

/**
 * Figures of one fact: the town's first, then its villages' in the order of the town's list.
 * Presence rules are judged elsewhere; a value that should be there and is not is `missing`.
 */
export function statedFigures(
  town: Town,
  { entry, period }: PeriodFile,
  fact: FactEntry,
  index: number,
): Figure[] {
  const { asOf, source, demonstration, history } = entry.value;
  const base = {
    town: town.id,
    period: period.id,
    id: fact.id,
    label: fact.label,
    unit: fact.unit,
    measure: fact.measure,
    scale: fact.scale ?? null,
    decimals: fact.decimals ?? null,
    sensitivity: fact.sensitivity ?? 'general',
    asOf: asOf ?? period.to,
    source: fact.source ?? source,
    demonstration: demonstration === true,
    history: history !== undefined,
    derivation: { origin: 'stated' },
  } as const;
  const stated = fact.villages ?? {};
  const order = town.file.value.villages
    .map(({ id }) => id)
    .filter((id) => Object.hasOwn(stated, id));
  const unplaced = (values: Stated, village: string | null): Unplaced<Figure> => ({
    ...base,
    ...carried(values),
    village,
  });
  const villages = order.map((village) =>
    withPlace<Figure>(unplaced(longForm(stated[village] ?? {}), village), () =>
      entry.placeOf(['facts', index, 'villages', village]),
    ),
  );
  const own = unplaced(fact, null);
  const whole = fact.fromVillages ? sumOfVillages(town, own, villages) : own;
  const field = fact.value === undefined ? [] : ['value'];
  const placed = withPlace<Figure>(whole, () => entry.placeOf(['facts', index, ...field]));
  return [placed, ...villages];
}
