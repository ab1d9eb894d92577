import type Fraction from 'fraction.js';
import type { Town } from '#domain/county.ts';
import { exact, plainDigits } from '#domain/number.ts';
import { paperFormat } from '#domain/paper.ts';
import { posterStem } from '#domain/paths.ts';
import type { PostedSheet } from '#domain/posted.ts';
import { hangs } from '#domain/posted-record.ts';
import { boardVillageIds } from './board-sheet.ts';
import { type ViewContext, villageName } from './context.ts';
import { type BoardSheet, currentSheets } from './posted-sheets.ts';
import { staleBoards } from './posted-stale.ts';
import { fillText } from './rich-text.ts';

/** `stale`: what hangs is wrong; `due`: hangs elsewhere, not here; `new`: hangs nowhere yet. */
export type PrintReason = 'stale' | 'due' | 'new';

export const printReasons: Record<PrintReason, string> = {
  stale: '更换过时的',
  due: '补贴缺的村',
  new: '新张贴',
};

/** One line of the print queue: one board in one size for one reason. */
export interface PrintItem {
  town: string;
  townName: string;
  board: string;
  title: string;
  code: string;
  reason: PrintReason;
  /** Name of a format of `paper.ts`, and what print shops call it. */
  format: string;
  formatName: string;
  villages: { id: string; name: string }[];
  /** Sheets of paper of one copy; null while the poster has not been laid out. */
  sheets: number | null;
  copies: number;
  /** Null where site.json has no price for the format. */
  material: string | null;
  /** Yuan, exactly, for all copies; null without price or number of sheets. */
  cost: string | null;
}

/** Boards to print for villages where they should hang and nobody recorded that they do. */
interface DueBoard {
  sheet: BoardSheet;
  reason: 'due' | 'new';
  villages: string[];
}

const openSheets = (town: Town, board: string): PostedSheet[] =>
  (town.posted?.value.sheets ?? []).filter((sheet) => sheet.board === board && hangs(sheet));

/** Present boards within their days that are missing on some wall. */
function dueBoards(context: ViewContext): DueBoard[] {
  const { edition } = context.county.site.value;
  return currentSheets(context).flatMap((sheet): DueBoard[] => {
    const { town, entry } = sheet;
    const { posted, until } = entry.value;
    if (posted > edition || until < edition) return [];
    const hanging = new Set(openSheets(town, entry.id).map(({ village }) => village));
    const villages = boardVillageIds(town, entry.value).filter((id) => !hanging.has(id));
    if (villages.length === 0) return [];
    return [{ sheet, reason: hanging.size === 0 ? 'new' : 'due', villages }];
  });
}

const defaultFormat = 'a3';

/** The size in which a board was last put up in a village, else in any, else A3. */
function sizeFor(town: Town, board: string, village: string): string {
  const sheets = (town.posted?.value.sheets ?? []).filter((sheet) => sheet.board === board);
  const own = sheets.findLast((sheet) => sheet.village === village);
  return (own ?? sheets.at(-1))?.size ?? defaultFormat;
}

function costOf(
  context: ViewContext,
  format: string,
  count: number | null,
): { material: string | null; yuan: Fraction | null } {
  const price = context.county.site.value.printPrices?.find((row) => row.format === format);
  if (!price) return { material: null, yuan: null };
  return {
    material: price.material,
    yuan: count === null ? null : exact(price.price).mul(exact(count)),
  };
}

/**
 * All that is to be printed, towns and boards in their order: sheets that are wrong first, then what
 * is missing on walls. Sheets of a poster are counted by `sheetsOf`, by default from drawn posters.
 */
export function printQueue(
  context: ViewContext,
  sheetsOf: (town: string, board: string, format: string) => number | null = (town, board) =>
    context.posters.get(posterStem(town, board))?.length ?? null,
): PrintItem[] {
  const wanted = new Map<string, Omit<PrintItem, 'sheets' | 'copies' | 'material' | 'cost'>>();
  const add = (sheet: BoardSheet, reason: PrintReason, village: string, format: string): void => {
    const { town, entry, code } = sheet;
    const key = JSON.stringify([entry.file, reason, format]);
    const item = wanted.get(key) ?? {
      town: town.id,
      townName: town.file.value.name,
      board: entry.id,
      title: fillText(context, town.id, entry.value.period, entry.value.title),
      code,
      reason,
      format,
      formatName: paperFormat(format)?.label ?? format,
      villages: [],
    };
    item.villages.push({ id: village, name: villageName(town, village) });
    wanted.set(key, item);
  };
  const sheets = currentSheets(context);
  for (const { town, board, places } of staleBoards(context)) {
    const sheet = sheets.find(({ town: of, entry }) => of.id === town && entry.id === board);
    if (!sheet) continue;
    for (const { village, size } of places) add(sheet, 'stale', village, size);
  }
  for (const { sheet, reason, villages } of dueBoards(context)) {
    for (const village of villages) {
      add(sheet, reason, village, sizeFor(sheet.town, sheet.entry.id, village));
    }
  }
  return [...wanted.values()].map((item): PrintItem => {
    const count = sheetsOf(item.town, item.board, item.format);
    const copies = item.villages.length;
    const { material, yuan } = costOf(context, item.format, count === null ? null : count * copies);
    return {
      ...item,
      sheets: count,
      copies,
      material,
      cost: yuan === null ? null : plainDigits(yuan),
    };
  });
}

/** Total cost in yuan of the lines that have one; null when none has. */
export function queueCost(items: readonly PrintItem[]): string | null {
  const costs = items.flatMap(({ cost }) => (cost === null ? [] : [exact(Number(cost))]));
  const [first, ...rest] = costs;
  return first ? plainDigits(rest.reduce((sum, cost) => sum.add(cost), first)) : null;
}
