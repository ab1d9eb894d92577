import type { Entry } from '#domain/county.ts';
import { addDays, chineseDay, daysBetween } from '#domain/day.ts';
import type { Finding } from '#domain/finding.ts';
import { MaskedName, type PublicList } from '#domain/public-list.ts';
import type { Check } from './check.ts';
import { repeated } from './repeated.ts';
import { workdayAfter, workdaysAfter } from './workdays.ts';

/** A public notice stands as long as it says, tells namesakes apart, and shows masked names only. */
export const listNotice: Check = ({ county }) =>
  county.towns.flatMap((town) =>
    town.lists.flatMap((entry) => [...noticeDays(entry), ...rowFindings(entry)]),
  );

/** The day of posting does not count (民法典 第二百零一条). */
function noticeDays({ value, placeOf }: Entry<PublicList>): Finding[] {
  const { posted, until, dayCount } = value;
  const place = () => placeOf(['until']);
  if (until < posted) {
    return [
      {
        rule: 'order-broken',
        severity: 'error',
        message: `公示截止${chineseDay(until)}早于开始${chineseDay(posted)}`,
        hint: '改正 posted 或 until',
        place: place(),
      },
    ];
  }
  const working = dayCount.unit === '个工作日';
  const counted = working ? workdaysAfter(posted, until) : daysBetween(posted, until);
  const earliest = working ? workdayAfter(posted, dayCount.days) : addDays(posted, dayCount.days);
  const stated = `${dayCount.days} ${dayCount.unit}`;
  const range = `${chineseDay(posted)}至${chineseDay(until)}`;
  if (counted === null) {
    return [
      {
        rule: 'freshness',
        severity: 'warning',
        message: `公示 ${stated}，${range}所在的年份还没有放假安排，无法核对`,
        hint: '对照国务院办公厅的放假通知，人工确认 until；日历更新后会自动核对',
        place: place(),
      },
    ];
  }
  const least = earliest === null ? '更晚的日期（要人工确认放假安排）' : `${earliest} 或以后`;
  if (counted < dayCount.days) {
    return [
      {
        rule: 'freshness',
        severity: 'error',
        message: `写明公示 ${stated}，${range}只有 ${counted} ${dayCount.unit}`,
        hint: `开始的当日不计算${working ? '，法定节假日不计算，调休上班的计算' : ''}：until 写 ${least}`,
        place: place(),
        expected: least,
        actual: until,
      },
    ];
  }
  if (!working && counted > dayCount.days) {
    return [
      {
        rule: 'freshness',
        severity: 'warning',
        message: `写明公示 ${stated}，${range}有 ${counted} 日`,
        hint: `两处写成一致：until 写 ${earliest}，或 days 写 ${counted}`,
        place: place(),
        expected: String(earliest),
        actual: until,
      },
    ];
  }
  return [];
}

function rowFindings({ value, placeOf }: Entry<PublicList>): Finding[] {
  const twice = repeated(value.rows.map(({ village, serial }) => `${village} ${serial}`));
  const names = value.rows.flatMap(({ name }, index): Finding[] =>
    MaskedName.safeParse(name).success
      ? []
      : [
          {
            rule: 'invalid-content',
            severity: 'error',
            message: `第 ${index + 1} 行的姓名没有遮掩`,
            hint: '写成“张*三”或“张**”',
            place: placeOf(['rows', index, 'name']),
          },
        ],
  );
  return [
    ...names,
    ...twice.map(
      ({ index, first }): Finding => ({
        rule: 'duplicate-name',
        severity: 'error',
        message: `第 ${index + 1} 行与第 ${first + 1} 行的村和序号相同（${value.rows[index]?.serial} 号）`,
        hint: '同一个村里每人一个序号，用来区分同名的人',
        place: placeOf(['rows', index, 'serial']),
      }),
    ),
  ];
}
