import type { BoardFile } from '#domain/board.ts';
import type { County, Entry, Town } from '#domain/county.ts';
import type { Place } from '#domain/finding.ts';
import type { PostedSheet } from '#domain/posted.ts';

export interface PlacedSheet {
  sheet: PostedSheet;
  villageName: string;
  place: (field?: string) => Place;
}

/** Recorded sheets board by board; `board` is null when the content no longer has it. */
export const sheetsWith = (
  county: County,
): { town: Town; board: Entry<BoardFile> | null; sheets: PlacedSheet[] }[] =>
  county.towns.flatMap((town) => {
    const { posted } = town;
    if (!posted) return [];
    const names = new Map(town.file.value.villages.map(({ id, name }) => [id, name]));
    const placed = posted.value.sheets.map(
      (sheet, index): PlacedSheet => ({
        sheet,
        villageName: names.get(sheet.village) ?? sheet.village,
        place: (field) => posted.placeOf(['sheets', index, ...(field ? [field] : [])]),
      }),
    );
    return [...Map.groupBy(placed, ({ sheet }) => sheet.board)].map(([id, sheets]) => ({
      town,
      board: town.boards.find((board) => board.id === id) ?? null,
      sheets,
    }));
  });
