import { type CodedSheet, sheetCodes } from '#checks/sheet-code.ts';
import { staleBoard } from '#checks/stale-board.ts';
import type { Finding } from '#domain/finding.ts';
import type { ViewContext } from '#views/context.ts';
import { currentSheets, printedAddress } from '#views/posted-sheets.ts';
import { staleBoards } from '#views/posted-stale.ts';

/** What is wrong with codes and with the sheets on the walls: known only from finished words. */
export function postedFindings(context: ViewContext): Finding[] {
  const { county } = context;
  const sheets = currentSheets(context).map(
    ({ town, entry, code, statements }): CodedSheet => ({
      town: town.id,
      board: entry.id,
      file: entry.file,
      code,
      address: printedAddress(context, code).address,
      statements,
    }),
  );
  const placeOf: Parameters<typeof staleBoard>[1] = (town, path) => {
    const posted = county.towns.find(({ id }) => id === town)?.posted;
    return posted?.placeOf(path) ?? { file: `towns/${town}/posted.json` };
  };
  return [...sheetCodes(county, sheets), ...staleBoard(staleBoards(context), placeOf)];
}
