import {
  clauseOf,
  type DisclosureCategoryId,
  disclosureCategories,
  disclosureCategoryIds,
} from '#domain/catalogue.ts';
import { catalogueDataPath, catalogueListPath, cataloguePath } from '#domain/paths.ts';
import {
  type CatalogueEntry,
  catalogueEntries,
  catalogueKinds,
  unclassedLabel,
  villageAffairs,
} from './catalogue.ts';
import { catalogueList } from './catalogue-parts.ts';
import type { ViewContext } from './context.ts';
import type { CatalogueListView, CatalogueView } from './find-pages.ts';
import { pageMeta } from './meta.ts';
import { compareTitles, otherInitials, titleInitial } from './title-initial.ts';

const trail = [{ label: '公开目录', path: cataloguePath }];
const newestShown = 10;
const yearOf = ({ date }: CatalogueEntry): string => `${date.slice(0, 4)}年`;

type Groups = { title: string; entries: CatalogueEntry[] }[];

const grouped = (
  entries: readonly CatalogueEntry[],
  key: (entry: CatalogueEntry) => string,
): Groups =>
  [...Map.groupBy(entries, key)].map(([title, members]) => ({ title, entries: members }));

/** A list of the catalogue: under which heading of the front page, and what stands in it. */
interface Shelf {
  way: 'article20' | 'article21' | 'other' | 'town' | 'kind' | 'year';
  list: string;
  label: string;
  /** The words of the law; empty for what no law names. */
  text: string;
  entries: CatalogueEntry[];
  groups: (entry: CatalogueEntry) => string;
}

function shelves(context: ViewContext, all: readonly CatalogueEntry[]): Shelf[] {
  const only = (keep: (entry: CatalogueEntry) => boolean): CatalogueEntry[] => all.filter(keep);
  const of = (category: CatalogueEntry['category']): CatalogueEntry[] =>
    only((entry) => entry.category === category);
  const townName = new Map(context.county.towns.map((town) => [town.id, town.file.value.name]));
  const publisher = ({ townId, town }: CatalogueEntry): string =>
    townId === null ? '县级' : (townName.get(townId) ?? town);
  const category = (id: DisclosureCategoryId): Shelf => ({
    way: disclosureCategories[id].article === '第二十条' ? 'article20' : 'article21',
    list: `category-${id}`,
    label: disclosureCategories[id].label,
    text: `${clauseOf(id)}：${disclosureCategories[id].text}`,
    entries: of(id),
    groups: yearOf,
  });
  const years = [...new Set(all.map(({ date }) => date.slice(0, 4)))].sort().reverse();
  return [
    ...disclosureCategoryIds.map(category),
    {
      way: 'other',
      list: 'category-village-affairs',
      label: villageAffairs.label,
      text: `${villageAffairs.clause}：村民委员会应当及时公布的事项，不编索引号`,
      entries: of('village-affairs'),
      groups: yearOf,
    },
    {
      way: 'other',
      list: 'category-none',
      label: unclassedLabel,
      text: '还没有标明属于条例哪一项',
      entries: of(null),
      groups: yearOf,
    },
    {
      way: 'town',
      list: 'county',
      label: '县级',
      text: '',
      entries: only(({ townId }) => townId === null),
      groups: yearOf,
    },
    ...context.county.towns.map(
      (town): Shelf => ({
        way: 'town',
        list: `town-${town.id}`,
        label: town.file.value.name,
        text: '',
        entries: only(({ townId }) => townId === town.id),
        groups: yearOf,
      }),
    ),
    ...Object.entries(catalogueKinds).map(
      ([id, label]): Shelf => ({
        way: 'kind',
        list: `kind-${id}`,
        label,
        text: '',
        entries: only(({ kindId }) => kindId === id),
        groups: yearOf,
      }),
    ),
    ...years.map(
      (year): Shelf => ({
        way: 'year',
        list: `year-${year}`,
        label: `${year}年`,
        text: '',
        entries: only(({ date }) => date.startsWith(year)),
        groups: publisher,
      }),
    ),
  ];
}

const intros: Record<Shelf['way'], (label: string, text: string) => string> = {
  article20: (_, text) => `政府信息公开条例${text}。按年份排列，新的在前。`,
  article21: (_, text) => `政府信息公开条例${text}。按年份排列，新的在前。`,
  other: (_, text) => `${text}。按年份排列，新的在前。`,
  town: (label) => `${label}公开的文件、政策解读和村务公开，按年份排列，新的在前。`,
  kind: (label) => `各单位的${label}，按年份排列，新的在前。`,
  year: (label) => `${label}公开的全部内容，按单位排列，新的在前。`,
};

const ways: { way: Shelf['way']; title: string; note: string }[] = [
  { way: 'article20', title: '按法定类别：条例第二十条', note: '各级行政机关都应当主动公开的。' },
  {
    way: 'article21',
    title: '按法定类别：条例第二十一条',
    note: '县级和乡镇还应当根据本地方的具体情况主动公开的。',
  },
  { way: 'other', title: '村务公开和其他', note: '' },
  { way: 'town', title: '按单位', note: '' },
  { way: 'kind', title: '按种类', note: '' },
  { way: 'year', title: '按年份', note: '' },
];

/** What the law names is listed even when nothing is there; the rest only when there is something. */
const legal: ReadonlySet<Shelf['way']> = new Set(['article20', 'article21']);

function frontPage(all: readonly CatalogueEntry[], shelved: readonly Shelf[]): CatalogueView {
  const intro =
    '依照政府信息公开条例编排：可以按法定类别、单位、种类、年份和标题查找。每件写明索引号、名称、内容概述、生成日期和有效性。';
  return {
    page: 'catalogue',
    meta: pageMeta({
      path: cataloguePath,
      title: '公开目录',
      description: intro,
      column: {
        name: '公开目录',
        description: intro,
        keywords: '公开目录,索引号',
        type: '信息公开目录',
      },
    }),
    intro,
    ways: [
      ...ways.map(({ way, title, note }) => ({
        title,
        note,
        links: shelved
          .filter((shelf) => shelf.way === way && (shelf.entries.length > 0 || legal.has(way)))
          .map(({ list, label, text, entries }) => ({
            path: entries.length === 0 ? '' : catalogueListPath(list, 1),
            label,
            text,
            count: entries.length === 0 ? '暂无' : `${entries.length}件`,
          })),
      })),
      {
        title: '按标题',
        note: '',
        links: [
          {
            path: catalogueListPath('titles', 1),
            label: '标题索引',
            text: '',
            count: `${all.length}件`,
          },
        ],
      },
    ].filter(({ links }) => links.length > 0),
    newest: { title: '最近公开', entries: all.slice(0, newestShown) },
    download: { path: catalogueDataPath, label: '下载目录表（CSV）' },
  };
}

/** Titles by the pinyin of their first character; a town's own name in front is passed over. */
function titleIndex(context: ViewContext, all: readonly CatalogueEntry[]): CatalogueListView[] {
  const names = new Map(context.county.towns.map((town) => [town.id, town.file.value.name]));
  const keyOf = ({ title, townId }: CatalogueEntry): string => {
    const name = names.get(townId ?? '');
    const rest = name && title.startsWith(name) ? title.slice(name.length) : title;
    return rest === '' ? title : rest;
  };
  const sorted = all
    .map((entry) => ({ entry, key: keyOf(entry) }))
    .sort((one, other) => compareTitles(one.key, other.key));
  const groups = [...Map.groupBy(sorted, ({ key }) => titleInitial(key))]
    .map(([title, members]) => ({ title, entries: members.map(({ entry }) => entry) }))
    .sort((one, other) =>
      one.title === otherInitials
        ? 1
        : other.title === otherInitials
          ? -1
          : one.title < other.title
            ? -1
            : 1,
    );
  return catalogueList({
    list: 'titles',
    title: '标题索引',
    intro: '全部标题按拼音首字母排列，开头的单位名称、年份和“关于”不算。',
    groups,
    trail,
    brief: true,
  });
}

/** 公开目录: its front page, a list for each category, publisher, kind and year, and all titles. */
export function* cataloguePages(
  context: ViewContext,
): Generator<CatalogueView | CatalogueListView> {
  const all = catalogueEntries(context);
  const shelved = shelves(context, all);
  yield frontPage(all, shelved);
  for (const { way, list, label, text, entries, groups } of shelved) {
    if (entries.length === 0) continue;
    const title = way === 'year' ? `${label}公开目录` : `公开目录：${label}`;
    yield* catalogueList({
      list,
      title,
      intro: intros[way](label, text),
      groups: grouped(entries, groups),
      trail,
    });
  }
  yield* titleIndex(context, all);
}
