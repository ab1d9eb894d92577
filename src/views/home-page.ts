import { boardsPath, homePath, policiesPath } from '#domain/paths.ts';
import type { ViewContext } from './context.ts';
import { headlineOf } from './headline.ts';
import { siteShareStem } from './link-card.ts';
import { boardLink, documentLink, newestFirst, policyLink } from './links.ts';
import { pageMeta, shareImages } from './meta.ts';
import type { HomeView } from './pages.ts';
import { policyCard } from './policy-card.ts';
import { townLink } from './town-page.ts';

const newestShown = 8;
const boardsShown = 9;
const policiesShown = 6;

/** The county's home page: its current figures, boards, policies and newest papers; history last. */
export function homeView(context: ViewContext): HomeView {
  const { county, statistics, site, withheld } = context;
  const towns = county.towns.map((town) => ({ town, link: townLink(context, town) }));
  const current = county.towns.filter(({ file }) => file.value.history === undefined);
  const boards = current.flatMap((town) =>
    town.boards.map((entry) => boardLink(context, town, entry)),
  );
  const documents = current.flatMap((town) =>
    town.documents.map((entry) => documentLink(context, town, entry)),
  );
  const hanging = boards.filter(({ history }) => !history).sort(newestFirst);
  const policies = county.policies.filter(({ value }) => value.head.history === undefined);
  const currentCounty = statistics.county.filter(({ history }) => history === null);
  return {
    page: 'home',
    meta: pageMeta({
      path: homePath,
      title: site.name,
      description: site.description,
      column: {
        name: '首页',
        description: site.description,
        keywords: `${site.county},信息公开`,
        type: '首页',
      },
      share: shareImages(siteShareStem, site.name),
    }),
    headline: headlineOf(currentCounty),
    towns: towns.filter(({ link }) => !link.history).map(({ link }) => link),
    archivedTowns: towns.filter(({ link }) => link.history).map(({ link }) => link),
    policies: policies.slice(0, policiesShown).map((entry) => policyCard(context, entry)),
    newest: [...documents, ...policies.map(policyLink)]
      .filter(({ history }) => !history)
      .sort(newestFirst)
      .slice(0, newestShown),
    boards: hanging.slice(0, boardsShown),
    all: {
      boards: { path: boardsPath, label: `全部${hanging.length}块公开栏` },
      policies: { path: policiesPath, label: `全部${policies.length}项政策` },
    },
    withheld: withheld.map(({ name }) => name),
  };
}
