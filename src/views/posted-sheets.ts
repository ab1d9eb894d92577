import type { BoardFile } from '#domain/board.ts';
import type { Entry, Town } from '#domain/county.ts';
import type { Statement } from '#domain/posted.ts';
import { codeFolder, sheetCode } from '#domain/posted-code.ts';
import type { ViewContext } from './context.ts';
import { isArchivedBoard } from './links.ts';
import { boardStatements } from './posted-statements.ts';
import { withSlash } from './site.ts';

/** The present edition of a board, as it would be printed now. */
export interface BoardSheet {
  town: Town;
  entry: Entry<BoardFile>;
  statements: Statement[];
  /** `QH-C7D-K3F9`. */
  code: string;
}

const known = new WeakMap<ViewContext, Map<string, BoardSheet>>();

/** What a board says now, and the code of that; worked out once for each context. */
export function boardSheet(context: ViewContext, town: Town, entry: Entry<BoardFile>): BoardSheet {
  const sheets = known.get(context) ?? new Map<string, BoardSheet>();
  known.set(context, sheets);
  const former = sheets.get(entry.file);
  if (former) return former;
  const statements = boardStatements(context, town, entry.value);
  const coded = { town: town.id, sheetCode: town.file.value.sheetCode, board: entry.id };
  const sheet = { town, entry, statements, code: sheetCode(coded, statements) };
  sheets.set(entry.file, sheet);
  return sheet;
}

/** Present editions of all boards that are for the wall, in the order of towns and files. */
export const currentSheets = (context: ViewContext): BoardSheet[] =>
  context.county.towns.flatMap((town) =>
    town.boards
      .filter(({ value }) => !isArchivedBoard(town, value))
      .map((entry) => boardSheet(context, town, entry)),
  );

/** The address in front of short ones, with a slash at its end; empty when the site has none. */
export function printedBase(context: ViewContext): string {
  const { shortBase } = context.county.site.value;
  return shortBase === undefined ? context.site.base : withSlash(shortBase);
}

/** The address in a sheet's QR code and the same for typing; both empty without a base address. */
export function printedAddress(
  context: ViewContext,
  code: string,
): { address: string; addressText: string } {
  const base = printedBase(context);
  if (base === '') return { address: '', addressText: '' };
  const address = `${base}c/${codeFolder(code)}/`;
  return { address, addressText: address.replace(/^https:\/\//, '').replace(/\/$/, '') };
}
