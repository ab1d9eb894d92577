import type { BoardFile } from '#domain/board.ts';
import type { Entry, Town } from '#domain/county.ts';
import type { Day } from '#domain/day.ts';
import type { Finding } from '#domain/finding.ts';
import { hangs } from '#domain/posted-record.ts';
import type { Check } from './check.ts';

type BoardEntry = Entry<BoardFile>;

/** Boards named in one notice; the planner page has them all. */
const named = 4;

const titleOf = ({ value }: BoardEntry): string =>
  `《${(value.shortTitle ?? value.title).replace(/\{[^}]*\}/g, '…')}》`;

function openVillages(town: Town, board: BoardEntry): Set<string> {
  const sheets = town.posted?.value.sheets ?? [];
  return new Set(
    sheets
      .filter((sheet) => sheet.board === board.id && hangs(sheet))
      .map(({ village }) => village),
  );
}

const isUp = ({ value }: BoardEntry, edition: Day): boolean =>
  !value.archived && value.posted <= edition && value.until >= edition;

const listText = (items: readonly string[]): string =>
  `${items.slice(0, named).join('；')}${items.length > named ? `；等${items.length}块` : ''}`;

/**
 * Boards that hang now by their own days, in villages where nobody recorded it: one notice a town.
 * Only where the town keeps an inventory at all: without one, nothing is known of any wall.
 */
export const postedMissing: Check = ({ county }) =>
  county.towns.flatMap((town): Finding[] => {
    const { posted, boards, file } = town;
    if (!posted || file.value.history) return [];
    const missing = boards
      .filter((board) => isUp(board, county.site.value.edition))
      .map((board) => {
        const recorded = openVillages(town, board);
        const { villages } = board.value;
        const absent = file.value.villages.filter(
          ({ id }) => (villages === 'all' || villages.includes(id)) && !recorded.has(id),
        );
        return { board, absent };
      })
      .filter(({ absent }) => absent.length > 0);
    const [first] = missing;
    if (!first) return [];
    const texts = missing.map(
      ({ board, absent }) => `${titleOf(board)}：${absent.map(({ name }) => name).join('、')}`,
    );
    return [
      {
        rule: 'posted-missing',
        severity: 'notice',
        message: `应当挂在墙上，还没有登记张贴的有 ${missing.length} 块：${listText(texts)}`,
        hint: `张贴后登记，如 zhangbang posted --town ${town.id} --board ${first.board.id} --village ${first.absent.map(({ id }) => id).join(',')} --date 日期；全部见网站“张贴安排”`,
        place: posted.placeOf(['sheets']),
      },
    ];
  });

/** 张贴要留照片: boards that hang without a photo of the posting, one notice a town. */
export const postedPhoto: Check = ({ county }) =>
  county.towns.flatMap((town): Finding[] => {
    const { posted, boards, file } = town;
    if (!posted) return [];
    const names = new Map(file.value.villages.map(({ id, name }) => [id, name]));
    const bare = posted.value.sheets.filter((sheet) => hangs(sheet) && sheet.photo === undefined);
    const [first] = bare;
    if (!first) return [];
    const texts = [...Map.groupBy(bare, ({ board }) => board)].map(([id, sheets]) => {
      const board = boards.find((entry) => entry.id === id);
      const villages = sheets.map(({ village }) => names.get(village) ?? village);
      return `${board ? titleOf(board) : `“${id}”`}：${villages.join('、')}`;
    });
    return [
      {
        rule: 'posted-photo',
        severity: 'notice',
        message: `挂在墙上，没有张贴照片的有 ${texts.length} 块：${listText(texts)}`,
        hint: `拍一张能看清版本码的照片，再登记一次：zhangbang posted --town ${town.id} --board ${first.board} --village ${first.village} --date ${first.posted} --photo 照片`,
        place: posted.placeOf(['sheets', posted.value.sheets.indexOf(first)]),
      },
    ];
  });
