import type { Town } from '#domain/county.ts';
import { addDays } from '#domain/day.ts';
import type { Figure } from '#domain/figure.ts';
import { parsePeriod } from '#domain/period.ts';
import { isSmall, type Thresholds } from '#statistics/is-small.ts';
import type { FigureSystem } from './figure-cells.ts';
import { factorTo } from './figure-cells.ts';

/**
 * The villages of each fact add up to its town. A single village that is not listed is what the
 * others leave, and is protected when that is small.
 */
export function addVillageSums(
  system: FigureSystem,
  town: Town,
  figures: readonly Figure[],
  thresholds: Thresholds,
): void {
  const villages = new Map<string, Figure[]>();
  for (const figure of figures) {
    if (figure.village === null || figure.derivation.origin !== 'stated') continue;
    const key = `${figure.period}/${figure.id}`;
    villages.set(key, [...(villages.get(key) ?? []), figure]);
  }
  for (const whole of figures) {
    const parts = villages.get(`${whole.period}/${whole.id}`);
    if (whole.village !== null || !parts) continue;
    const summed = whole.derivation.origin === 'sum-of-villages';
    const own = system.cellOf(whole);
    if (own === null || (whole.value === null && (summed || whole.kind !== 'suppressed'))) continue;
    const terms = [{ cell: own, factor: -1 }];
    for (const part of parts) {
      const cell = system.cellOf(part);
      if (cell !== null) terms.push({ cell, factor: 1 });
    }
    const listed = new Set(parts.map(({ village }) => village));
    const absent = summed ? [] : town.file.value.villages.filter(({ id }) => !listed.has(id));
    const unknown = terms.some(({ cell }) => system.cells[cell]?.value === null);
    const left =
      absent.length === 1 && !unknown
        ? -terms.reduce(
            (sum, { cell, factor }) => sum + factor * (system.cells[cell]?.value ?? 0),
            0,
          )
        : null;
    for (const [index] of absent.entries()) {
      const value = index === 0 && left !== null && left >= 0 ? left : null;
      const [sample] = parts;
      const small =
        value !== null &&
        sample !== undefined &&
        sample.value !== null &&
        isSmall({ ...sample, value: sample.value.sub(sample.value).add(value) }, thresholds);
      const whole = system.cells[own]?.whole ?? false;
      const cell = system.addUnstated({
        value,
        lower: 0,
        whole,
        width: small ? thresholds.width : 0,
      });
      terms.push({ cell, factor: 1 });
    }
    system.addEquation(terms);
  }
}

/** One fact of one place over its periods. */
function series(figures: readonly Figure[]): Figure[][] {
  const groups = Map.groupBy(
    figures.filter(({ derivation }) => derivation.origin !== 'indicator'),
    ({ id, village, unit, measure }) => `${measure}/${id}/${village ?? ''}/${unit}`,
  );
  return [...groups.values()].filter((group) => group.length > 1);
}

/**
 * What readers take for granted between periods: amounts of parts of a time add up to that of the
 * whole (January to September and October make January to October), and the same state on the same
 * day is the same number.
 */
export function addTimes(
  system: FigureSystem,
  figures: readonly Figure[],
  thresholds: Thresholds,
): void {
  for (const group of series(figures)) {
    if (group[0]?.measure === 'flow') {
      addStretches(system, group);
      addRests(system, group, thresholds);
    } else addSameDays(system, group);
  }
}

function addStretches(system: FigureSystem, group: readonly Figure[]): void {
  const stretches = group.flatMap((figure) => {
    const period = parsePeriod(figure.period);
    const cell = system.cellOf(figure);
    if (!period || cell === null) return [];
    return [{ cell, from: period.from, end: addDays(period.to, 1) }];
  });
  const overlap = stretches.some((one) =>
    stretches.some((other) => one !== other && one.from < other.end && other.from < one.end),
  );
  if (!overlap) return;
  const days = [...new Set(stretches.flatMap(({ from, end }) => [from, end]))].sort();
  const signed = stretches.some(({ cell }) => (system.cells[cell]?.lower ?? 0) < 0);
  const whole = stretches.every(({ cell }) => system.cells[cell]?.whole);
  // Between two neighbouring days lies one amount, published or not.
  const between = days
    .slice(0, -1)
    .map(() =>
      system.addUnstated({ value: null, lower: signed ? Number.NEGATIVE_INFINITY : 0, whole }),
    );
  for (const { cell, from, end } of stretches) {
    const inside = between.filter((_, at) => (days[at] ?? '') >= from && (days[at] ?? '') < end);
    system.addEquation([{ cell, factor: -1 }, ...inside.map((one) => ({ cell: one, factor: 1 }))], {
      presumed: true,
    });
  }
}

/**
 * What two published amounts of one beginning or end leave between them, such as October from
 * January to September and January to October: a small rest is protected like a stated number.
 */
function addRests(system: FigureSystem, group: readonly Figure[], thresholds: Thresholds): void {
  const stretches = group.flatMap((figure) => {
    const period = parsePeriod(figure.period);
    const cell = system.cellOf(figure);
    return period && cell !== null ? [{ figure, period, cell }] : [];
  });
  for (const whole of stretches) {
    for (const part of stretches) {
      if (whole === part || !whole.figure.value || !part.figure.value) continue;
      const begin = whole.period.from === part.period.from && part.period.to < whole.period.to;
      const end = whole.period.to === part.period.to && part.period.from > whole.period.from;
      if (!begin && !end) continue;
      const rest = { ...whole.figure, value: whole.figure.value.sub(part.figure.value) };
      if (!isSmall(rest, thresholds)) continue;
      const cell = system.addUnstated({
        value: rest.value.valueOf(),
        lower: 0,
        whole: true,
        width: thresholds.width,
      });
      system.addEquation([
        { cell: whole.cell, factor: 1 },
        { cell: part.cell, factor: -1 },
        { cell, factor: -1 },
      ]);
    }
  }
}

function addSameDays(system: FigureSystem, group: readonly Figure[]): void {
  for (const same of Map.groupBy(group, ({ asOf }) => asOf).values()) {
    const [first, ...others] = same;
    const own = first ? system.cellOf(first) : null;
    if (!first || own === null) continue;
    for (const other of others) {
      const cell = system.cellOf(other);
      const factor = factorTo(other, first);
      if (cell === null || factor === null) continue;
      system.addEquation(
        [
          { cell: own, factor: 1 },
          { cell, factor: -factor },
        ],
        { presumed: true },
      );
    }
  }
}
