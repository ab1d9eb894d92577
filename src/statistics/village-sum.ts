import Fraction from 'fraction.js';
import type { Town } from '#domain/county.ts';
import type { Figure } from '#domain/figure.ts';
import { plainDigits } from '#domain/number.ts';
import { weakestKind } from './certainty.ts';
import type { Unplaced } from './place.ts';
import { villageName } from './town-book.ts';

/**
 * The town's figure as the sum of its villages'. One village without a value leaves the sum
 * `missing` (or `suppressed`), naming the villages: never a partial sum that looks like a total. A village where the
 * matter does not apply adds nothing and is named. Expected values never join actual ones.
 */
export function sumOfVillages(
  town: Town,
  whole: Unplaced<Figure>,
  villages: readonly Figure[],
): Unplaced<Figure> {
  const names = (kinds: Figure['kind'][]): string =>
    villages
      .filter((figure) => kinds.includes(figure.kind))
      .map((figure) => villageName(town, figure.village ?? ''))
      .join('、');
  const derivation = { origin: 'sum-of-villages' } as const;
  const without = (kind: 'missing' | 'suppressed', why: string): Unplaced<Figure> => {
    const note = [whole.note, why].filter((text) => text !== null).join('；');
    return { ...whole, kind, value: null, qualifier: null, note, derivation };
  };

  const hidden = names(['suppressed']);
  if (hidden !== '') return without('suppressed', `${hidden}的数不公开，不列合计`);
  const missing = names(['missing']);
  if (missing !== '') return without('missing', `${missing}未报，不列合计`);
  const counted = villages.filter((figure) => figure.value !== null);
  const forecasts = counted.filter((figure) => figure.kind === 'forecast');
  if (forecasts.length > 0 && forecasts.length < counted.length) {
    return without('missing', `${names(['forecast'])}为预计数，不与实际数相加`);
  }
  if (counted.length === 0) return without('missing', '没有可相加的村');

  const listed = new Set(villages.map((figure) => figure.village));
  const absent = town.file.value.villages.filter(({ id }) => !listed.has(id));
  const outside = names(['not-applicable']);
  const notes = [
    whole.note,
    absent.length > 0 ? `合计只含所列${villages.length}个村` : null,
    outside === '' ? null : `${outside}不适用，不计入`,
  ].filter((text) => text !== null);
  const kind = weakestKind(counted);
  const value = counted.reduce((sum, figure) => sum.add(figure.value ?? 0), new Fraction(0));
  return {
    ...whole,
    kind,
    value,
    qualifier: counted.some((figure) => figure.qualifier !== null) ? '约' : null,
    note: notes.length > 0 ? notes.join('；') : null,
    derivation: {
      ...derivation,
      formula: counted.map((figure) => plainDigits(figure.value ?? new Fraction(0))).join(' + '),
    },
  };
}
