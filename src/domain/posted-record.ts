import type { Day } from './day.ts';
import type { PostedEdition, PostedFile, PostedSheet } from './posted.ts';

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

const bySheet = (left: PostedSheet, right: PostedSheet): number =>
  compare(left.board, right.board) ||
  compare(left.village, right.village) ||
  compare(left.posted, right.posted);

/** True while nobody has recorded that the sheet was taken down. */
export const hangs = ({ removed }: PostedSheet): boolean => removed === undefined;

/** The inventory with sheets and editions in their order, and only editions that a sheet names. */
function tidy(file: PostedFile): PostedFile {
  const used = new Set(file.sheets.map(({ code }) => code));
  const editions = new Map(file.editions.map((edition) => [edition.code, edition]));
  return {
    sheets: file.sheets.toSorted(bySheet),
    editions: [...editions.values()]
      .filter(({ code }) => used.has(code))
      .sort((left, right) => compare(left.code, right.code)),
  };
}

/**
 * The inventory after a sheet was put up. A record of the same board, village and day is replaced,
 * its photo kept unless there is a new one; an earlier sheet of the board that still hangs there
 * was taken down on that day.
 */
export function recordPosting(
  file: PostedFile,
  sheet: PostedSheet,
  edition: PostedEdition,
): PostedFile {
  const isPlace = (other: PostedSheet): boolean =>
    other.board === sheet.board && other.village === sheet.village;
  const former = file.sheets.find((other) => isPlace(other) && other.posted === sheet.posted);
  const others = file.sheets
    .filter((other) => other !== former)
    .map((other) =>
      isPlace(other) && hangs(other) && other.posted < sheet.posted
        ? { ...other, removed: sheet.posted }
        : other,
    );
  const photo = sheet.photo ?? (former?.code === sheet.code ? former.photo : undefined);
  const removed = sheet.removed ?? (former?.code === sheet.code ? former.removed : undefined);
  const { board, village, code, size, posted } = sheet;
  const record: PostedSheet = {
    ...{ board, village, code, size, posted },
    ...(removed === undefined ? {} : { removed }),
    ...(photo === undefined ? {} : { photo }),
  };
  return tidy({
    sheets: [...others, record],
    editions: [...file.editions, edition],
  });
}

/** The inventory after a sheet was taken down; null when none of the board hangs in the village. */
export function recordRemoval(
  file: PostedFile,
  { board, village, removed }: { board: string; village: string; removed: Day },
): PostedFile | null {
  const open = file.sheets.findLast(
    (sheet) => sheet.board === board && sheet.village === village && hangs(sheet),
  );
  if (!open) return null;
  return tidy({
    ...file,
    sheets: file.sheets.map((sheet) => (sheet === open ? { ...sheet, removed } : sheet)),
  });
}

const compact = (value: unknown): string => JSON.stringify(value);

const lines = (items: readonly string[], indent: string): string =>
  items.length === 0
    ? '[]'
    : `[\n${items.map((item) => `${indent}  ${item}`).join(',\n')}\n${indent}]`;

/** The file's text: one line a sheet and one a statement, so that changes are easy to read. */
export function postedText({ sheets, editions }: PostedFile): string {
  const editionText = ({ code, board, statements }: PostedEdition): string =>
    `{"code":${compact(code)},"board":${compact(board)},"statements":${lines(statements.map(compact), '    ')}}`;
  return `{\n  "sheets": ${lines(sheets.map(compact), '  ')},\n  "editions": ${lines(editions.map(editionText), '  ')}\n}\n`;
}
