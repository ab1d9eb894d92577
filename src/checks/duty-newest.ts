import type { County } from '#domain/county.ts';
import { chineseDay, type Day, daysBetween } from '#domain/day.ts';
import type { DocumentKind } from '#domain/document.ts';
import type { Finding } from '#domain/finding.ts';
import { boardPath, documentPath, policyPath } from '#domain/paths.ts';
import type { Check } from './check.ts';
import { currentDocuments, currentPolicies, currentTowns } from './duty-current.ts';
import { dutyNumber } from './duty-profile.ts';

/** What the county inspects by its newest day; a column without any entry is `duty-blank-columns`. */
const columns = [
  { duty: 'newest', name: '首页', items: homeItems, hint: '发布新的文件、公开栏或政策' },
  { duty: 'briefs', name: '工作动态', items: briefs, hint: '发布新的工作动态（kind 写 brief）' },
  { duty: 'notices', name: '通知公告和政策', items: notices, hint: '发布新的通知公告或政策解读' },
] as const;

/** The home page, 工作动态, and 通知公告 with policies are not older than the profile allows. */
export const dutyNewest: Check = ({ county }) => {
  // Only historical towns were read: nothing is said about the county's lists.
  if (currentTowns(county).length === 0) return [];
  const { edition } = county.site.value;
  return columns.flatMap(({ duty, name, hint }): Finding[] => {
    const limit = dutyNumber(county, duty);
    const newest = newestItem(county, duty)?.day;
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

/** Something published, with its page. */
interface Item {
  day: Day;
  path: string;
}

/** The newest thing of a column, not later than the edition's day; null where there is none. */
export function newestItem(county: County, duty: (typeof columns)[number]['duty']): Item | null {
  const { edition } = county.site.value;
  const items = columns.find((column) => column.duty === duty)?.items(county) ?? [];
  return (
    items
      .filter(({ day }) => day <= edition)
      .sort((left, right) => (left.day < right.day ? -1 : left.day > right.day ? 1 : 0))
      .at(-1) ?? null
  );
}

const documentItems = (county: County, kinds?: readonly DocumentKind[]): Item[] =>
  currentTowns(county).flatMap((town) =>
    currentDocuments(town)
      .filter(({ value }) => kinds === undefined || kinds.includes(value.head.kind))
      .map(({ id, value }) => ({ day: value.head.published, path: documentPath(town.id, id) })),
  );

const policyItems = (county: County): Item[] =>
  currentPolicies(county).map(({ id, value }) => ({
    day: value.head.published,
    path: policyPath(id),
  }));

function homeItems(county: County): Item[] {
  return [
    ...documentItems(county),
    ...currentTowns(county).flatMap((town) =>
      town.boards.flatMap(({ id, value }) =>
        value.archived ? [] : [{ day: value.posted, path: boardPath(town.id, id) }],
      ),
    ),
    ...policyItems(county),
  ];
}

function briefs(county: County): Item[] {
  return documentItems(county, ['brief']);
}

function notices(county: County): Item[] {
  return [...documentItems(county, ['notice']), ...policyItems(county)];
}
