import { chineseDay } from '#domain/day.ts';
import type { Finding } from '#domain/finding.ts';
import type { Check } from './check.ts';

/** Days of a document follow each other; a publication day in the future is a forged one. */
export const documentDays: Check = ({ county }) => {
  const { edition } = county.site.value;
  return county.towns.flatMap((town) =>
    town.documents.flatMap(({ value: { head }, placeOf }): Finding[] => {
      const { written, published, validUntil, history } = head;
      const findings: Finding[] = [];
      if (published < written) {
        findings.push({
          rule: 'order-broken',
          severity: 'error',
          message: `发布日期${chineseDay(published)}早于成文日期${chineseDay(written)}`,
          hint: '改正 written 或 published',
          place: placeOf(['published']),
        });
      }
      if (published > edition) {
        findings.push({
          rule: 'freshness',
          severity: 'error',
          message: `发布日期${chineseDay(published)}晚于本期日期${chineseDay(edition)}`,
          hint: '发布日期不能提前写；改正日期，或更新 site.json 的 edition',
          place: placeOf(['published']),
          expected: `${edition} 或以前`,
          actual: published,
        });
      }
      if (validUntil !== undefined && validUntil < written) {
        findings.push({
          rule: 'order-broken',
          severity: 'error',
          message: `有效期到${chineseDay(validUntil)}，早于成文日期${chineseDay(written)}`,
          hint: '改正 validUntil 或 written',
          place: placeOf(['validUntil']),
        });
      } else if (validUntil !== undefined && validUntil < edition && !history) {
        findings.push({
          rule: 'freshness',
          severity: 'warning',
          message: `文件有效期到${chineseDay(validUntil)}，已经过期`,
          hint: '延长了的改 validUntil；不再执行的写 history（依据和日期）',
          place: placeOf(['validUntil']),
        });
      }
      return findings;
    }),
  );
};
