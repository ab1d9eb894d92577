import type { Entry, Town } from '#domain/county.ts';
import { addDays, chineseDay, type Day, daysBetween, lastDayOfMonth } from '#domain/day.ts';
import type { FactsFile } from '#domain/fact.ts';
import type { Finding } from '#domain/finding.ts';
import { parsePeriod } from '#domain/period.ts';
import type { Check } from './check.ts';
import { currentTowns } from './duty-current.ts';
import { dutyNumber, isDutyOn } from './duty-profile.ts';

/** Each town's newest facts are recent, and its months follow each other without a gap. */
export const dutyStatistics: Check = ({ county }) => {
  const { edition, profile } = county.site.value;
  const limit = dutyNumber(county, 'statistics');
  const months = profile?.months;
  return currentTowns(county).flatMap((town) => {
    const ledgers = town.facts.filter(({ value }) => value.history === undefined);
    return [
      ...(limit === null ? [] : stale(town, ledgers, edition, limit)),
      ...(isDutyOn(county, 'months')
        ? gaps(town, ledgers, edition, typeof months === 'number' ? months : null)
        : []),
    ];
  });
};

/** The day up to which a town's newest current facts tell; undefined where it has none. */
export const newestFacts = (ledgers: readonly Entry<FactsFile>[], edition: Day): Day | undefined =>
  ledgers
    .filter(({ value }) => value.history === undefined)
    .map(({ value }) => value.asOf ?? parsePeriod(value.period)?.to ?? '')
    .filter((day) => day !== '' && day <= edition)
    .sort()
    .at(-1);

function stale(town: Town, ledgers: Entry<FactsFile>[], edition: string, limit: number): Finding[] {
  const newest = newestFacts(ledgers, edition);
  if (newest === undefined) return [];
  const age = daysBetween(newest, edition);
  if (age <= limit) return [];
  return [
    {
      rule: 'freshness',
      severity: 'warning',
      message: `${town.file.value.name}最新的数据截至${chineseDay(newest)}，已有 ${age} 天，最多 ${limit} 天`,
      hint: '补上新一期的数据；周期不同的，改 site.json 的 profile.statistics',
      place: town.file.placeOf(['name']),
      expected: `${limit} 天以内`,
      actual: `${age} 天`,
    },
  ];
}

/** A month is looked for when this many days have passed since its end. */
const daysToReport = 31;
/** Months that are looked back on, and the fewest months that make a series, where none is declared. */
const series = { months: 12, least: 3 };

function gaps(
  town: Town,
  ledgers: Entry<FactsFile>[],
  edition: string,
  declared: number | null,
): Finding[] {
  const stated = new Set(
    ledgers.flatMap(({ value }) =>
      parsePeriod(value.period)?.kind === 'month' ? [value.period] : [],
    ),
  );
  const wanted = lastMonths(edition, declared ?? series.months, stated);
  const present = wanted.filter((month) => stated.has(month));
  if (declared === null && present.length < series.least) return [];
  if (declared !== null && ledgers.length === 0) return [];
  const first = declared === null ? (present[0] ?? '') : '';
  const missing = wanted.filter((month) => month >= first && !stated.has(month));
  if (missing.length === 0) return [];
  const labels = missing.map((month) => parsePeriod(month)?.label ?? month);
  return [
    {
      rule: 'coverage',
      severity: 'warning',
      message: `${town.file.value.name}的月度数据缺 ${missing.length} 个月：${labels.join('、')}`,
      hint: `补上 facts/${missing[0]}.json 等；不按月公布的，在 site.json 的 profile.months 写 "off"`,
      place: town.file.placeOf(['name']),
    },
  ];
}

/** The last `count` months up to the newest that is due on `day` or stated already, oldest first. */
function lastMonths(day: string, count: number, stated: ReadonlySet<string>): string[] {
  const found: string[] = [];
  let month = day.slice(0, 7);
  while (found.length < count) {
    const due = addDays(lastDayOfMonth(month), daysToReport) <= day;
    if (due || stated.has(month) || found.length > 0) found.unshift(month);
    month = addDays(`${month}-01`, -1).slice(0, 7);
  }
  return found;
}
