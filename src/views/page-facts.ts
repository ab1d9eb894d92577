import { feedPath } from '#domain/paths.ts';
import { parsePeriod } from '#domain/period.ts';
import type { ViewContext } from './context.ts';
import type { PageMeta, PageView } from './pages.ts';
import {
  countyOrganisation,
  dataset,
  publication,
  type StructuredData,
  townOrganisation,
} from './structured-data.ts';

/** The stretch that periods tell of, `2025-01-01/2026-10-31`; empty where there is none. */
function coverage(periods: readonly { id: string }[]): string {
  const parsed = periods.map(({ id }) => parsePeriod(id)).filter((period) => period !== null);
  const from = parsed.map((period) => period.from).sort()[0];
  const to = parsed
    .map((period) => period.to)
    .sort()
    .at(-1);
  return from === undefined || to === undefined ? '' : `${from}/${to}`;
}

const townAt = (context: ViewContext, path: string) =>
  context.county.towns.find(({ id }) => path.startsWith(`towns/${id}/`));

function structuredData(context: ViewContext, view: PageView): StructuredData | undefined {
  const town = townAt(context, view.meta.path);
  switch (view.page) {
    case 'home':
      return countyOrganisation(context);
    case 'town':
      return town && townOrganisation(context, town);
    case 'document': {
      const { number } = view.head;
      return publication(context, view.meta, 'Report', number === '无' ? undefined : number);
    }
    case 'policy':
    case 'board':
      return publication(context, view.meta, 'Article');
    case 'statistics':
      return view.periods.length === 0
        ? undefined
        : dataset(context, view.meta, {
            place: view.town,
            creator: town?.file.value.fullName ?? context.site.organiser,
            periods: coverage(view.periods),
            files: view.periods.flatMap(({ downloads }) => downloads.map(({ path }) => path)),
          });
    default:
      return undefined;
  }
}

function feedOf(context: ViewContext, view: PageView): PageMeta['feed'] | undefined {
  if (view.page === 'home' || view.page === 'listing') {
    return { path: feedPath(null), title: `${context.site.name}：最新公开` };
  }
  const town = view.page === 'town' ? townAt(context, view.meta.path) : undefined;
  if (!town || town.file.value.history) return undefined;
  return { path: feedPath(town.id), title: `${town.file.value.name}：最新公开` };
}

/** A page with what machines read of it: its facts, and the feed of what it lists. */
export function withFacts<View extends PageView>(context: ViewContext, view: View): View {
  const structured = structuredData(context, view);
  const feed = feedOf(context, view);
  if (!structured && !feed) return view;
  return {
    ...view,
    meta: { ...view.meta, ...(structured ? { structured } : {}), ...(feed ? { feed } : {}) },
  };
}
