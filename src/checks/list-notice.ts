import type { Entry } from '#domain/county.ts';
import { addDays, chineseDay, type Day, daysBetween } from '#domain/day.ts';
import type { Finding } from '#domain/finding.ts';
import { MaskedName, type PublicList } from '#domain/public-list.ts';
import type { Check } from './check.ts';
import { repeated } from './repeated.ts';
import { weekdaysAfter } from './weekdays.ts';

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
  const counted = working ? weekdaysAfter(posted, until) : daysBetween(posted, until);
  const earliest = working
    ? dayAfterWeekdays(posted, dayCount.days)
    : addDays(posted, dayCount.days);
  const stated = `${dayCount.days} ${dayCount.unit}`;
  const range = `${chineseDay(posted)}至${chineseDay(until)}`;
  const holidays = working ? '；只排除了周六周日，期间有法定节假日或调休的另行顺延' : '';
  if (counted < dayCount.days) {
    return [
      {
        rule: 'freshness',
        severity: 'error',
        message: `写明公示 ${stated}，${range}只有 ${counted} ${dayCount.unit}`,
        hint: `开始的当日不计算：until 写 ${earliest} 或以后${holidays}`,
        place: place(),
        expected: `${earliest} 或以后`,
        actual: until,
      },
    ];
  }
  if (working && counted === dayCount.days) {
    return [
      {
        rule: 'freshness',
        severity: 'notice',
        message: `公示 ${stated}，${range}按周一至周五计算正好够`,
        hint: '核对期间有没有法定节假日；有的，until 往后顺延',
        place: place(),
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
        expected: earliest,
        actual: until,
      },
    ];
  }
  return [];
}

function dayAfterWeekdays(from: Day, count: number): Day {
  let day = from;
  while (weekdaysAfter(from, day) < count) day = addDays(day, 1);
  return day;
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
