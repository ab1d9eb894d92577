import { chineseDay } from '#domain/day.ts';
import type { Finding } from '#domain/finding.ts';
import { eachRegister } from './each-register.ts';

/** Items of a publication catalogue say when they were last made public, and not in the future. */
export const catalogueRegister = eachRegister('catalogue', ({ entry, register, edition }) =>
  register.items.flatMap(({ title, cadence, last }, index): Finding[] => {
    if (last === undefined) {
      return [
        {
          rule: 'coverage',
          severity: 'notice',
          message: `“${title}”（${cadence}）没有写最近一次公开的日期`,
          hint: '公开过的写 last；没有公开过的尽快公开',
          place: entry.placeOf(['items', index]),
        },
      ];
    }
    if (last <= edition) return [];
    return [
      {
        rule: 'freshness',
        severity: 'error',
        message: `“${title}”最近一次公开写的是${chineseDay(last)}，晚于本期日期${chineseDay(edition)}`,
        hint: '改正日期，或更新 site.json 的 edition',
        place: entry.placeOf(['items', index, 'last']),
        expected: `${edition} 或以前`,
        actual: last,
      },
    ];
  }),
);
