import type { County } from '#domain/county.ts';
import type { Figure } from '#domain/figure.ts';
import { type SmallCounts, smallCountDefaults } from '#domain/small-counts.ts';
import { inBaseUnit, isMoney } from '#domain/unit.ts';

/** All thresholds, with the usual ones filled in, and who speaks for the whole county. */
export interface Thresholds extends Record<keyof SmallCounts, number> {
  countyWide: ReadonlySet<string>;
}

/** Units of people and households; 家 also counts shops and schools, which nobody hides. */
const people = new Set(['人', '人次', '户', '名', '对', '例']);

const measured = new Set(['%', '‰', '比值', '个百分点', '个千分点', '个比值']);

/** True for numbers of things, which are whole; false for money, areas, weights and rates. */
export function isCount({ unit, measure, value }: Figure): boolean {
  if (measure === 'rate' || measure === 'standard') return false;
  if (isMoney(unit) || measured.has(unit)) return false;
  if (value === null) return true;
  return value.d === 1n && inBaseUnit(value, unit).unit === unit;
}

/**
 * The number below which a figure is not published; 0 where no limit holds: numbers that count
 * nobody, counts of officials, counts of the whole county, and counts of a whole town about nothing delicate.
 */
export function thresholdOf(figure: Figure, thresholds: Thresholds): number {
  const { sensitivity, village, town, unit } = figure;
  if (!isCount(figure) || sensitivity === 'duty' || thresholds.countyWide.has(town)) return 0;
  if (village === null) return sensitivity === 'general' ? 0 : thresholds.town;
  return sensitivity === 'general' && !people.has(unit) ? 0 : thresholds[sensitivity];
}

/** True for a count above 0 and below its threshold. */
export function isSmall(figure: Figure, thresholds: Thresholds): boolean {
  if (figure.value === null) return false;
  const value = figure.value.valueOf();
  return value > 0 && value < thresholdOf(figure, thresholds);
}

/** The thresholds of a county: its own, else the usual ones. */
export function thresholdsOf({ site, towns }: County): Thresholds {
  const offices = towns.filter(({ file }) => file.value.kind === 'county-office');
  const thresholds = {
    ...smallCountDefaults,
    countyWide: new Set(['county', ...offices.map(({ id }) => id)]),
  };
  for (const [name, value] of Object.entries(site.value.smallCounts ?? {})) {
    if (value !== undefined) thresholds[name as keyof typeof smallCountDefaults] = value;
  }
  return thresholds;
}
