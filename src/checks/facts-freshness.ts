import { chineseDay } from '#domain/day.ts';
import type { FactEntry, FactKind } from '#domain/fact.ts';
import type { Finding } from '#domain/finding.ts';
import { parsePeriod } from '#domain/period.ts';
import type { Check } from './check.ts';

/**
 * Nothing is said to have happened in a time that has not come: neither in a later period nor up to
 * a later day. Plans and expectations of a coming period are facts of kind `forecast`.
 */
export const factsFreshness: Check = ({ county }) => {
  const { edition } = county.site.value;
  return county.towns.flatMap((town) =>
    town.facts.flatMap(({ value, placeOf }): Finding[] => {
      const period = parsePeriod(value.period);
      if (!period) return [];
      const today = `本期日期${chineseDay(edition)}`;
      const { facts } = value;
      if (period.from > edition && (facts.length === 0 || facts.some(hasHappened))) {
        return [
          {
            rule: 'freshness',
            severity: 'error',
            message: `${period.label}还没有开始（${today}）`,
            hint: '改正 period 和文件名，或更新 site.json 的 edition；计划数、预计数把 kind 写成 forecast（各村的也写）',
            place: placeOf(['period']),
            expected: `${edition} 或以前`,
            actual: value.period,
          },
        ];
      }
      if (value.asOf !== undefined && value.asOf > edition) {
        return [
          {
            rule: 'freshness',
            severity: 'error',
            message: `数据截至${chineseDay(value.asOf)}，晚于${today}`,
            hint: '写数据实际的截止日期',
            place: placeOf(['asOf']),
            expected: `${edition} 或以前`,
            actual: value.asOf,
          },
        ];
      }
      if (period.to <= edition || value.asOf !== undefined || !facts.some(hasHappened)) return [];
      return [
        {
          rule: 'freshness',
          severity: 'warning',
          message: `${period.label}还没有结束（${today}），却没有写数据截至哪一天`,
          hint: '写 asOf；是预计数的，把 kind 写成 forecast',
          place: placeOf(['period']),
        },
      ];
    }),
  );
};

/** True for a fact that states something done, of the town or of a village; a set amount is none. */
function hasHappened({ kind, value, measure, villages = {} }: FactEntry): boolean {
  if (measure === 'standard') return false;
  const done = (one: FactKind): boolean => one === 'exact' || one === 'approximate';
  const own = kind ?? (value === undefined ? null : 'exact');
  return (
    (own !== null && done(own)) ||
    Object.values(villages).some((one) => typeof one === 'number' || done(one.kind ?? 'exact'))
  );
}
