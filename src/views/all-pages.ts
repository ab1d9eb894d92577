import { boardView } from './board-page.ts';
import { cataloguePages } from './catalogue-pages.ts';
import { codeViews } from './code-page.ts';
import type { ViewContext } from './context.ts';
import { decisionViews } from './decision-page.ts';
import { countyDictionary, townDictionary } from './dictionary-page.ts';
import { dispatchPages } from './dispatch-lists.ts';
import { documentView } from './document-page.ts';
import { galleryView } from './gallery-page.ts';
import { homeView } from './home-page.ts';
import { inspectionView } from './inspection-page.ts';
import { archiveView, archiveYearViews, listingViews, notFoundView } from './lists-pages.ts';
import { movedViews } from './moved-pages.ts';
import { hasWalls, officerListings } from './officer-pages.ts';
import { openDataViews } from './open-data-page.ts';
import { withFacts } from './page-facts.ts';
import type { PageView } from './pages.ts';
import { plannerView } from './planner-page.ts';
import { policyView } from './policy-page.ts';
import { registerView } from './register-page.ts';
import { rulesView } from './rules-page.ts';
import { searchView } from './search-page.ts';
import { shortViews } from './short-page.ts';
import { countyStatisticsViews, townStatisticsViews } from './statistics-page.ts';
import { townView } from './town-page.ts';
import { versionViews } from './version-pages.ts';
import { villageView } from './village-page.ts';

/** Every page of the site, one at a time: a page's view may be dropped when it has been written. */
export function* allPages(context: ViewContext): Generator<PageView> {
  for (const page of pagesOf(context)) yield withFacts(context, page);
}

function* pagesOf(context: ViewContext): Generator<PageView> {
  yield homeView(context);
  yield* listingViews(context);
  yield* countyStatisticsViews(context);
  yield countyDictionary(context);
  yield* openDataViews(context);
  yield rulesView(context);
  yield archiveView(context);
  yield* cataloguePages(context);
  yield searchView(context);
  yield* archiveYearViews(context);
  yield notFoundView();
  yield* officerListings(context);
  const inspection = inspectionView(context);
  if (inspection) yield inspection;
  yield* dispatchPages(context);
  yield* codeViews(context);
  yield* shortViews(context);
  yield* versionViews(context);
  yield* movedViews(context);
  for (const policy of context.county.policies) yield policyView(context, policy);
  yield* decisionViews(context);
  for (const town of context.county.towns) {
    yield townView(context, town);
    yield* townStatisticsViews(context, town);
    yield townDictionary(context, town);
    if (hasWalls(town)) {
      yield plannerView(context, town);
      yield galleryView(context, town);
    }
    for (const village of town.file.value.villages) yield villageView(context, town, village);
    for (const entry of town.documents) yield documentView(context, town, entry);
    for (const entry of town.boards) yield boardView(context, town, entry);
    for (const entry of town.registers) yield registerView(context, town, entry);
  }
}
