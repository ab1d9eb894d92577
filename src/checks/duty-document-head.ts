import { chineseDay, daysBetween } from '#domain/day.ts';
import type { Finding } from '#domain/finding.ts';
import type { Check } from './check.ts';
import { currentDocuments, currentTowns } from './duty-current.ts';
import { dutyNumber, isDutyOn } from './duty-profile.ts';
import { workdayAfter, workdaysAfter } from './workdays.ts';

/**
 * Heads of current documents are complete, as portals print them (索引号, 主题分类, 发布机构, 名称, 内容概述,
 * 文号, 成文日期, 发布日期), and publication came in time. What the schema asks for is not asked again.
 */
export const dutyDocumentHead: Check = ({ county }) => {
  const headOn = isDutyOn(county, 'documentHead');
  const days = dutyNumber(county, 'publication');
  return currentTowns(county)
    .flatMap(currentDocuments)
    .flatMap(({ value: { head }, placeOf }) => {
      const findings: Finding[] = [];
      if (headOn && head.kind === 'notice' && head.number === undefined) {
        findings.push({
          rule: 'coverage',
          severity: 'notice',
          message: '通知公告没有写文号',
          hint: '有文号的写 number；没有编号的公告不用写',
          place: placeOf(['kind']),
        });
      }
      if (headOn && head.description === head.title) {
        findings.push({
          rule: 'coverage',
          severity: 'warning',
          message: '内容概述与标题相同，等于没有写',
          hint: '用一句话写清文件讲什么、和谁有关',
          place: placeOf(['description']),
        });
      }
      const year = /〔(\d{4})〕/.exec(head.number ?? '')?.[1];
      if (headOn && year !== undefined && year !== head.written.slice(0, 4)) {
        findings.push({
          rule: 'order-broken',
          severity: 'warning',
          message: `文号的年份是 ${year} 年，成文日期是${chineseDay(head.written)}`,
          hint: '核对文号和成文日期，改成同一年',
          place: placeOf(['number']),
          expected: head.written.slice(0, 4),
          actual: year,
        });
      }
      if (days !== null) findings.push(...late(head, days, () => placeOf(['published'])));
      return findings;
    });
};

/** 政府信息公开条例 第二十六条: within 20 working days of the day of making. */
function late(
  { written, published }: { written: string; published: string },
  days: number,
  place: () => Finding['place'],
): Finding[] {
  // Working days are never more than calendar days.
  if (daysBetween(written, published) <= days) return [];
  const latest = workdayAfter(written, days);
  if (latest === null) {
    return [
      {
        rule: 'freshness',
        severity: 'notice',
        message: `成文后 ${days} 个工作日所在的年份还没有放假安排，无法核对发布是否及时`,
        hint: '对照国务院办公厅的放假通知，人工确认',
        place: place(),
      },
    ];
  }
  if (published <= latest) return [];
  const counted = workdaysAfter(written, published);
  return [
    {
      rule: 'freshness',
      severity: 'warning',
      message: `${chineseDay(written)}成文，${chineseDay(published)}才发布${counted === null ? '' : `，隔了 ${counted} 个工作日`}，应在 ${days} 个工作日内`,
      hint: `政府信息公开条例第二十六条：自形成之日起 ${days} 个工作日内公开，最晚${chineseDay(latest)}；日期写错的改正`,
      place: place(),
      expected: `${latest} 或以前`,
      actual: published,
    },
  ];
}
