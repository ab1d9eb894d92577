import type { County, Entry, ParsedDocument, Town } from '#domain/county.ts';
import type { PolicyHead } from '#domain/document.ts';
import type { DutyRecord } from '#domain/duty.ts';
import type { Figure, Statistics } from '#domain/figure.ts';
import type { ArticleSummary } from './article.ts';
import type { ImageView } from './blocks.ts';
import { type FigureLookup, figureLookup } from './figure.ts';
import type { SiteView } from './pages.ts';
import { siteView } from './site.ts';

/** All that views are made from, with the look-ups they share. */
export interface ViewContext {
  county: County;
  statistics: Statistics;
  withheld: { id: string; name: string }[];
  /** How the duties of publishing stand; left out where nobody asks. */
  duties?: readonly DutyRecord[];
  site: SiteView;
  figure: FigureLookup;
  /** Poster sheets by stem (`posters/<town>/<board>`), once they are drawn. */
  posters: ReadonlyMap<string, ImageView[]>;
  /** Sizes in bytes of the files of open data by path, once they are written. */
  dataFiles: ReadonlyMap<string, number>;
  /** Bytes of files that readers can take away, by path, once they are written. */
  files: ReadonlyMap<string, number>;
  /** Articles by the stable name of their notice, once they are laid out. */
  articles?: ReadonlyMap<string, ArticleSummary>;
  policies: ReadonlyMap<string, Entry<ParsedDocument<PolicyHead>>>;
}

/** Raised when a view meets a reference that the checks let pass: a fault of ours. */
export class UncheckedReferenceError extends Error {}

export function viewContext(
  edition: Pick<ViewContext, 'county' | 'statistics' | 'withheld' | 'duties'>,
  base: string | undefined,
  posters: ViewContext['posters'] = new Map(),
  dataFiles: ViewContext['dataFiles'] = new Map(),
  files: ViewContext['files'] = new Map(),
): ViewContext {
  const { county, statistics, withheld, duties } = edition;
  return {
    county,
    statistics,
    withheld,
    ...(duties ? { duties } : {}),
    site: siteView(county.site.value, base),
    figure: figureLookup(statistics),
    posters,
    dataFiles,
    files,
    policies: new Map(county.policies.map((entry) => [entry.id, entry])),
  };
}

/** The figure that a checked reference names; throws when there is none. */
export function requireFigure(
  context: ViewContext,
  town: string,
  reference: string,
  period: string | undefined,
): Figure {
  const figure = context.figure(town, reference, period ?? null);
  if (!figure) {
    throw new UncheckedReferenceError(
      `No figure ${reference} in ${town} ${period ?? 'without period'}`,
    );
  }
  return figure;
}

/** Name of a village of the town; throws when there is none. */
export function villageName(town: Town, id: string): string {
  const village = town.file.value.villages.find((candidate) => candidate.id === id);
  if (!village) throw new UncheckedReferenceError(`No village ${id} in ${town.id}`);
  return village.name;
}
