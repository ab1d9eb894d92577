import type { BoardFile } from '#domain/board.ts';
import type { Town } from '#domain/county.ts';
import { chineseDay } from '#domain/day.ts';
import { type ViewContext, villageName } from './context.ts';
import { townHotline } from './hotlines.ts';

/** Names of the villages where a board hangs. */
export const boardVillages = (town: Town, board: BoardFile): string[] =>
  boardVillageIds(town, board).map((id) => villageName(town, id));

export const boardVillageIds = (town: Town, board: BoardFile): string[] =>
  board.villages === 'all' ? town.file.value.villages.map(({ id }) => id) : board.villages;

const kindWord = (town: Town): string => (town.file.value.kind === 'township' ? '乡' : '镇');

/** Names of the villages, or how many when it hangs in all of them. */
export function hangsIn(town: Town, board: BoardFile): string {
  const names = boardVillages(town, board);
  return board.villages === 'all' ? `全${kindWord(town)}${names.length}个村` : names.join('、');
}

/** The same in full, for pages: how many, then which. */
export const hangsInFull = (town: Town, board: BoardFile): string =>
  board.villages === 'all'
    ? `${hangsIn(town, board)}：${boardVillages(town, board).join('、')}`
    : hangsIn(town, board);

export const boardPosts = (board: BoardFile): { label: string; text: string }[] => [
  { label: '拟稿', text: board.preparedBy },
  { label: '审核', text: board.reviewedBy },
  { label: '监督', text: board.supervisedBy },
];

export function objectionText(context: ViewContext, town: Town, board: BoardFile): string {
  const { label, phone } = townHotline(context, town, board.objection.hotline);
  const note = board.objection.note ? `（${board.objection.note}）` : '';
  return `对公开内容有异议，请拨打${label}：${phone}${note}`;
}

/** How long it hangs, as sheets print it. */
export const postedText = ({ posted, until }: Pick<BoardFile, 'posted' | 'until'>): string =>
  `${chineseDay(posted)}张贴，${chineseDay(until)}后撤下`;
