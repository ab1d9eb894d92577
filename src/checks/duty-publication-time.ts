import type { Check } from './check.ts';
import { currentBoards, currentDocuments, currentPolicies, currentTowns } from './duty-current.ts';
import { isDutyOn } from './duty-profile.ts';

/**
 * PubDate is `YYYY-MM-DD HH:MM` (国办发〔2017〕47号 附件). Where nobody states a time none is made up: the tag
 * holds the day alone. A site that is inspected under a 网站标识码 hears of how many pages.
 */
export const dutyPublicationTime: Check = ({ county }) => {
  const { edition, inspection } = county.site.value;
  if (!isDutyOn(county, 'documentHead') || inspection?.siteIdCode === undefined) return [];
  const towns = currentTowns(county);
  const times = [
    ...towns.flatMap(currentDocuments).map(({ value }) => value.head.publishedTime),
    ...towns.flatMap((town) => currentBoards(town, edition)).map(({ value }) => value.postedTime),
    ...(towns.length === 0 ? [] : currentPolicies(county)).map(
      ({ value }) => value.head.publishedTime,
    ),
  ];
  const without = times.filter((time) => time === undefined).length;
  if (without === 0) return [];
  return [
    {
      rule: 'coverage',
      severity: 'warning',
      message: `${without} 份现行文件、政策和公开栏没有写发布的时刻，页面的 PubDate 只写到日，不编造时刻`,
      hint: '知道时刻的写 publishedTime（公开栏写 postedTime），如 "09:30"；导入县门户时，PubDate 要“YYYY-MM-DD HH:MM”',
      place: county.site.placeOf(['inspection', 'siteIdCode']),
    },
  ];
};
