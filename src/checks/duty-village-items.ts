import type { County, Town } from '#domain/county.ts';
import { daysBetween } from '#domain/day.ts';
import type { Finding } from '#domain/finding.ts';
import { boardWords } from './board-words.ts';
import type { Check } from './check.ts';
import { currentTowns } from './duty-current.ts';
import { dutyNumber } from './duty-profile.ts';

/**
 * 村民委员会组织法（2025 年修正）第三十五条, in force since 2026-01-01: at least every quarter. The words are
 * those of titles and topics; 其他事项 has none of its own: it is whatever none of the others is.
 */
const inForce = '2026-01-01';
const items = [
  {
    name: '村民会议、村民代表会议决定的事项',
    words: /村民(?:代表)?(?:会议|大会)|村务会议|会议(?:讨论)?决定|决定事项|决议|民主决策/,
  },
  {
    name: '救灾救助、补贴补助资金和物资',
    words: /救助|救灾|补贴|补助|低保|五保|特困|慰问|扶助|津贴|抚恤|优抚|捐赠|惠民资金|惠农资金/,
  },
  {
    name: '协助人民政府开展工作的情况',
    words:
      /协助|协办|工作(?:进展|情况|完成)|民生实事|重点工作|任务(?:进展|完成|落实)|政策(?:落实|宣传)/,
  },
  { name: '议事协商结果', words: /协商|议事/ },
  { name: '财务收支', words: /财务|收支|账目|资金使用|集体资产|三资/ },
] as const;

/** The last board on each item of the law; null for an item that never was on one. */
export const lastOfItems = (town: Town, day: string): (Town['boards'][number] | null)[] =>
  items.map(
    ({ words }) =>
      town.boards
        .filter((board) => board.value.posted <= day && words.test(boardWords(town, board)))
        .sort((left, right) => (left.value.posted < right.value.posted ? -1 : 1))
        .at(-1) ?? null,
  );

/** Each village of a current town has had each item of the law on its board within the quarter. */
export const dutyVillageItems: Check = ({ county }) => {
  const days = dutyNumber(county, 'villageItems');
  if (days === null || county.site.value.edition < inForce) return [];
  return currentTowns(county).flatMap((town) => missing(county, town, days));
};

function missing(county: County, town: Town, days: number): Finding[] {
  const { edition } = county.site.value;
  const { villages, name } = town.file.value;
  if (villages.length === 0) return [];
  const recent = town.boards.filter(({ value: { posted } }) => {
    const age = daysBetween(posted, edition);
    return age >= 0 && age <= days;
  });
  const report = (message: string, without = villages.map((village) => village.name)): Finding => ({
    rule: 'coverage',
    severity: 'warning',
    message,
    hint: '补上公开栏（villages 写到这些村，标题或主题写明是什么事项）；周期不同的，改 site.json 的 profile.villageItems',
    place: town.file.placeOf(['villages']),
    actual: without.join('、'),
  });
  if (recent.length === 0)
    return [report(`${name}的 ${villages.length} 个村 ${days} 天内没有张贴公开栏`)];
  const bare = withoutOthers(town, recent);
  const others: Finding[] =
    bare.length === 0
      ? []
      : [
          {
            ...report(
              `${name}${bare.length === villages.length ? `全部 ${villages.length} 个村` : bare.join('、')}：${days} 天内没有公开“其他事项”（涉及村民利益、村民普遍关心的）`,
              bare,
            ),
            severity: 'notice',
            hint: '有这类事项的补上；确实没有的，不用公开',
          },
        ];
  const named = items.flatMap(({ name: item, words }): Finding[] => {
    const about = recent.filter((board) => words.test(boardWords(town, board)));
    const without = villages.filter(
      ({ id }) =>
        !about.some(({ value }) => value.villages === 'all' || value.villages.includes(id)),
    );
    if (without.length === 0) return [];
    const which =
      without.length === villages.length
        ? `全部 ${villages.length} 个村`
        : without.map((village) => village.name).join('、');
    return [
      report(
        `${name}${which}：${days} 天内没有公开“${item}”（村民委员会组织法第三十五条）`,
        without.map((village) => village.name),
      ),
    ];
  });
  return [...named, ...others];
}

/** Villages without any board on a matter that none of the named items covers: perhaps rightly so. */
function withoutOthers(town: Town, recent: Town['boards']): string[] {
  const others = recent.filter((board) => {
    const words = boardWords(town, board);
    return /其他事项/.test(words) || !items.some((item) => item.words.test(words));
  });
  return town.file.value.villages
    .filter(
      ({ id }) =>
        !others.some(({ value }) => value.villages === 'all' || value.villages.includes(id)),
    )
    .map(({ name }) => name);
}
