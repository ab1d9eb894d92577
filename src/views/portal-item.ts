import type { County } from '#domain/county.ts';
import type { DocumentKind } from '#domain/document.ts';
import { documentKinds } from '#domain/document.ts';
import { townOfPath } from '#domain/paths.ts';
import type { ThemeId } from '#domain/theme.ts';
import type { PageView } from './pages.ts';

/** A page of the site to be pasted into the county's content management system. */
export interface PortalItem {
  /** A town's id, `policies` or `county`; the folder below `portal/`. */
  folder: string;
  /** Name of its files, without extension: `document-summary-2026q3`. */
  name: string;
  kind: '文件' | '公开栏' | '统计数据' | '概况' | '政策解读' | '政策问答';
  /** Path of the page on the site. */
  page: string;
  theme: ThemeId;
  title: string;
  /** `2026-09-30 09:30`, or the day alone; empty for pages that are no article. */
  pubDate: string;
  contentSource: string;
  author: string;
  keywords: string[];
  description: string;
  /** Where it belongs in the county's portal, by 国办发〔2017〕47号. */
  columnName: string;
  columnType: string;
  /** Full address of the page; empty when the site has none. */
  url: string;
  /** The mark 演示数据 with what is invented; empty when the content is real. */
  demonstration: string;
  /** Whether it is history, to be pasted into an archive only. */
  history: boolean;
}

/** ColumnType of 国办发〔2017〕47号, annex, for each kind of document. */
const documentColumns: Readonly<Record<DocumentKind, string>> = {
  'work-summary': '工作动态',
  'work-plan': '政策文件',
  notice: '政策文件',
  report: '工作动态',
  procedure: '办事服务',
  brief: '工作动态',
};

const columnOfKind = new Map(
  Object.entries(documentKinds).map(([id, name]) => [name, documentColumns[id as DocumentKind]]),
);

type Place = Pick<PortalItem, 'kind' | 'columnName' | 'columnType'>;

function placeOf(view: PageView): Place | null {
  switch (view.page) {
    case 'document':
      return {
        kind: '文件',
        columnName: view.kind,
        columnType: columnOfKind.get(view.kind as (typeof documentKinds)[DocumentKind]) ?? '',
      };
    case 'board':
      return { kind: '公开栏', columnName: `${view.column}公开`, columnType: '信息公开目录' };
    case 'statistics':
      return { kind: '统计数据', columnName: '统计数据', columnType: '数据发布' };
    case 'town':
      return { kind: '概况', columnName: '概况', columnType: '概况信息' };
    case 'policy':
      return { kind: '政策解读', columnName: '政策解读', columnType: '政策解读' };
    case 'decision':
      return { kind: '政策问答', columnName: '政策解读', columnType: '办事服务' };
    default:
      return null;
  }
}

/** `document-summary` of `towns/a/documents/summary.html`, `questions-b` of `policies/b/questions.html`. */
function nameOf({ page, meta }: PageView): string {
  const parts = meta.path.replace(/\.html$/, '').split('/');
  const last = parts.at(-1) ?? '';
  if (page === 'decision') return `questions-${parts.at(-2)}`;
  if (page === 'town') return page;
  if (page === 'statistics') {
    return last === 'index' || last === 'statistics' ? page : `${page}-${last}`;
  }
  return `${page}-${last}`;
}

/** The page as an item to paste; null for kinds that stay on the site (lists, registers, codes). */
export function portalItem(view: PageView, county: County, base: string): PortalItem | null {
  const place = placeOf(view);
  if (!place) return null;
  const { meta } = view;
  const townId = townOfPath(meta.path);
  const town = county.towns.find(({ id }) => id === townId);
  const site = county.site.value;
  return {
    ...place,
    folder: townId ?? (meta.path.startsWith('policies/') ? 'policies' : 'county'),
    name: nameOf(view),
    page: meta.path,
    theme: town?.file.value.theme ?? 'teal',
    title: meta.title,
    pubDate: meta.article?.published ?? '',
    contentSource: meta.article?.source ?? town?.file.value.fullName ?? site.organiser,
    author: meta.article?.author ?? '',
    keywords: meta.keywords,
    description: meta.description,
    url: base === '' ? '' : `${base}${meta.path}`,
    demonstration: meta.demonstration,
    history: meta.history !== '',
  };
}
