import type { Finding } from '#domain/finding.ts';
import type { Check } from './check.ts';
import { currentDocuments, currentPolicies, currentTowns } from './duty-current.ts';
import { isDutyOn } from './duty-profile.ts';

/**
 * What the disclosure catalogue (政府信息公开条例 第十二条: 索引, 名称, 内容概述, 生成日期) cannot show of
 * something current: under which item of Articles 20 and 21 it falls, and a policy's serial number.
 */
export const catalogueEntries: Check = ({ county }) => {
  if (!isDutyOn(county, 'documentHead')) return [];
  const current = [
    ...currentPolicies(county),
    ...currentTowns(county).flatMap((town) => currentDocuments(town)),
  ];
  const unclassed = current
    .filter(({ value }) => value.head.category === undefined)
    .map(
      ({ placeOf }): Finding => ({
        rule: 'coverage',
        severity: 'notice',
        message: '没有写法定公开类别，公开目录把它列在“未标类别”',
        hint: '写 category，例如 statistics（统计信息）；全部写法见使用说明“文件和政策”',
        place: placeOf(['topic']),
      }),
    );
  const unnumbered = currentPolicies(county)
    .filter(({ value }) => value.head.serial === undefined)
    .map(
      ({ placeOf }): Finding => ({
        rule: 'coverage',
        severity: 'notice',
        message: '政策没有写 serial，公开目录里没有它的索引号',
        hint: '写当年的顺序号，例如 serial: 3；同一年里不重复，写定不改',
        place: placeOf(['published']),
      }),
    );
  return [...unclassed, ...unnumbered];
};
