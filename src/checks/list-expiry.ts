import { chineseDay } from '#domain/day.ts';
import type { Finding } from '#domain/finding.ts';
import type { Check } from './check.ts';

/**
 * After its last day a list of people leaves the site: an error where a board, archived or not,
 * still shows it; else a warning, for the file itself should go too.
 */
export const listExpiry: Check = ({ county }) => {
  const { edition } = county.site.value;
  return county.towns.flatMap((town) =>
    town.lists.flatMap((list): Finding[] => {
      const { posted, until } = list.value;
      if (posted > edition) {
        return [
          {
            rule: 'freshness',
            severity: 'error',
            message: `公示${chineseDay(posted)}才开始，本期日期是${chineseDay(edition)}`,
            hint: '到期再放入内容文件夹，或更新 site.json 的 edition',
            place: list.placeOf(['posted']),
          },
        ];
      }
      if (until >= edition) return [];
      const ended = `公示${chineseDay(until)}已经结束`;
      const showing = town.boards.flatMap((board) =>
        board.value.parts.flatMap((part, index): Finding[] =>
          part.kind === 'list' && part.list === list.id
            ? [
                {
                  rule: 'freshness',
                  severity: 'error',
                  message: `${ended}，这里还在公开名单“${list.value.title}”`,
                  hint: '从公开栏里删去这一部分（归档的公开栏也一样），再移走名单文件',
                  place: board.placeOf(['parts', index, 'list']),
                },
              ]
            : [],
        ),
      );
      if (showing.length > 0) return showing;
      return [
        {
          rule: 'freshness',
          severity: 'warning',
          message: `${ended}，名单文件还在`,
          hint: '把这个文件移出内容文件夹，按档案规定保存',
          place: list.placeOf(['until']),
          expected: `${edition} 或以后`,
          actual: until,
        },
      ];
    }),
  );
};
