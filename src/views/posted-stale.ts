import { substituteText } from '#documents/references.ts';
import type { Town } from '#domain/county.ts';
import type { PostedEdition, Statement } from '#domain/posted.ts';
import { type SheetChange, type StaleBoard, sheetChanges } from '#domain/posted-changes.ts';
import { hangs } from '#domain/posted-record.ts';
import type { ViewContext } from './context.ts';
import { isArchivedBoard } from './links.ts';
import { boardSheet } from './posted-sheets.ts';

/** What stands instead of a number that was printed once and is not public any more. */
const notPublic = '原来的数不再公开';

/**
 * True for a figure that readers may not see now: its old number must not come back through the
 * record of an old sheet.
 */
function isWithheld(
  context: ViewContext,
  town: Town,
  key: string,
  now: readonly Statement[] | null,
): boolean {
  if (!key.startsWith('sum:')) {
    const figure = context.figure(town.id, key, null);
    return figure === null || figure.kind === 'suppressed';
  }
  const sum = now?.find((statement) => statement.key === key);
  return !sum || !/\d/.test(sum.text);
}

type Fill = (text: string) => string;

/** Fills references in a text from the figures among the same statements. */
export const fillFrom = (statements: readonly Statement[]): Fill => {
  const figures = new Map(
    statements.filter(({ kind }) => kind === 'figure').map(({ key, text }) => [key, text]),
  );
  return (text) => substituteText(text, (key) => figures.get(key) ?? '—');
};

/** Statements of an old edition without the numbers that are not public today. */
export const allowedStatements = (
  context: ViewContext,
  town: Town,
  old: readonly Statement[],
  now: readonly Statement[] | null,
): Statement[] =>
  old.map((statement) => {
    const isNumber = statement.kind === 'figure' && /\d/.test(statement.text);
    if (!isNumber || !isWithheld(context, town, statement.key, now)) return statement;
    const { note: _, ...rest } = statement;
    return { ...rest, text: notPublic };
  });

/** An edition's statements as readers may see them today, references filled in. */
export function readableStatements(
  context: ViewContext,
  town: Town,
  old: readonly Statement[],
  now: readonly Statement[] | null,
): Statement[] {
  const allowed = allowedStatements(context, town, old, now);
  const fill = fillFrom(allowed);
  return allowed.map((statement) => ({ ...statement, text: fill(statement.text) }));
}

/** Statements that a board makes now; null when it is no longer in the content. */
function presentStatements(
  context: ViewContext,
  town: Town,
  board: string,
): { statements: Statement[]; code: string } | null {
  const entry = town.boards.find(({ id }) => id === board);
  return entry ? boardSheet(context, town, entry) : null;
}

/** What has changed since an edition was printed, as readers may see it. */
export function changesSince(
  context: ViewContext,
  town: Town,
  edition: PostedEdition,
): SheetChange[] {
  const now = presentStatements(context, town, edition.board)?.statements ?? null;
  if (!now) return [];
  const old = readableStatements(context, town, edition.statements, now);
  const oldText = new Map(old.map(({ kind, key, text }) => [`${kind} ${key}`, text]));
  const fillOld = fillFrom(old);
  const fillNow = fillFrom(now);
  return sheetChanges(edition.statements, now).map((change) => {
    const withheld = change.kind === 'figure' && oldText.get(`figure ${change.key}`) === notPublic;
    return {
      ...change,
      old: change.old === null ? null : withheld ? notPublic : fillOld(change.old),
      now: change.now === null ? null : fillNow(change.now),
    };
  });
}

/** The title that an edition printed. */
const editionTitle = (
  context: ViewContext,
  town: Town,
  { board, statements }: PostedEdition,
): string => {
  const now = presentStatements(context, town, board)?.statements ?? null;
  const title = readableStatements(context, town, statements, now).find(
    ({ key }) => key === 'title',
  );
  return title?.text ?? board;
};

/**
 * Boards whose sheets hang and are wrong now: one entry an edition, with what changed and where it
 * hangs. Withdrawn boards are not among them: their sheets are to be taken down, not replaced.
 */
export const staleBoards = (context: ViewContext): StaleBoard[] =>
  context.county.towns.flatMap((town) => staleIn(context, town));

function staleIn(context: ViewContext, town: Town): StaleBoard[] {
  const { posted } = town;
  if (!posted) return [];
  const names = new Map(town.file.value.villages.map(({ id, name }) => [id, name]));
  return posted.value.editions.flatMap((edition): StaleBoard[] => {
    const places = posted.value.sheets.flatMap((sheet, index) =>
      sheet.code === edition.code && hangs(sheet)
        ? [
            {
              village: sheet.village,
              villageName: names.get(sheet.village) ?? sheet.village,
              posted: sheet.posted,
              size: sheet.size,
              index,
            },
          ]
        : [],
    );
    if (places.length === 0) return [];
    const entry = town.boards.find(({ id }) => id === edition.board);
    if (entry && isArchivedBoard(town, entry.value)) return [];
    const title = editionTitle(context, town, edition);
    const changes: SheetChange[] = entry
      ? changesSince(context, town, edition)
      : [{ kind: 'line', key: 'board', label: '公开栏', old: title, now: null }];
    if (changes.length === 0) return [];
    const currentCode = entry ? boardSheet(context, town, entry).code : null;
    const { board, code } = edition;
    return [{ town: town.id, board, title, code, currentCode, changes, places }];
  });
}
