import type { Entry, Town } from '#domain/county.ts';
import type { FactsFile } from '#domain/fact.ts';
import type { Figure } from '#domain/figure.ts';
import type { Finding, Place } from '#domain/finding.ts';
import { comparePeriods, type Period, parsePeriod } from '#domain/period.ts';
import { unknownName } from './problem.ts';
import { addressOf, figureKey, parseReference } from './reference.ts';

/** One facts file with its period taken apart. */
export interface PeriodFile {
  entry: Entry<FactsFile>;
  period: Period;
}

/** A town's files in the order of their periods, and its figures by key. */
export interface TownBook {
  town: Town;
  files: PeriodFile[];
  figures: Map<string, Figure>;
}

/** The facts files of a town, earliest end first. */
export function periodFiles(town: Town): PeriodFile[] {
  return town.facts
    .flatMap((entry) => {
      const period = parsePeriod(entry.value.period);
      return period ? [{ entry, period }] : [];
    })
    .sort(
      (left, right) =>
        comparePeriods(left.period, right.period) || (left.period.id < right.period.id ? -1 : 1),
    );
}

/** The name of a village of the town; the id itself when the town does not list it. */
export const villageName = (town: Town, id: string): string =>
  town.file.value.villages.find((village) => village.id === id)?.name ?? id;

/** The figure that `reference` means, or `undefined`. */
export function findFigure(
  book: TownBook,
  reference: string,
  context: { village: string | null; period: string },
): Figure | undefined {
  return book.figures.get(figureKey(addressOf(reference, { town: book.town.id, ...context })));
}

/** Why `reference` means no figure: its period, its village, or its id is unknown. */
export function unknownFigure(
  book: TownBook,
  reference: string,
  context: { period: string },
  place: Place,
): Finding {
  const { id, village, period } = parseReference(reference);
  const read = period ?? context.period;
  const periods = book.files.map((file) => file.period.id);
  if (!periods.includes(read)) return unknownName('本镇这一期的事实文件', read, periods, place);
  const villages = book.town.file.value.villages.map((entry) => entry.id);
  if (village !== null && !villages.includes(village)) {
    return unknownName('村', village, villages, place);
  }
  const same = [...book.figures.values()].filter(
    (figure) => figure.period === read && figure.village === village,
  );
  const known = same.map((figure) => figure.id);
  if (village === null) return unknownName(`${read} 期的事实`, id, known, place);
  const name = villageName(book.town, village);
  return unknownName(`${read} 期“${name}”的事实`, id, known, place);
}
