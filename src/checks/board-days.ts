import { addDays, chineseDay, type Day, daysBetween } from '#domain/day.ts';
import type { Finding } from '#domain/finding.ts';
import { postingLaw } from '#domain/posted.ts';
import type { Check } from './check.ts';

/** A board hangs as long as the law asks, not from the future, and is archived when it is over. */
export const boardDays: Check = ({ county }) => {
  const { edition } = county.site.value;
  return county.towns.flatMap((town) =>
    town.boards.flatMap(({ value, placeOf }): Finding[] => {
      const { posted, until, archived } = value;
      const findings: Finding[] = [];
      if (until < posted) {
        return [
          {
            rule: 'order-broken',
            severity: 'error',
            message: `撤下日期${chineseDay(until)}早于张贴日期${chineseDay(posted)}`,
            hint: '改正 posted 或 until',
            place: placeOf(['until']),
            expected: `${posted} 以后`,
            actual: until,
          },
        ];
      }
      findings.push(...tooShort(posted, until, () => placeOf(['until'])));
      if (archived) {
        if (archived.since < posted || archived.since > edition) {
          findings.push({
            rule: 'order-broken',
            severity: 'error',
            message: `撤回日期${chineseDay(archived.since)}不在张贴日期${chineseDay(posted)}和本期日期${chineseDay(edition)}之间`,
            hint: '改正 archived.since',
            place: placeOf(['archived', 'since']),
            actual: archived.since,
          });
        }
        return findings;
      }
      if (until < edition) {
        findings.push({
          rule: 'freshness',
          severity: 'warning',
          message: `公开栏张贴到${chineseDay(until)}，已经过期，还没有归档`,
          hint: `换上新一期；旧的一期写 archived：{"since": "${edition}", "reason": "张贴期满"}`,
          place: placeOf(['until']),
          expected: `${edition} 或以后`,
          actual: until,
        });
      }
      if (posted > edition) {
        findings.push({
          rule: 'freshness',
          severity: 'error',
          message: `张贴日期${chineseDay(posted)}晚于本期日期${chineseDay(edition)}`,
          hint: '张贴日期不能提前写；到期再发，或更新 site.json 的 edition',
          place: placeOf(['posted']),
          expected: `${edition} 或以前`,
          actual: posted,
        });
      }
      return findings;
    }),
  );
};

function tooShort(posted: Day, until: Day, place: () => Finding['place']): Finding[] {
  // The day of posting is not counted (民法典 第二百零一条).
  const days = daysBetween(posted, until);
  if (posted < postingLaw.inForce || days >= postingLaw.days) return [];
  return [
    {
      rule: 'freshness',
      severity: 'error',
      message: `只张贴 ${days} 日（${chineseDay(posted)}至${chineseDay(until)}），不足 ${postingLaw.days} 日`,
      hint: `村民委员会组织法（2026年1月1日起施行）要求至少张贴 ${postingLaw.days} 日：until 写 ${addDays(posted, postingLaw.days)} 或以后`,
      place: place(),
      expected: `${addDays(posted, postingLaw.days)} 或以后`,
      actual: until,
    },
  ];
}
