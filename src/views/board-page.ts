import type { BoardFile } from '#domain/board.ts';
import type { Entry, Town } from '#domain/county.ts';
import { chineseDay, daysBetween } from '#domain/day.ts';
import {
  boardPath,
  boardsPath,
  codePath,
  noticeId,
  phoneStem,
  posterStem,
  shareStem,
  townPath,
  wordDocumentPath,
} from '#domain/paths.ts';
import { parsePeriod } from '#domain/period.ts';
import { versionsOf } from '#domain/version.ts';
import { boardBlocks } from './board-blocks.ts';
import { boardPosts, hangsInFull, objectionText } from './board-sheet.ts';
import type { ViewContext } from './context.ts';
import { fileSize } from './file-size.ts';
import { historyText } from './history.ts';
import { isArchivedBoard } from './links.ts';
import { pageMeta, shareImages } from './meta.ts';
import { boardTitles } from './notice-titles.ts';
import type { BoardView } from './pages.ts';
import { policiesOfBoard } from './policy-links.ts';
import { boardSheet } from './posted-sheets.ts';
import { boardStatus } from './status.ts';
import { modifiedDay, versionsLink } from './version-days.ts';

type BoardEntry = Entry<BoardFile>;

export function boardView(context: ViewContext, town: Town, entry: BoardEntry): BoardView {
  const board = entry.value;
  const titles = boardTitles(context, town, entry);
  const versions = versionsOf(town.versions, 'board', entry.id);
  const blocks = boardBlocks(context, town, board);
  const archived = isArchivedBoard(town, board);
  const period = board.period ? (parsePeriod(board.period)?.label ?? '') : '';
  const status = boardStatus(town, board, context.county.site.value.edition);
  const notice = noticeId(town.id, 'board', entry.id);
  const word = status === '历史' ? '' : wordDocumentPath(notice);
  return {
    page: 'board',
    ...versionsLink(versions, town.id, 'board', entry.id),
    status,
    word,
    wordSize: fileSize(context, word),
    meta: pageMeta({
      path: boardPath(town.id, entry.id),
      ...titles,
      title: `${town.file.value.name}${titles.title}`,
      shortTitle: titles.shortTitle ?? titles.title,
      keywords: [board.column, board.topic],
      trail: [
        { label: town.file.value.name, path: townPath(town.id) },
        { label: '公开栏', path: boardsPath },
      ],
      article: {
        published: board.posted,
        time: board.postedTime,
        source: town.file.value.fullName,
        author: board.preparedBy,
      },
      history: board.archived
        ? `历史资料，仅供查阅：本期公开栏已于${chineseDay(board.archived.since)}撤下。原因：${board.archived.reason}。`
        : historyText(
            town.file.value.history && {
              basis: town.file.value.history.basis,
              since: town.file.value.history.since,
            },
          ),
      demonstration: board.demonstration ? demonstrationText(town) : '',
      modified: modifiedDay(versions),
      share: shareImages(
        shareStem(town.id, 'board', entry.id),
        titles.title,
        context.posters.get(phoneStem(notice)),
      ),
    }),
    town: town.file.value.name,
    column: board.column,
    topic: board.topic,
    issue: [board.issue, period].filter(Boolean).join('，'),
    villages: hangsInFull(town, board),
    posted: chineseDay(board.posted),
    until: chineseDay(board.until),
    // The day of posting is not counted (民法典第二百零一条).
    days: `公布${daysBetween(board.posted, board.until)}天`,
    posts: boardPosts(board),
    objection: objectionText(context, town, board),
    blocks,
    posters: archived ? [] : (context.posters.get(posterStem(town.id, entry.id)) ?? []),
    ...boardCodeLink(context, town, entry),
    policies: policiesOfBoard(context, board),
  };
}

/** The code of the edition that hangs now, and its page; an archived board has neither. */
function boardCodeLink(
  context: ViewContext,
  town: Town,
  entry: BoardEntry,
): Pick<BoardView, 'code' | 'codePath'> {
  if (isArchivedBoard(town, entry.value)) return { code: '', codePath: '' };
  const { code } = boardSheet(context, town, entry);
  return { code, codePath: codePath(code) };
}

/** The mark of demonstration content, with what the town says about it. */
export const demonstrationText = (town: Town): string =>
  town.file.value.demonstration ? `演示数据：${town.file.value.demonstration}` : '演示数据';
