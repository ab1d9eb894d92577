import type { BoardFile } from '#domain/board.ts';
import type { Entry, Town } from '#domain/county.ts';
import { addDays, type Day, daysBetween, lastDayOfMonth } from '#domain/day.ts';
import type { Finding } from '#domain/finding.ts';
import { parsePeriod } from '#domain/period.ts';
import type { Village } from '#domain/town.ts';
import { boardWords } from './board-words.ts';
import type { Check } from './check.ts';
import { currentTowns } from './duty-current.ts';
import { dutyNumber } from './duty-profile.ts';

/**
 * 村民委员会组织法（2025 年修正）第三十五条, in force since 2026-01-01: general matters at least every quarter,
 * villages with much finance every month. Which villages those are, the town says.
 */
const inForce = '2026-01-01';
/** A period is looked for when this many days have passed since its end: the 20th of the next month. */
const daysToPost = 20;

const financeWords = /财务|收支|账目|资金使用|集体资产|三资/;

interface Duty {
  name: string;
  is: (words: string, board: BoardFile) => boolean;
  every: (village: Village) => 'month' | 'quarter';
  basis: string;
}

/** The last board about finance, and by when the month or quarter of `day` is due on one. */
export function financeDays(town: Town, day: Day): { last: Entry<BoardFile> | null; due: Day } {
  const last = town.boards
    .filter((board) => board.value.posted <= day && financeWords.test(boardWords(town, board)))
    .sort((left, right) => (left.value.posted < right.value.posted ? -1 : 1))
    .at(-1);
  const monthly = town.file.value.villages.some(({ finance }) => finance === 'monthly');
  const month = Number(day.slice(5, 7));
  const end = monthly ? month : Math.ceil(month / 3) * 3;
  return {
    last: last ?? null,
    due: addDays(lastDayOfMonth(`${day.slice(0, 4)}-${two(end)}`), daysToPost),
  };
}

/** Each village has had each month's or quarter's finance, and each declared topic, on its board. */
export const dutyCadence: Check = ({ county }) => {
  const { edition, profile } = county.site.value;
  const months = dutyNumber(county, 'finance');
  const finance: Duty[] =
    months === null || edition < inForce
      ? []
      : [
          {
            name: '财务收支',
            is: (words) => financeWords.test(words),
            every: ({ finance: often }) => (often === 'monthly' ? 'month' : 'quarter'),
            basis: '村民委员会组织法第三十五条：至少每季度一次，财务往来较多的每月一次',
          },
        ];
  const topics = (profile?.topics ?? []).map(
    ({ topic, every }): Duty => ({
      name: topic,
      is: (_, board) => board.topic === topic || board.column === topic,
      every: () => every,
      basis: 'site.json 的 profile.topics',
    }),
  );
  const window = months ?? 6;
  return currentTowns(county).flatMap((town) =>
    [...finance, ...topics].flatMap((duty) => gaps(town, duty, edition, window)),
  );
};

function gaps(town: Town, duty: Duty, edition: Day, months: number): Finding[] {
  const { villages, name } = town.file.value;
  // Nothing is asked of the time before the town's first board, nor before the law.
  const first = town.boards.map(({ value }) => value.posted).sort()[0];
  if (first === undefined) return [];
  const since = first > inForce ? first : inForce;
  const boards = town.boards.filter((board) => duty.is(boardWords(town, board), board.value));
  const missing = new Map<string, string[]>();
  for (const village of villages) {
    const every = duty.every(village);
    for (const stretch of stretches(every, since, edition, months)) {
      if (boards.some((board) => hangsIn(board, village.id) && covers(board, stretch))) continue;
      missing.set(stretch.label, [...(missing.get(stretch.label) ?? []), village.name]);
    }
  }
  return [...missing].map(([label, without]) => ({
    rule: 'coverage',
    severity: 'warning',
    message: `${name}${without.length === villages.length ? `全部 ${villages.length} 个村` : without.join('、')}：${label}没有公开“${duty.name}”（${duty.basis}）`,
    hint: `补上公开栏：period 写${label}，或在这段时间里张贴；不要求的，改 site.json 的 profile`,
    place: town.file.placeOf(['villages']),
    actual: `${duty.name} ${label}：${without.join('、')}`,
  }));
}

const hangsIn = ({ value }: Entry<BoardFile>, village: string): boolean =>
  value.villages === 'all' || value.villages.includes(village);

interface Stretch {
  from: Day;
  to: Day;
  label: string;
}

/** A board serves the stretch in which it was posted, and those that its period touches. */
function covers({ value }: Entry<BoardFile>, { from, to }: Stretch): boolean {
  if (value.posted >= from && value.posted <= to) return true;
  const period = value.period === undefined ? null : parsePeriod(value.period);
  return period !== null && period.from <= to && period.to >= from && period.kind !== 'year';
}

/** Whole months or quarters since `since` that were due on `day`, of the last `months` months. */
function stretches(every: 'month' | 'quarter', since: Day, day: Day, months: number): Stretch[] {
  const found: Stretch[] = [];
  const size = every === 'month' ? 1 : 3;
  for (let year = Number(since.slice(0, 4)); year <= Number(day.slice(0, 4)); year += 1) {
    for (let month = 1; month <= 12; month += size) {
      const period = parsePeriod(
        size === 1 ? `${year}-${two(month)}` : `${year}-${two(month)}--${two(month + 2)}`,
      );
      if (!period || period.from < `${since.slice(0, 7)}-01`) continue;
      const age = daysBetween(period.to, day);
      if (addDays(period.to, daysToPost) > day || age > months * 31) continue;
      const label = size === 1 ? period.label : `${year}年第${(month + 2) / 3}季度`;
      found.push({ from: period.from, to: period.to, label });
    }
  }
  return found;
}

const two = (month: number): string => String(month).padStart(2, '0');
