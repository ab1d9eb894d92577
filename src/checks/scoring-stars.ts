import type { Finding } from '#domain/finding.ts';
import { exact, plainDigits } from '#domain/number.ts';
import type { RegisterCase } from './each-register.ts';

/**
 * Stars agree with the total of the marks: as many as the highest threshold that the total
 * reaches, 0 below all. A total with an unscored item does not exist, so it earns no stars.
 */
export function starFindings({ entry, register }: RegisterCase<'scoring'>): Finding[] {
  const thresholds = Object.entries(register.starThresholds ?? {})
    .map(([stars, least]) => ({ stars: Number(stars), least: exact(least) }))
    .sort((left, right) => left.stars - right.stars);
  const falling = thresholds.filter(({ least }, index) => {
    const lower = thresholds[index - 1];
    return lower !== undefined && least.lte(lower.least);
  });
  if (falling.length > 0) {
    return falling.map(({ stars, least }) => ({
      rule: 'order-broken',
      severity: 'error',
      message: `${stars} 星的起点 ${plainDigits(least)} 分不高于下一级`,
      hint: '星级越高，起点分数越高；改正 starThresholds',
      place: entry.placeOf(['starThresholds', String(stars)]),
      actual: plainDigits(least),
    }));
  }
  if (thresholds.length === 0) return [];

  return (register.scores ?? []).flatMap(({ unit, stars, marks }, index): Finding[] => {
    if (stars === undefined) return [];
    const place = () => entry.placeOf(['scores', index, 'stars']);
    const given = register.items.map(({ id }) => marks[id]);
    if (!given.every((mark): mark is number => typeof mark === 'number')) {
      return [
        {
          rule: 'not-assessable',
          severity: 'error',
          message: `${unit}还有项目没有得分，却写了 ${stars} 星`,
          hint: '全部项目有得分后再写星级；没有考核不等于 0 分',
          place: place(),
          actual: String(stars),
        },
      ];
    }
    const total = given.reduce((all, mark) => all.add(exact(mark)), exact(0));
    const earned = thresholds.findLast(({ least }) => total.gte(least))?.stars ?? 0;
    if (earned === stars) return [];
    return [
      {
        rule: 'sum-mismatch',
        severity: 'error',
        message: `${unit}得分合计 ${plainDigits(total)} 分，应为 ${earned} 星，写的是 ${stars} 星`,
        hint: '核对得分、星级和 starThresholds',
        place: place(),
        expected: String(earned),
        actual: String(stars),
      },
    ];
  });
}
