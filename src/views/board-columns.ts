import type { BoardFile, BoardPart } from '#domain/board.ts';
import type { Town } from '#domain/county.ts';
import { chineseDay } from '#domain/day.ts';
import { paperFormat } from '#domain/paper.ts';
import type { ColumnView } from './blocks.ts';
import type { ViewContext } from './context.ts';
import { isArchivedBoard } from './links.ts';
import { fillText } from './rich-text.ts';

type Columns = Extract<BoardPart, { kind: 'columns' }>;

/**
 * The site's board columns, each with the town's boards that hang now (`own` itself and other whole
 * boards left out), in the order of their files, and places for sheets of paper.
 */
export function boardColumns(
  context: ViewContext,
  town: Town,
  own: BoardFile,
  { pockets }: Columns,
): ColumnView[] {
  const current = town.boards.filter(
    ({ value }) =>
      value !== own &&
      !isArchivedBoard(town, value) &&
      !value.parts.some(({ kind }) => kind === 'columns'),
  );
  const size = pockets ? paperFormat(pockets.size) : null;
  const places =
    pockets && size
      ? Array.from({ length: pockets.each }, () => ({
          label: `${size.label} 张贴处`,
          width: size.width,
          height: size.height,
        }))
      : [];
  return context.county.site.value.boardColumns.map((title) => ({
    title,
    entries: current
      .filter(({ value }) => value.column === title)
      .map(({ value }) => ({
        title: fillText(context, town.id, value.period, value.shortTitle ?? value.title),
        text: `${value.issue}，${chineseDay(value.posted)}至${chineseDay(value.until)}`,
      })),
    pockets: places,
    pocketNote: size ? `另留${places.length}处${size.label}张贴处` : '',
  }));
}
