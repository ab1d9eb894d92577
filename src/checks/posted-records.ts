import { chineseDay } from '#domain/day.ts';
import type { Finding } from '#domain/finding.ts';
import { hangs } from '#domain/posted-record.ts';
import type { Check } from './check.ts';

/** The inventory of what hangs names known villages, days that have come, and recorded editions. */
export const postedRecords: Check = ({ county }) => {
  const { edition } = county.site.value;
  return county.towns.flatMap(({ file, posted }): Finding[] => {
    if (!posted) return [];
    const villages = new Set(file.value.villages.map(({ id }) => id));
    const codes = new Map(posted.value.editions.map(({ code, board }) => [code, board]));
    const open = new Map<string, string>();
    return posted.value.sheets.flatMap((sheet, index): Finding[] => {
      const fault = (field: string, message: string, hint: string, actual: string): Finding => ({
        rule: 'posted-record',
        severity: 'error',
        message,
        hint,
        place: posted.placeOf(['sheets', index, field]),
        actual,
      });
      const { board, village, code, posted: from, removed } = sheet;
      const place = `${board} ${village}`;
      const twin = hangs(sheet) ? open.get(place) : undefined;
      if (hangs(sheet)) open.set(place, from);
      return [
        ...(villages.has(village)
          ? []
          : [
              fault(
                'village',
                `${file.value.name}没有编号为“${village}”的村`,
                '改成 town.json 里的编号',
                village,
              ),
            ]),
        ...(codes.get(code) === board
          ? []
          : [
              fault(
                'code',
                `没有记下公开栏“${board}”版本码 ${code} 的内容`,
                '用 zhangbang posted 登记，不要手工写',
                code,
              ),
            ]),
        ...(from > edition
          ? [
              fault(
                'posted',
                `张贴日期${chineseDay(from)}晚于本期日期${chineseDay(edition)}`,
                '改正日期，或更新 site.json 的 edition',
                from,
              ),
            ]
          : []),
        ...(removed !== undefined && removed < from
          ? [
              fault(
                'removed',
                `撤下日期${chineseDay(removed)}早于张贴日期${chineseDay(from)}`,
                '改正日期',
                removed,
              ),
            ]
          : []),
        ...(removed !== undefined && removed > edition
          ? [
              fault(
                'removed',
                `撤下日期${chineseDay(removed)}晚于本期日期${chineseDay(edition)}`,
                '改正日期，或更新 site.json 的 edition',
                removed,
              ),
            ]
          : []),
        ...(twin === undefined
          ? []
          : [
              fault(
                'posted',
                `公开栏“${board}”在${village}登记了两张都在墙上：${chineseDay(twin)}和${chineseDay(from)}张贴的`,
                '给撤下的那一张写 removed',
                from,
              ),
            ]),
      ];
    });
  });
};
