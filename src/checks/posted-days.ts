import type { BoardFile } from '#domain/board.ts';
import type { Entry, Town } from '#domain/county.ts';
import { addDays, chineseDay, type Day, daysBetween } from '#domain/day.ts';
import type { Finding } from '#domain/finding.ts';
import { type PostedSheet, postingLaw } from '#domain/posted.ts';
import { hangs } from '#domain/posted-record.ts';
import type { Check } from './check.ts';
import { sheetsWith } from './posted-sheets.ts';

const titleOf = (board: Entry<BoardFile>): string =>
  `《${board.value.title.replace(/\{[^}]*\}/g, '…')}》`;

/** Why a sheet has to come down by now; null while it may hang. */
function overdue(
  town: Town,
  board: Entry<BoardFile>,
  sheet: PostedSheet,
  edition: Day,
): string | null {
  const { archived, until } = board.value;
  if (archived) return `已于${chineseDay(archived.since)}撤回（${archived.reason}）`;
  if (town.file.value.history) return '属于历史资料';
  const hung = daysBetween(sheet.posted, edition);
  if (until >= edition || hung < postingLaw.days) return null;
  return `张贴期到${chineseDay(until)}为止，已经挂了 ${hung} 天`;
}

/** 到期未撤: the period is over, the sheet has hung its 15 days, and nobody recorded its removal. */
export const postedOverdue: Check = ({ county }) =>
  sheetsWith(county).flatMap(({ town, board, sheets }): Finding[] => {
    if (!board) return [];
    const { edition } = county.site.value;
    const late = sheets.filter(({ sheet }) => hangs(sheet) && overdue(town, board, sheet, edition));
    const [first] = late;
    if (!first) return [];
    return [
      {
        rule: 'posted-overdue',
        severity: 'warning',
        message: `${titleOf(board)}${overdue(town, board, first.sheet, edition)}，还没有撤下：${late.map(({ villageName }) => villageName).join('、')}`,
        hint: `撤下后登记：zhangbang posted --board ${board.id} --village ${late.map(({ sheet }) => sheet.village).join(',')} --removed 日期`,
        place: first.place(),
        expected: '已撤下',
      },
    ];
  });

/** True when another sheet of the board took the place on the day or the day after. */
const replaced = (sheet: PostedSheet, removed: Day, others: readonly PostedSheet[]): boolean =>
  others.some(
    (other) =>
      other !== sheet &&
      other.village === sheet.village &&
      other.posted >= sheet.posted &&
      other.posted <= addDays(removed, 1) &&
      (other.removed ?? '9999') > removed,
  );

/** The day on which the unbroken hanging of a board in a village began, up to this sheet. */
function hungSince(sheet: PostedSheet, others: readonly PostedSheet[]): Day {
  const before = others.find(
    (other) =>
      other.village === sheet.village &&
      other.posted < sheet.posted &&
      other.removed !== undefined &&
      addDays(other.removed, 1) >= sheet.posted,
  );
  return before ? hungSince(before, others) : sheet.posted;
}

/** Taken down before the 15 days that the law asks, and not replaced by a newer sheet of the board. */
export const postedEarly: Check = ({ county }) =>
  sheetsWith(county).flatMap(({ sheets, board }) => {
    const all = sheets.map(({ sheet }) => sheet);
    return sheets.flatMap(({ sheet, villageName, place }): Finding[] => {
      const { removed } = sheet;
      if (removed === undefined || replaced(sheet, removed, all)) return [];
      const from = hungSince(sheet, all);
      const days = daysBetween(from, removed);
      // A board that was withdrawn for its faults must not go on hanging.
      if (from < postingLaw.inForce || days >= postingLaw.days || board?.value.archived) return [];
      const name = board ? titleOf(board) : `“${sheet.board}”`;
      return [
        {
          rule: 'posted-early',
          severity: 'warning',
          message: `${villageName}的${name}只挂了 ${days} 天（${chineseDay(from)}至${chineseDay(removed)}），不足 ${postingLaw.days} 天`,
          hint: `重新张贴到满 ${postingLaw.days} 天，再用 zhangbang posted 登记；日期写错了就改正`,
          place: place('removed'),
          expected: `${addDays(from, postingLaw.days)} 或以后`,
          actual: removed,
        },
      ];
    });
  });
