import type { County } from '#domain/county.ts';
import type { Figure, Statistics } from '#domain/figure.ts';
import { type FigureSystem, factorTo } from './figure-cells.ts';

/** Each roll-up is the sum of the towns' figures that entered it. */
export function addRollUps(
  system: FigureSystem,
  { site, towns }: County,
  { ledgers, county }: Statistics,
): void {
  const offices = new Set(
    towns.filter(({ file }) => file.value.kind === 'county-office').map(({ id }) => id),
  );
  const asked = new Set(site.value.countyFigures.map(({ id }) => id));
  const parts = new Map<string, Figure[]>();
  for (const { figures, town } of ledgers) {
    if (offices.has(town)) continue;
    for (const figure of figures) {
      if (figure.village !== null || !asked.has(figure.id)) continue;
      const key = `${figure.period}/${figure.id}`;
      parts.set(key, [...(parts.get(key) ?? []), figure]);
    }
  }
  for (const whole of county.flatMap(({ figures }) => figures)) {
    const own = system.cellOf(whole);
    if (own === null || whole.value === null) continue;
    const stated = (parts.get(`${whole.period}/${whole.id}`) ?? []).filter(
      ({ value }) => value !== null,
    );
    const actual = stated.filter(({ kind }) => kind !== 'forecast');
    const terms = [{ cell: own, factor: -1 }];
    for (const part of actual.length > 0 ? actual : stated) {
      const cell = system.cellOf(part);
      const factor = factorTo(part, whole);
      if (cell !== null && factor !== null) terms.push({ cell, factor });
    }
    system.addEquation(terms);
  }
}
