import {
  archivePath,
  archiveYearPath,
  boardsPath,
  documentsPath,
  notFoundPath,
  policiesPath,
  townsPath,
  versionPath,
} from '#domain/paths.ts';
import { versionDay } from '#domain/version.ts';
import type { ViewContext } from './context.ts';
import { boardLink, documentLink, newestFirst, policyLink } from './links.ts';
import { pageMeta } from './meta.ts';
import type { ArchiveView, LinkView, ListingView, NotFoundView } from './pages.ts';
import { townLink } from './town-page.ts';
import { formerVersions, versionLabel } from './version-days.ts';
import { subjectsOf } from './version-statements.ts';

interface Grouped {
  title: string;
  links: LinkView[];
}

/** Groups in the order of first appearance. */
function groupBy(links: readonly LinkView[], key: (link: LinkView) => string): Grouped[] {
  const groups = new Map<string, LinkView[]>();
  for (const link of links) groups.set(key(link), [...(groups.get(key(link)) ?? []), link]);
  return [...groups].map(([title, members]) => ({ title, links: members }));
}

const allDocuments = (context: ViewContext): LinkView[] =>
  context.county.towns.flatMap((town) =>
    town.documents.map((entry) => documentLink(context, town, entry)),
  );

const allBoards = (context: ViewContext): LinkView[] =>
  context.county.towns.flatMap((town) =>
    town.boards.map((entry) => boardLink(context, town, entry)),
  );

function listing(
  path: string,
  title: string,
  intro: string,
  type: string,
  groups: Grouped[],
): ListingView {
  const column = { name: title, description: intro, keywords: title, type };
  return {
    page: 'listing',
    meta: pageMeta({ path, title, description: intro, column }),
    intro,
    groups,
  };
}

/** Lists of documents, boards, policies and towns: every page of these kinds stands in one. */
export function listingViews(context: ViewContext): ListingView[] {
  const { county } = context;
  const current = (links: LinkView[]): LinkView[] =>
    links.filter(({ history }) => !history).sort(newestFirst);
  const towns: LinkView[] = county.towns.map((town) => {
    const link = townLink(context, town);
    return {
      path: link.path,
      title: link.name,
      kind: link.kind,
      date: '',
      description: link.intro,
      history: link.history,
      town: town.file.value.fullName,
    };
  });
  return [
    listing(
      documentsPath,
      '文件',
      '各单位现行文件，按单位排列，新的在前；历史文件见“历史资料”。',
      '政策文件',
      groupBy(current(allDocuments(context)), ({ town }) => town),
    ),
    listing(
      boardsPath,
      '公开栏',
      '正在张贴的村务公开栏，与村里墙上的内容相同。',
      '信息公开目录',
      groupBy(current(allBoards(context)), ({ town, kind }) => `${town}：${kind}`),
    ),
    listing(
      policiesPath,
      '政策解读',
      '谁能办、给多少、怎么办、在哪里办，一项一页。',
      '政策解读',
      groupBy(current(county.policies.map(policyLink)), () => '现行政策'),
    ),
    listing(townsPath, '乡镇', '发布信息的乡镇和单位。', '机构职能', [
      ...groupBy(
        towns.filter(({ history }) => !history),
        () => '现行发布',
      ),
      ...groupBy(
        towns.filter(({ history }) => history),
        () => '历史资料',
      ),
    ]),
  ];
}

/** Everything that is history, newest first; old versions of what holds are among it. */
function historyLinks(context: ViewContext): LinkView[] {
  const former = subjectsOf(context).flatMap(({ town, kind, id, link, versions }) =>
    formerVersions(versions).map(
      (version): LinkView => ({
        ...link,
        path: versionPath(town?.id ?? null, kind, id, version),
        title: `${link.title}（${versionLabel(version)}的版本）`,
        kind: '以前的版本',
        date: versionDay(version) ?? link.date,
        description: '',
        history: true,
      }),
    ),
  );
  return [
    ...allDocuments(context),
    ...allBoards(context),
    ...context.county.policies.map(policyLink),
    ...former,
  ]
    .filter(({ history }) => history)
    .sort(newestFirst);
}

const byYear = (links: readonly LinkView[]): Grouped[] =>
  groupBy(links, ({ date }) => date.slice(0, 4));

/** Links of one year that the page of all years shows. */
const yearShown = 20;

/** Everything that is history, by year of publication, newest year first. */
export function archiveView(context: ViewContext): ArchiveView {
  const intro =
    '这里保存已经停止执行的政策和以往年度的材料，供查阅和研究。每页都标明停止执行的日期和依据，不能作为现在办事的依据。';
  return {
    page: 'archive',
    meta: pageMeta({
      path: archivePath,
      title: '历史资料',
      description: intro,
      column: { name: '历史资料', description: intro, keywords: '历史资料,归档', type: '政策文件' },
    }),
    intro,
    years: byYear(historyLinks(context)).map(({ title, links }) => ({
      year: `${title}年`,
      links: links.slice(0, yearShown),
      all: { path: archiveYearPath(title), label: `${title}年全部${links.length}份` },
    })),
  };
}

/** A page for each year of history, with its banner. */
export function archiveYearViews(context: ViewContext): ArchiveView[] {
  return byYear(historyLinks(context)).map(({ title, links }) => {
    const intro = `${title}年公布、现在已经停止执行或改过的${links.length}份材料。`;
    return {
      page: 'archive',
      meta: pageMeta({
        path: archiveYearPath(title),
        title: `${title}年的历史资料`,
        shortTitle: `${title}年`,
        description: intro,
        trail: [{ label: '历史资料', path: archivePath }],
        history: `历史资料，仅供查阅：本页所列是${title}年公布的，不能作为现在办事的依据。`,
      }),
      intro,
      years: groupBy(links, ({ town }) => town).map(({ title: town, links: members }) => ({
        year: town,
        links: members,
      })),
    };
  });
}

export function notFoundView(): NotFoundView {
  return {
    page: 'not-found',
    meta: pageMeta({
      path: notFoundPath,
      title: '没有找到这一页',
      description: '网址可能写错，或者内容已经移走。',
    }),
  };
}
