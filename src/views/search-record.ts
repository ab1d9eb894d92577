import { accessibilityPath, guidePath, townOfPath } from '#domain/paths.ts';
import type { ViewContext } from './context.ts';
import type { PageView } from './pages.ts';

/** What the search knows of a page besides its words. */
export interface SearchRecord {
  path: string;
  /** One of `searchKinds`. */
  kind: string;
  /** Name of the publisher as results show it; empty for pages of nobody in particular. */
  town: string;
  /** Id of the town, `county` for the county's own, null for pages of nobody in particular. */
  townId: string | null;
  /** Day of publication; empty without one. */
  date: string;
  /** Years that the page is about: of publication, or of its figures. */
  years: string[];
  history: boolean;
  /** 0 papers and boards, 1 pages of places and figures, 2 lists and aids: the order of results. */
  place: 0 | 1 | 2;
}

/** Kinds that can be chosen, in their order. */
export const searchKinds = [
  '文件',
  '政策解读',
  '公开栏',
  '统计数据',
  '名册和台账',
  '乡镇和村',
  '法规时效',
  '版本码',
  '版本和更正',
  '目录和列表',
  '工作人员用',
  '使用说明',
] as const;
type SearchKind = (typeof searchKinds)[number];

/** Id of the county itself among publishers. */
export const countyPublisher = { id: 'county', name: '县级' } as const;

/** How each kind of page is found; null for those that say nothing of their own. */
const found: Record<PageView['page'], { kind: SearchKind; place: SearchRecord['place'] } | null> = {
  document: { kind: '文件', place: 0 },
  policy: { kind: '政策解读', place: 0 },
  decision: { kind: '政策解读', place: 1 },
  board: { kind: '公开栏', place: 0 },
  statistics: { kind: '统计数据', place: 1 },
  dictionary: { kind: '统计数据', place: 1 },
  'open-data': { kind: '统计数据', place: 1 },
  register: { kind: '名册和台账', place: 1 },
  town: { kind: '乡镇和村', place: 1 },
  village: { kind: '乡镇和村', place: 1 },
  rules: { kind: '法规时效', place: 1 },
  code: { kind: '版本码', place: 2 },
  home: { kind: '目录和列表', place: 2 },
  archive: { kind: '目录和列表', place: 2 },
  listing: { kind: '目录和列表', place: 2 },
  catalogue: { kind: '目录和列表', place: 2 },
  'catalogue-list': { kind: '目录和列表', place: 2 },
  planner: { kind: '工作人员用', place: 2 },
  gallery: { kind: '工作人员用', place: 2 },
  inspection: { kind: '工作人员用', place: 2 },
  dispatch: { kind: '工作人员用', place: 2 },
  versions: { kind: '版本和更正', place: 2 },
  version: { kind: '版本和更正', place: 2 },
  changes: { kind: '版本和更正', place: 2 },
  search: null,
  short: null,
  'not-found': null,
};

/** Publishers of whole pages of the county: policies, its statistics, the table of rules. */
const ofCounty = new Set<PageView['page']>([
  'policy',
  'decision',
  'statistics',
  'dictionary',
  'open-data',
  'rules',
]);

function townIdOf(context: ViewContext, view: PageView): string | null {
  const { towns } = context.county;
  const id = townOfPath(view.page === 'dispatch' ? view.notice.path : view.meta.path);
  if (towns.some((town) => town.id === id)) return id;
  if (view.page === 'code') {
    return towns.find((town) => town.file.value.name === view.town)?.id ?? null;
  }
  return ofCounty.has(view.page) ? countyPublisher.id : null;
}

function yearsOf(view: PageView): string[] {
  const years =
    view.page === 'statistics'
      ? view.periods.map(({ id }) => id.slice(0, 4))
      : view.page === 'register'
        ? [/\d{4}/.exec(view.asOf)?.[0] ?? '']
        : [view.meta.article?.published.slice(0, 4) ?? ''];
  return [...new Set(years)].filter((year) => year !== '');
}

/** How a page is found; null for pages without words of their own (the search, short addresses). */
export function searchRecord(context: ViewContext, view: PageView): SearchRecord | null {
  const way = found[view.page];
  if (way === null) return null;
  const townId = townIdOf(context, view);
  const town = context.county.towns.find(({ id }) => id === townId);
  return {
    path: view.meta.path,
    kind: way.kind,
    town: town?.file.value.name ?? (townId === countyPublisher.id ? countyPublisher.name : ''),
    townId,
    date: view.meta.article?.published.slice(0, 10) ?? '',
    years: yearsOf(view),
    // A former version does not hold any more, whatever its page says of itself.
    history: view.meta.history !== '' || view.page === 'version',
    place: way.place,
  };
}

/** Our own pages, which no view describes. */
export const guideRecord = (path: string): SearchRecord => ({
  path,
  kind: '使用说明',
  town: '',
  townId: null,
  date: '',
  years: [],
  history: false,
  place: 2,
});

/** Pages of the guide, by their addresses. */
export const isGuidePath = (path: string): boolean =>
  path === accessibilityPath || path.startsWith(guidePath.replace('index.html', ''));
