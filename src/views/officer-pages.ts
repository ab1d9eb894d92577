import type { Town } from '#domain/county.ts';
import { galleriesPath, galleryPath, plannerPath, plannersPath } from '#domain/paths.ts';
import type { ViewContext } from './context.ts';
import { isArchivedBoard } from './links.ts';
import { pageMeta } from './meta.ts';
import type { LinkView, ListingView } from './pages.ts';
import { plannerSummary } from './planner-page.ts';

/** True for a town with a board for the wall, or with an inventory of what hangs. */
export const hasWalls = (town: Town): boolean =>
  town.posted !== undefined || town.boards.some(({ value }) => !isArchivedBoard(town, value));

function listing(path: string, title: string, intro: string, links: LinkView[]): ListingView {
  return {
    page: 'listing',
    meta: pageMeta({ path, title, description: intro }),
    intro,
    groups: links.length === 0 ? [] : [{ title: '', links }],
  };
}

/** The county's lists of planners and galleries, a line a town. */
export function officerListings(context: ViewContext): ListingView[] {
  const towns = context.county.towns.filter(hasWalls);
  const link = (town: Town, path: string, kind: string, description: string): LinkView => ({
    path,
    title: `${town.file.value.name}${kind}`,
    kind,
    date: '',
    description,
    history: false,
    town: town.file.value.fullName,
  });
  return [
    listing(
      plannersPath,
      '张贴安排',
      '各村墙上挂着什么、哪些要换要撤、要印多少张。供镇村工作人员使用。',
      towns.map((town) =>
        link(town, plannerPath(town.id), '张贴安排', plannerSummary(context, town)),
      ),
    ),
    listing(
      galleriesPath,
      '海报图库',
      '正在张贴的海报，存下来打印。供镇村工作人员使用。',
      towns.map((town) => {
        const count = town.boards.filter(({ value }) => !isArchivedBoard(town, value)).length;
        return link(town, galleryPath(town.id), '海报图库', `${count}块公开栏`);
      }),
    ),
  ];
}
