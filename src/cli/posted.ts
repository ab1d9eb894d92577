import { basename, resolve } from 'node:path';
import type { Town } from '#domain/county.ts';
import { chineseDay } from '#domain/day.ts';
import { paperFormat } from '#domain/paper.ts';
import type { PostedEdition, PostedFile, PostedSheet } from '#domain/posted.ts';
import { recordPosting, recordRemoval } from '#domain/posted-record.ts';
import { loadImage } from '#load/image.ts';
import { boardVillageIds } from '#views/board-sheet.ts';
import { editionOf } from '#views/code-page.ts';
import type { ViewContext } from '#views/context.ts';
import { isArchivedBoard } from '#views/links.ts';
import { boardSheet } from '#views/posted-sheets.ts';
import { type Effects, type ExitCode, exitCodes, UsageError } from './effects.ts';
import { writePosted } from './posted-file.ts';
import { prepareToRecord } from './prepare-to-record.ts';

export interface PostedOptions {
  content: string;
  cache: string;
  town?: string;
  board: string;
  /** Ids, or `all`. */
  village: string[];
  date?: string;
  removed?: string;
  photo?: string;
  size: string;
  code?: string;
}

const empty: PostedFile = { sheets: [], editions: [] };

/** The town that the board belongs to; a usage error names what there is. */
function townOf({ county }: ViewContext, { town: wanted, board }: PostedOptions): Town {
  const towns = county.towns.filter(({ id }) => wanted === undefined || id === wanted);
  if (towns.length === 0) {
    const known = county.towns.map(({ id }) => id).join('、');
    throw new UsageError(`没有名为 ${wanted} 的镇；现有：${known}`);
  }
  const having = towns.filter(
    ({ boards, posted }) =>
      boards.some(({ id }) => id === board) ||
      posted?.value.sheets.some((sheet) => sheet.board === board),
  );
  const [town, second] = having;
  if (!town) {
    const known = towns.flatMap(({ boards }) => boards.map(({ id }) => id)).join('、');
    throw new UsageError(`没有编号为 ${board} 的公开栏；现有：${known || '（一块也没有）'}`);
  }
  if (second) {
    throw new UsageError(
      `${having.map(({ id }) => id).join('、')}都有公开栏 ${board}，用 --town 写明是哪个镇`,
    );
  }
  return town;
}

function villagesOf(town: Town, { village, board }: PostedOptions): string[] {
  const entry = town.boards.find(({ id }) => id === board);
  const all = town.file.value.villages.map(({ id }) => id);
  const allowed = entry ? boardVillageIds(town, entry.value) : all;
  if (village.length === 1 && village[0] === 'all') return allowed;
  for (const id of village) {
    if (!all.includes(id)) {
      throw new UsageError(`${town.file.value.name}没有编号为 ${id} 的村；现有：${all.join('、')}`);
    }
    if (!allowed.includes(id)) {
      throw new UsageError(`公开栏 ${board} 不在 ${id} 张贴，只在：${allowed.join('、')}`);
    }
  }
  return [...new Set(village)];
}

/** Which edition hangs: the present one, or one recorded before that the sheet's code names. */
function editionFor(context: ViewContext, town: Town, options: PostedOptions): PostedEdition {
  const entry = town.boards.find(({ id }) => id === options.board);
  const present = entry ? editionOf(boardSheet(context, town, entry)) : null;
  const { code } = options;
  if (code !== undefined && code !== present?.code) {
    const former = town.posted?.value.editions.find((edition) => edition.code === code);
    if (former?.board === options.board) return former;
    throw new UsageError(
      `不认识版本码 ${code}：现在的内容是 ${present?.code ?? '（没有）'}，台账里也没有它。墙上的要是旧内容，请换成现在的再登记`,
    );
  }
  if (!entry || !present)
    throw new UsageError(`公开栏 ${options.board} 已不在内容里，只能登记撤下`);
  if (isArchivedBoard(town, entry.value)) {
    throw new UsageError(`公开栏 ${options.board} 已经归档，不能再登记张贴；撤下用 --removed`);
  }
  return present;
}

async function photoOf(file: string): Promise<NonNullable<PostedSheet['photo']>> {
  const path = resolve(file);
  const name = basename(path);
  const loaded = await loadImage({ id: name, file: name, path }).catch((error: unknown) => {
    throw new UsageError(`照片 ${file} 读不出来`, { cause: error });
  });
  if ('findings' in loaded) {
    throw new UsageError(
      `照片 ${file}：${loaded.findings.map(({ message }) => message).join('；')}`,
    );
  }
  return { name, digest: loaded.image.digest.slice(0, 16) };
}

function refuseFuture(day: string | undefined, edition: string, option: string): void {
  if (day !== undefined && day > edition) {
    throw new UsageError(
      `${option} ${chineseDay(day)}晚于本期日期${chineseDay(edition)}；日期写错了，或先更新 site.json 的 edition`,
    );
  }
}

/** Records in the town's inventory what hangs where, with what it says. */
export async function posted(options: PostedOptions, effects: Effects): Promise<ExitCode> {
  const { date, removed } = options;
  if (date === undefined && removed === undefined) {
    throw new UsageError('写 --date 张贴日期，或 --removed 撤下日期');
  }
  if (date !== undefined && removed !== undefined && removed < date) {
    throw new UsageError('撤下日期早于张贴日期');
  }
  if (!paperFormat(options.size))
    throw new UsageError(`没有幅面 ${options.size}；如 a4、a3、a2、a1`);
  const context = await prepareToRecord(options, effects);
  if (context === null) return exitCodes.findings;
  const { edition: day } = context.county.site.value;
  refuseFuture(date, day, '张贴日期');
  refuseFuture(removed, day, '撤下日期');
  const town = townOf(context, options);
  const villages = villagesOf(town, options);
  const before = town.posted?.value ?? empty;
  const after =
    date === undefined
      ? withRemovals(before, town, villages, options)
      : await withPostings(before, context, town, villages, { ...options, date });
  const file = `towns/${town.id}/posted.json`;
  const written = await writePosted(resolve(options.content, file), before, after);
  const what = date === undefined ? '撤下' : '张贴';
  effects.print(
    written
      ? `已登记${what}：${town.file.value.name} ${options.board}，${villages.length}个村。写进 ${file}。`
      : `没有变化：${file} 里已经登记过。`,
  );
  return exitCodes.done;
}

function withRemovals(
  before: PostedFile,
  town: Town,
  villages: readonly string[],
  { board, removed = '', village }: PostedOptions,
): PostedFile {
  let after = before;
  for (const id of villages) {
    const next = recordRemoval(after, { board, village: id, removed });
    const done = after.sheets.some(
      (sheet) => sheet.board === board && sheet.village === id && sheet.removed === removed,
    );
    if (next) after = next;
    else if (!done && village[0] !== 'all') {
      throw new UsageError(
        `台账里没有 ${board} 挂在${town.file.value.name} ${id} 的记录，不能登记撤下`,
      );
    }
  }
  for (const { posted: from, removed: to, village: id } of after.sheets) {
    if (to !== undefined && to < from) {
      throw new UsageError(`${id} 的撤下日期${chineseDay(to)}早于张贴日期${chineseDay(from)}`);
    }
  }
  return after;
}

async function withPostings(
  before: PostedFile,
  context: ViewContext,
  town: Town,
  villages: readonly string[],
  options: PostedOptions & { date: string },
): Promise<PostedFile> {
  const edition = editionFor(context, town, options);
  const photo = options.photo === undefined ? undefined : await photoOf(options.photo);
  return villages.reduce(
    (file, village) =>
      recordPosting(
        file,
        {
          board: options.board,
          village,
          code: edition.code,
          size: options.size,
          posted: options.date,
          ...(options.removed === undefined ? {} : { removed: options.removed }),
          ...(photo === undefined ? {} : { photo }),
        },
        edition,
      ),
    before,
  );
}
