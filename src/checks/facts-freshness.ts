import { chineseDay } from '#domain/day.ts';
import type { Finding } from '#domain/finding.ts';
import { parsePeriod } from '#domain/period.ts';
import type { Check } from './check.ts';

/** No facts about a time that has not come: neither a later period nor a later state. */
export const factsFreshness: Check = ({ county }) => {
  const { edition } = county.site.value;
  return county.towns.flatMap((town) =>
    town.facts.flatMap(({ value, placeOf }): Finding[] => {
      const period = parsePeriod(value.period);
      if (!period) return [];
      const today = `本期日期${chineseDay(edition)}`;
      if (period.from > edition) {
        return [
          {
            rule: 'freshness',
            severity: 'error',
            message: `${period.label}还没有开始（${today}）`,
            hint: '改正 period 和文件名，或更新 site.json 的 edition',
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
      const happened = value.facts.some(
        ({ kind = 'exact', measure }) =>
          (kind === 'exact' || kind === 'approximate') && measure !== 'standard',
      );
      if (period.to <= edition || value.asOf !== undefined || !happened) return [];
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
