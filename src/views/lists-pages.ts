import {
  archivePath,
  boardsPath,
  documentsPath,
  notFoundPath,
  policiesPath,
  townsPath,
} from '#domain/paths.ts';
import type { ViewContext } from './context.ts';
import { boardLink, documentLink, newestFirst, policyLink } from './links.ts';
import { pageMeta } from './meta.ts';
import type { ArchiveView, LinkView, ListingView, NotFoundView } from './pages.ts';
import { townLink } from './town-page.ts';

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

/** Everything that is history, by year of publication, newest year first. */
export function archiveView(context: ViewContext): ArchiveView {
  const links = [
    ...allDocuments(context),
    ...allBoards(context),
    ...context.county.policies.map(policyLink),
  ]
    .filter(({ history }) => history)
    .sort(newestFirst);
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
    years: groupBy(links, ({ date }) => date.slice(0, 4)).map(({ title, links: members }) => ({
      year: `${title}年`,
      links: members,
    })),
  };
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
