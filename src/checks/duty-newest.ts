import type { County } from '#domain/county.ts';
import { chineseDay, type Day, daysBetween } from '#domain/day.ts';
import type { Finding } from '#domain/finding.ts';
import type { Check } from './check.ts';
import { currentDocuments, currentPolicies, currentTowns } from './duty-current.ts';
import { dutyNumber } from './duty-profile.ts';

/** What the county inspects by its newest day; a column without any entry is `duty-blank-columns`. */
const columns = [
  { duty: 'newest', name: '首页', days: homeDays, hint: '发布新的文件、公开栏或政策' },
  { duty: 'briefs', name: '工作动态', days: briefDays, hint: '发布新的工作动态（kind 写 brief）' },
  { duty: 'notices', name: '通知公告和政策', days: noticeDays, hint: '发布新的通知公告或政策解读' },
] as const;

/** The home page, 工作动态, and 通知公告 with policies are not older than the profile allows. */
export const dutyNewest: Check = ({ county }) => {
  // Only historical towns were read: nothing is said about the county's lists.
  if (currentTowns(county).length === 0) return [];
  const { edition } = county.site.value;
  return columns.flatMap(({ duty, name, days, hint }): Finding[] => {
    const limit = dutyNumber(county, duty);
    const newest = days(county)
      .filter((day) => day <= edition)
      .sort()
      .at(-1);
    if (limit === null || newest === undefined) return [];
    const age = daysBetween(newest, edition);
    if (age <= limit) return [];
    return [
      {
        rule: 'freshness',
        severity: 'warning',
        message: `“${name}”最新的内容是${chineseDay(newest)}的，已有 ${age} 天没有更新，最多 ${limit} 天`,
        hint: `${hint}；检查标准不同的，改 site.json 的 profile.${duty}`,
        place: county.site.placeOf(['edition']),
        expected: `${limit} 天以内`,
        actual: `${age} 天`,
      },
    ];
  });
};

function homeDays(county: County): Day[] {
  return [
    ...currentTowns(county).flatMap((town) => [
      ...currentDocuments(town).map(({ value }) => value.head.published),
      ...town.boards.flatMap(({ value }) => (value.archived ? [] : [value.posted])),
    ]),
    ...currentPolicies(county).map(({ value }) => value.head.published),
  ];
}

const ofKind = (county: County, kind: 'brief' | 'notice'): Day[] =>
  currentTowns(county)
    .flatMap(currentDocuments)
    .flatMap(({ value: { head } }) => (head.kind === kind ? [head.published] : []));

function briefDays(county: County): Day[] {
  return ofKind(county, 'brief');
}

function noticeDays(county: County): Day[] {
  return [
    ...ofKind(county, 'notice'),
    ...currentPolicies(county).map(({ value }) => value.head.published),
  ];
}
